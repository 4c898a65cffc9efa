import QtQuick
import QtQuick.Layouts
import Foaje

// Out by the badge's code; a reader types it and presses Enter.
VisitorQuestion {
    id: leaving

    required property VisitorViewModel vm

    heading: qsTr("Check out")
    problem: vm.problemField === "" ? vm.problem : ""

    TextInputField {
        id: field
        objectName: "badgeCode"
        Layout.fillWidth: true
        focus: true
        personal: true
        label: qsTr("Scan your badge, or write the code on it")
        hint: qsTr("Six letters and digits")
        iconName: "qr-code"
        inputMethodHints: Qt.ImhUppercaseOnly | Qt.ImhLatinOnly
        error: leaving.vm.problemField === "code" ? leaving.vm.problem : ""
        onEdited: leaving.vm.writeCode(text)
        onAccepted: leaving.vm.sendCode()
        Component.onCompleted: text = leaving.vm.code
    }
    beside: [
        PrimaryButton {
            objectName: "next"
            Layout.fillWidth: true
            enabled: field.text.trim() !== "" && !leaving.vm.busy
            label: qsTr("Check out")
            onClicked: leaving.vm.sendCode()
        },
        SecondaryButton {
            objectName: "withoutBadge"
            Layout.fillWidth: true
            label: qsTr("I do not have the badge")
            onClicked: leaving.vm.goWithoutBadge()
        }
    ]
}
