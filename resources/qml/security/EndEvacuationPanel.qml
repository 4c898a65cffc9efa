import QtQuick
import QtQuick.Layouts
import Foaje

// Ends the evacuation; while somebody is unaccounted for, only with a reason that signs for them.
Panel {
    id: panel

    required property SecurityViewModel vm

    readonly property bool open: vm.unaccounted > 0

    signal cancelled

    implicitWidth: 66 * Sizes.u
    implicitHeight: column.implicitHeight + 6 * Sizes.u
    onVisibleChanged: {
        reason.forget();
        if (visible && open)
            reason.forceActiveFocus();
        else if (visible)
            end.forceActiveFocus();
    }
    Keys.onEscapePressed: panel.cancelled()

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 3 * Sizes.u
        spacing: 2 * Sizes.u

        Heading {
            Layout.fillWidth: true
            text: panel.vm.drill ? qsTr("End the drill?") : qsTr("End the evacuation?")
        }
        Words {
            Layout.fillWidth: true
            text: panel.open ? panel.vm.stillOpen : qsTr("Everybody on the list is accounted for.")
            color: panel.open ? Theme.alarm : Theme.slate
        }
        TextInputField {
            id: reason
            objectName: "reason"
            Layout.fillWidth: true
            visible: panel.open
            label: qsTr("Name and reason")
            error: panel.vm.endRefusal
            onAccepted: panel.vm.end(reason.text)
        }
        StatusBanner {
            Layout.fillWidth: true
            visible: !panel.open && panel.vm.endRefusal !== ""
            tone: "alarm"
            label: panel.vm.endRefusal
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 1.5 * Sizes.u

            AnswerButton {
                id: end
                objectName: "confirmEnd"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                tone: panel.open ? "alarm" : "ok"
                chosen: true
                Accessible.checkable: false
                label: panel.vm.drill ? qsTr("End drill") : qsTr("End evacuation")
                enabled: !panel.vm.commanding
                onClicked: panel.vm.end(reason.text)
            }
            AnswerButton {
                objectName: "cancelEnd"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Accessible.checkable: false
                label: qsTr("Go on")
                onClicked: panel.cancelled()
            }
        }
    }
}
