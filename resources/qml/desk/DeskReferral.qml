pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Sets a referral: a few letters with what they mean below, or one touch for what is usual.
ColumnLayout {
    id: referral

    required property DeskViewModel vm

    readonly property DeskCardViewModel card: vm.card
    readonly property DeskReachViewModel reach: card.reach

    property bool more: false // who answers calls, and what may be told: seldom needed

    spacing: 1.5 * Sizes.u

    function begin() {
        more = false;
        field.forget();
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    TextInputField {
        id: field
        objectName: "referralField"
        Layout.fillWidth: true
        Layout.maximumWidth: 60 * Sizes.u
        label: qsTr("Why %1 cannot be reached, and the return time").arg(referral.card.hostFirstName)
        hint: qsTr("For example: l 13, möte 14.30, sem 15/12 or gfd")
        iconName: "clock"
        onEdited: referral.reach.write(text)
        onAccepted: referral.reach.submit()
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: -0.5 * Sizes.u
        spacing: Sizes.u

        Icon {
            visible: referral.reach.understood
            name: "check"
            size: 1.3 * Sizes.body
            color: Theme.ok
        }
        Words {
            objectName: "referralReading"
            Layout.fillWidth: true
            text: referral.reach.reading !== "" ? referral.reach.reading : qsTr("Write as you would say it, or choose below.")
            color: referral.reach.understood ? Theme.ok : Theme.slate
            font.bold: referral.reach.understood
            Accessible.role: Accessible.AlertMessage
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Sizes.targetGap

        Repeater {
            model: referral.reach.choices

            PillButton {
                required property var modelData

                objectName: "choice " + modelData.name
                label: modelData.label
                onClicked: referral.reach.choose(modelData.name)
            }
        }
    }
    PillButton {
        objectName: "moreButton"
        visible: !referral.more
        label: qsTr("Forward calls or add a text")
        onClicked: {
            referral.more = true;
            details.begin();
        }
    }
    DeskReferralDetails {
        id: details
        Layout.fillWidth: true
        visible: referral.more
        vm: referral.vm
    }
}
