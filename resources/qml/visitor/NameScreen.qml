import QtQuick
import QtQuick.Layouts
import Foaje

// Who comes, and what happens with the name.
VisitorQuestion {
    id: who

    required property VisitorViewModel vm
    required property DataPromise promise

    // Above the keyboard of a low screen there is room for one field.
    readonly property bool companyBeside: wide && tight
    readonly property string companyLabel: qsTr("Company or organisation, if you like")

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
        onAccepted: company.visible ? company.forceActiveFocus() : otherCompany.visible ? otherCompany.forceActiveFocus() : who.vm.giveName()
        Component.onCompleted: text = who.vm.name
    }
    CompanyField {
        id: company
        Layout.fillWidth: true
        visible: !who.vm.booked && !who.companyBeside
        label: who.companyLabel
        vm: who.vm
    }
    beside: [
        CompanyField {
            id: otherCompany
            Layout.fillWidth: true
            visible: !who.vm.booked && who.companyBeside
            label: who.companyLabel
            vm: who.vm
        },
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
