import QtQuick
import QtQuick.Layouts
import Foaje

// The second of the two presses that start an evacuation.
Panel {
    id: panel

    required property SecurityViewModel vm

    signal cancelled

    implicitWidth: 66 * Sizes.u
    implicitHeight: column.implicitHeight + 6 * Sizes.u
    onVisibleChanged: {
        if (visible)
            start.forceActiveFocus();
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
            text: qsTr("Evacuate the house?")
        }
        Words {
            Layout.fillWidth: true
            text: qsTr("The list comes out of the printer at once, and the screens tell everybody to leave.")
            color: Theme.slate
        }
        AnswerButton {
            id: start
            objectName: "confirmEvacuation"
            Layout.fillWidth: true
            tone: "alarm"
            chosen: true
            Accessible.checkable: false
            label: qsTr("Evacuate now")
            enabled: !panel.vm.commanding
            onClicked: panel.vm.start(false)
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 1.5 * Sizes.u

            AnswerButton {
                objectName: "confirmDrill"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                tone: "warn"
                Accessible.checkable: false
                label: qsTr("Drill")
                enabled: !panel.vm.commanding
                onClicked: panel.vm.start(true)
            }
            AnswerButton {
                objectName: "cancelStart"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Accessible.checkable: false
                label: qsTr("Cancel")
                onClicked: panel.cancelled()
            }
        }
        StatusBanner {
            Layout.fillWidth: true
            visible: panel.vm.alert !== ""
            tone: "alarm"
            label: panel.vm.alert
        }
    }
}
