import QtQuick
import QtQuick.Layouts
import Foaje

// The second of the two presses that start or end a lock-down.
Panel {
    id: panel

    required property LockdownViewModel lockdown

    signal cancelled

    implicitWidth: 66 * Sizes.u
    implicitHeight: column.implicitHeight + 6 * Sizes.u
    onVisibleChanged: {
        if (visible)
            confirm.forceActiveFocus();
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
            text: panel.lockdown.goingOn ? qsTr("End the lock-down?") : qsTr("Have everybody stay inside?")
        }
        Words {
            Layout.fillWidth: true
            text: panel.lockdown.goingOn ? qsTr("The screens go back to what they showed before.") : qsTr("The screens tell everybody to stay inside and keep away from windows and doors.")
            color: Theme.slate
        }
        AnswerButton {
            id: confirm
            objectName: "confirmLockdown"
            Layout.fillWidth: true
            tone: panel.lockdown.goingOn ? "neutral" : "alarm"
            chosen: true
            Accessible.checkable: false
            label: panel.lockdown.goingOn ? qsTr("End now") : qsTr("Lock down now")
            enabled: !panel.lockdown.busy
            onClicked: {
                if (panel.lockdown.goingOn)
                    panel.lockdown.end();
                else
                    panel.lockdown.start(false);
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 1.5 * Sizes.u

            AnswerButton {
                objectName: "confirmLockdownDrill"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                visible: !panel.lockdown.goingOn
                tone: "warn"
                Accessible.checkable: false
                label: qsTr("Drill")
                enabled: !panel.lockdown.busy
                onClicked: panel.lockdown.start(true)
            }
            AnswerButton {
                objectName: "cancelLockdown"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Accessible.checkable: false
                label: qsTr("Cancel")
                onClicked: panel.cancelled()
            }
        }
        StatusBanner {
            Layout.fillWidth: true
            visible: panel.lockdown.problem !== ""
            tone: "alarm"
            label: panel.lockdown.problem
        }
    }
}
