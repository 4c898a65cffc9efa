import QtQuick
import QtQuick.Layouts
import Foaje

// Who comes, and what happens with the name.
VisitorQuestion {
    id: who

    required property VisitorViewModel vm
    required property DataPromise promise

    heading: qsTr("What is your name?")
    problem: vm.problemField === "" ? vm.problem : ""

    TextInputField {
        id: field
        objectName: "name"
        Layout.fillWidth: true
        focus: true
        personal: true
        label: qsTr("First and last name")
        error: who.vm.problemField === "name" ? who.vm.problem : ""
        onEdited: who.vm.writeName(text)
        onAccepted: company.visible ? company.forceActiveFocus() : who.vm.giveName()
        Component.onCompleted: text = who.vm.name
    }
    TextInputField {
        id: company
        objectName: "company"
        Layout.fillWidth: true
        visible: !who.vm.booked
        personal: true
        label: qsTr("Company or organisation, if you like")
        error: who.vm.problemField === "company" ? who.vm.problem : ""
        onEdited: who.vm.writeCompany(text)
        onAccepted: who.vm.giveName()
        Component.onCompleted: text = who.vm.company
    }
    beside: [
        PrimaryButton {
            objectName: "next"
            Layout.fillWidth: true
            enabled: field.text.trim() !== ""
            label: qsTr("Continue")
            onClicked: who.vm.giveName()
        },
        SecondaryButton {
            objectName: "withoutName"
            Layout.fillWidth: true
            label: qsTr("I do not want to show my name")
            onClicked: who.vm.goWithoutName()
        },
        DataNotice {
            Layout.fillWidth: true
            vm: who.vm
            promise: who.promise
        }
    ]
}
