import QtQuick
import QtQuick.Layouts
import Foaje

// What will be told, before it is told.
VisitorQuestion {
    id: confirm

    required property VisitorViewModel vm

    heading: qsTr("Is this right?")
    problem: vm.problem

    FactLine {
        objectName: "visitorLine"
        personal: true
        Layout.fillWidth: true
        label: qsTr("Your name")
        fact: confirm.vm.visitorName
        secondFact: confirm.vm.visitorCompany
        iconName: "user-round"
    }
    FactLine {
        objectName: "hostLine"
        personal: confirm.vm.hostName !== ""
        Layout.fillWidth: true
        label: qsTr("You are meeting")
        fact: confirm.vm.hostName !== "" ? confirm.vm.hostName : qsTr("The front desk helps you find the right person")
        secondFact: confirm.vm.hostName !== "" ? confirm.vm.hostUnit : confirm.vm.wanted.trim()
        iconName: "users-round"
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
            objectName: "register"
            Layout.fillWidth: true
            focus: true
            enabled: !confirm.vm.busy
            label: qsTr("Yes, register me")
            iconName: "check"
            onClicked: confirm.vm.register()
        },
        Words {
            Layout.fillWidth: true
            visible: confirm.vm.hostNews === "" // else nobody knows when, or where
            text: qsTr("You will be met here in the foyer.")
            color: Theme.slate
        }
    ]
}
