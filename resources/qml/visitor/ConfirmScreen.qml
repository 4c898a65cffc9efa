import QtQuick
import QtQuick.Layouts
import Foaje

// What will be told, before it is told. Who has given a booking's code is greeted with its details.
VisitorQuestion {
    id: confirm

    required property VisitorViewModel vm

    heading: vm.joins ? qsTr("More people in your group?") : vm.byCode ? qsTr("Welcome") : qsTr("Is this right?")
    problem: vm.problem

    FactLine {
        objectName: "visitorLine"
        personal: true
        Layout.fillWidth: true
        label: confirm.vm.joins ? qsTr("Your group") : confirm.vm.withoutName ? qsTr("We call you") : qsTr("Your name")
        fact: confirm.vm.visitorName !== "" ? confirm.vm.visitorName : qsTr("A number instead of a name")
        secondFact: confirm.vm.visitorCompany
        iconName: "user-round"
        tight: confirm.tight
    }
    FactLine {
        objectName: "hostLine"
        personal: confirm.vm.hostName !== ""
        Layout.fillWidth: true
        label: confirm.vm.bookedTime !== "" ? qsTr("At %1 you are meeting").arg(confirm.vm.bookedTime) : qsTr("You are meeting")
        fact: confirm.vm.hostName !== "" ? confirm.vm.hostName : confirm.vm.hostUntold ? qsTr("A member of staff") : qsTr("The front desk helps you find the right person")
        secondFact: confirm.vm.hostName !== "" ? confirm.vm.hostUnit : confirm.vm.byCode ? "" : confirm.vm.wanted.trim()
        iconName: "users-round"
        tight: confirm.tight
    }
    PersonsLine {
        Layout.fillWidth: true
        visible: !confirm.wide && !confirm.vm.returns
        tight: confirm.tight
        vm: confirm.vm
    }
    Words {
        objectName: "hostNews"
        Layout.fillWidth: true
        visible: text !== ""
        text: confirm.vm.hostNews
        font.bold: true
    }
    beside: [
        PrimaryButton {
            objectName: "confirm"
            Layout.fillWidth: true
            focus: true
            enabled: !confirm.vm.busy
            label: confirm.vm.joins ? qsTr("Yes, register us") : qsTr("Yes, continue")
            iconName: "check"
            onClicked: confirm.vm.confirm()
        },
        PersonsLine {
            Layout.fillWidth: true
            visible: confirm.wide && !confirm.vm.returns // a low screen has its room here
            tight: confirm.tight
            vm: confirm.vm
        },
        SecondaryButton {
            objectName: "nameCompanions"
            Layout.fillWidth: true
            visible: !confirm.vm.returns && (confirm.vm.persons > 1 || confirm.vm.joins)
            label: confirm.vm.companions.length === 0 ? qsTr("Name the others") : qsTr("Names of the others (%1)").arg(confirm.vm.companions.length)
            onClicked: confirm.vm.nameCompanions()
        },
        SecondaryButton {
            objectName: "showNoName"
            Layout.fillWidth: true
            visible: confirm.vm.byCode && !confirm.vm.joins && !confirm.vm.returns
            label: confirm.vm.withoutName ? qsTr("Show my name after all") : qsTr("Do not show my name")
            onClicked: confirm.vm.showNoName()
        },
        Words {
            Layout.fillWidth: true
            // Else nobody knows when, or where; who has a code is told at the end.
            visible: confirm.vm.hostNews === "" && !confirm.vm.byCode
            text: confirm.vm.booked ? qsTr("You will be met here in the foyer.") : qsTr("The front desk asks on your behalf and comes to you here in the foyer.")
            color: Theme.slate
        }
    ]
}
