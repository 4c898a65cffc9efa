import QtQuick
import QtQuick.Layouts
import Foaje

// What can be done with the list, and the one thing that begins or ends an evacuation.
Rectangle {
    id: actions

    required property SecurityViewModel vm

    signal startWanted
    signal endWanted
    signal lockdownWanted

    function takeFocus() {
        if (vm.evacuating)
            end.forceActiveFocus();
        else
            start.forceActiveFocus();
    }

    implicitHeight: row.implicitHeight + 2.5 * Sizes.u
    color: Theme.surface

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Sizes.edge
        color: Theme.line
    }
    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: 3.5 * Sizes.u
        anchors.rightMargin: 3.5 * Sizes.u
        spacing: 1.5 * Sizes.u

        SecondaryButton {
            objectName: "printList"
            Layout.preferredHeight: Sizes.rollTarget
            label: qsTr("Print the list")
            iconName: "printer"
            key: "Ctrl+P"
            enabled: !actions.vm.printing
            onClicked: actions.vm.printList()
        }
        SecondaryButton {
            objectName: "savePdf"
            Layout.preferredHeight: Sizes.rollTarget
            label: qsTr("Save as PDF")
            iconName: "file-text"
            key: "Ctrl+S"
            enabled: !actions.vm.printing
            onClicked: actions.vm.savePdf()
        }
        Item {
            Layout.fillWidth: true
        }
        AnswerButton {
            objectName: "lockdown"
            visible: !actions.vm.evacuating || actions.vm.lockdown.goingOn
            label: actions.vm.lockdown.goingOn ? qsTr("End lock-down") : qsTr("Lock-down")
            onClicked: actions.lockdownWanted()
        }
        AnswerButton {
            id: start
            objectName: "startEvacuation"
            visible: !actions.vm.evacuating
            tone: "alarm"
            label: qsTr("Start evacuation")
            onClicked: actions.startWanted()
        }
        AnswerButton {
            id: end
            objectName: "endEvacuation"
            visible: actions.vm.evacuating
            label: actions.vm.drill ? qsTr("End drill") : qsTr("End evacuation")
            onClicked: actions.endWanted()
        }
    }
}
