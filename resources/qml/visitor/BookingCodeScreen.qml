import QtQuick
import QtQuick.Layouts
import Foaje

// Somebody with a booking: by its code, or by name.
VisitorQuestion {
    id: booking

    required property VisitorViewModel vm

    heading: qsTr("Do you have a booking code?")
    problem: vm.problemField === "" ? vm.problem : ""

    TextInputField {
        id: field
        objectName: "code"
        Layout.fillWidth: true
        focus: true
        personal: true
        label: qsTr("The code is in your booking confirmation")
        hint: qsTr("Six letters and digits")
        inputMethodHints: Qt.ImhUppercaseOnly | Qt.ImhLatinOnly
        error: booking.vm.problemField === "code" ? booking.vm.problem : ""
        onEdited: booking.vm.writeCode(text)
        onAccepted: booking.vm.sendCode()
        Component.onCompleted: text = booking.vm.code
    }
    beside: [
        PrimaryButton {
            objectName: "next"
            Layout.fillWidth: true
            enabled: field.text.trim() !== "" && !booking.vm.busy
            label: qsTr("Continue")
            onClicked: booking.vm.sendCode()
        },
        SecondaryButton {
            objectName: "withoutCode"
            Layout.fillWidth: true
            visible: booking.vm.mayGoWithoutCode
            label: qsTr("I have no code")
            onClicked: booking.vm.goWithoutCode()
        }
    ]
}
