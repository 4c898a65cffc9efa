import QtQuick
import QtQuick.Layouts
import Foaje

// For who does not want to show the own name: another one, or a number.
VisitorQuestion {
    id: called

    required property VisitorViewModel vm

    heading: qsTr("What shall we call you?")
    problem: vm.problemField === "" ? vm.problem : ""

    TextInputField {
        objectName: "aliasName"
        Layout.fillWidth: true
        focus: true
        personal: true
        label: qsTr("Another name or initials, if you like")
        error: called.vm.problemField === "name" ? called.vm.problem : ""
        onEdited: called.vm.writeAlias(text)
        onAccepted: called.vm.giveName()
        Component.onCompleted: text = called.vm.aliasName
    }
    beside: [
        PrimaryButton {
            objectName: "next"
            Layout.fillWidth: true
            label: qsTr("Continue")
            onClicked: called.vm.giveName()
        },
        Words {
            Layout.fillWidth: true
            text: qsTr("If you write nothing, you get a number. Your badge and our lists then show that instead of your name.")
            color: Theme.slate
        },
        Words {
            Layout.fillWidth: true
            text: qsTr("We do not store your own name. If you have booked a visit, the front desk helps you.")
            color: Theme.slate
        }
    ]
}
