import QtQuick
import QtQuick.Layouts
import Foaje

// Out without the badge: the visitor only says so. The answer is the same whatever name is written.
VisitorQuestion {
    id: leaving

    required property VisitorViewModel vm

    heading: qsTr("What name or number is on your badge?")
    problem: vm.problem

    TextInputField {
        id: field
        objectName: "nameOnBadge"
        Layout.fillWidth: true
        focus: true
        personal: true
        label: qsTr("The name you wrote, or the number you got")
        iconName: "user-round"
        maximumLength: 80
        onEdited: leaving.vm.writeName(text)
        onAccepted: leaving.vm.sayToLeave()
        Component.onCompleted: text = leaving.vm.name
    }
    beside: [
        PrimaryButton {
            objectName: "next"
            Layout.fillWidth: true
            enabled: field.text.trim() !== "" && !leaving.vm.busy
            label: qsTr("I am leaving")
            onClicked: leaving.vm.sayToLeave()
        },
        Words {
            Layout.fillWidth: true
            text: qsTr("The front desk makes sure that you are taken off the list of who is in the building.")
            color: Theme.slate
        }
    ]
}
