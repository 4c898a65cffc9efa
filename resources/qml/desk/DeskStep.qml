pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// The small question open on the card: another host, who met the visitor, what the host said, or
// what is to be set right.
Panel {
    id: step

    required property DeskViewModel vm

    readonly property DeskCardViewModel card: vm.card
    readonly property string open: card.step
    readonly property bool settingRight: ["correct", "part", "merge", "paper", "unseal", "count"].includes(open)

    signal done

    implicitHeight: column.implicitHeight + 4 * Sizes.u
    color: Theme.snow

    // The keyboard goes to the question as soon as it stands there: the next letter is its answer.
    function begin() {
        vm.picker.clear();
        if (open === "host")
            host.begin();
        else if (open === "meet")
            confirm.forceActiveFocus(Qt.ShortcutFocusReason);
        else if (open === "refer")
            (referral.item as DeskReferral)?.begin();
        else if (open === "message")
            message.begin();
        else if (open === "along")
            along.begin();
        else if (open === "look")
            printing.forceActiveFocus(Qt.ShortcutFocusReason);
        else if (open === "take_message")
            (taking.item as DeskTakeMessage)?.begin();
        else if (settingRight)
            (right.item as DeskSettingRight)?.begin();
        else
            said.begin();
    }

    Component.onCompleted: begin()

    Connections {
        target: step.card
        function onAsked() {
            step.begin();
        }
        function onSettled() {
            step.vm.picker.clear();
            step.done();
        }
    }

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 2 * Sizes.u
        spacing: 1.5 * Sizes.u

        DeskPicker {
            id: host
            Layout.fillWidth: true
            visible: step.open === "host"
            search: step.vm.picker
            fieldName: "hostField"
            label: qsTr("Whom shall the visitor meet?")
        }
        DeskMeeting {
            id: meeting
            Layout.fillWidth: true
            visible: step.open === "meet"
            vm: step.vm
            onDone: confirm.forceActiveFocus(Qt.OtherFocusReason)
        }
        DeskOpened {
            id: referral
            Layout.fillWidth: true
            wanted: step.open === "refer"
            sourceComponent: DeskReferral {
                vm: step.vm
            }
        }
        DeskMessage {
            id: message
            Layout.fillWidth: true
            visible: step.open === "message"
            card: step.card
        }
        DeskAlong {
            id: along
            Layout.fillWidth: true
            visible: step.open === "along"
            form: step.card.along
        }
        DeskOpened {
            Layout.fillWidth: true
            wanted: step.open === "look"
            sourceComponent: DeskBadgeLook {
                card: step.card
            }
        }
        DeskOpened {
            id: taking
            Layout.fillWidth: true
            wanted: step.open === "take_message"
            sourceComponent: DeskTakeMessage {
                card: step.card
            }
        }
        DeskOpened {
            id: right
            Layout.fillWidth: true
            wanted: step.settingRight
            sourceComponent: DeskSettingRight {
                vm: step.vm
            }
        }
        TextInputField {
            id: said
            objectName: "cannotField"
            Layout.fillWidth: true
            visible: step.open === "cannot"
            label: qsTr("What does the host say? You may leave it empty.")
            hint: qsTr("For example: tomorrow at ten")
            onAccepted: step.card.confirmCannot(text)

            function begin() {
                forget();
                forceActiveFocus(Qt.OtherFocusReason);
            }
        }
        RowLayout {
            spacing: Sizes.targetGap

            PrimaryButton {
                id: confirm
                objectName: "confirmMeetingButton"
                visible: step.open === "meet"
                enabled: step.card.escort !== ""
                label: qsTr("Met, let in")
                onClicked: step.card.confirmMeeting()
            }
            PrimaryButton {
                id: printing
                objectName: "printBadgeButton"
                visible: step.open === "look"
                enabled: !step.vm.busy
                iconName: "printer"
                label: step.card.proof.badges > 1 ? qsTr("Print all %1 badges").arg(step.card.proof.badges) : qsTr("Print the badge")
                key: "P"
                onClicked: step.card.act("badge")
            }
            PrimaryButton {
                objectName: "confirmCannotButton"
                visible: step.open === "cannot"
                label: qsTr("Save the answer")
                onClicked: step.card.confirmCannot(said.text)
            }
            PrimaryButton {
                objectName: "setReferralButton"
                visible: step.open === "refer"
                enabled: step.card.reach.understood
                label: qsTr("Refer")
                onClicked: step.card.reach.submit()
            }
            PrimaryButton {
                objectName: "sendMessageButton"
                visible: step.open === "message"
                enabled: message.answerable
                label: qsTr("Send and end the visit")
                onClicked: message.send()
            }
            PrimaryButton {
                objectName: "takeMessageButton"
                visible: step.open === "take_message"
                enabled: !step.vm.busy
                label: qsTr("Send the message")
                onClicked: (taking.item as DeskTakeMessage).send()
            }
            PrimaryButton {
                objectName: "settingRightButton"
                visible: step.settingRight && step.open !== "merge" && step.card.correction.ownName === ""
                enabled: !step.vm.busy
                label: step.open === "unseal" ? qsTr("Show the name") : qsTr("Save")
                onClicked: (right.item as DeskSettingRight).submit()
            }
            PrimaryButton {
                objectName: "bringAlongButton"
                visible: step.open === "along"
                enabled: !step.vm.busy
                label: qsTr("Save")
                onClicked: along.submit()
            }
            SecondaryButton {
                objectName: "cancelStepButton"
                label: step.open === "look" ? qsTr("Close") : qsTr("Cancel")
                onClicked: step.card.cancelStep()
            }
            KeyHint {
                key: "Esc"
            }
        }
    }
}
