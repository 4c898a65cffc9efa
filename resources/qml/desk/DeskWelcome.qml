import QtQuick
import QtQuick.Layouts
import Foaje

// The first start: who looks after Foajé here. The desk works without, so it can be put off.
ColumnLayout {
    id: welcome

    required property DeskSignInViewModel signIn

    signal done

    spacing: 2 * Sizes.u

    Connections {
        target: welcome.signIn
        function onUncovered() {
            name.forget();
            pin.forget();
            again.forget();
        }
    }
    Heading {
        Layout.fillWidth: true
        display: true
        text: qsTr("Welcome to Foajé")
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("Begin with the person who looks after Foajé here. When that is done, everybody at the desk signs in with name and PIN, and it can be seen afterwards who did what.")
        color: Theme.slate
        font.pixelSize: Sizes.title
    }
    TextInputField {
        id: name
        objectName: "administratorName"
        Layout.fillWidth: true
        Layout.maximumWidth: 50 * Sizes.u
        label: qsTr("Your name")
        onAccepted: pin.forceActiveFocus(Qt.TabFocusReason)
    }
    DeskPinField {
        id: pin
        objectName: "administratorPin"
        Layout.fillWidth: true
        Layout.maximumWidth: 50 * Sizes.u
        label: qsTr("A PIN of at least six digits")
        onAccepted: again.forceActiveFocus(Qt.TabFocusReason)
    }
    DeskPinField {
        id: again
        objectName: "administratorPinAgain"
        Layout.fillWidth: true
        Layout.maximumWidth: 50 * Sizes.u
        label: qsTr("The same PIN again")
        onAccepted: make.click()
    }
    Words {
        objectName: "welcomeMessage"
        Layout.fillWidth: true
        visible: text !== ""
        text: welcome.signIn.message
        color: Theme.alarm
        font.bold: true
        Accessible.role: Accessible.AlertMessage
    }
    RowLayout {
        spacing: Sizes.targetGap

        PrimaryButton {
            id: make
            objectName: "makeAdministratorButton"
            label: qsTr("Begin")
            enabled: !welcome.signIn.busy
            onClicked: welcome.signIn.makeAdministrator(name.text, pin.text, again.text)
        }
        SecondaryButton {
            objectName: "putOffButton"
            label: qsTr("Later")
            onClicked: {
                welcome.signIn.putOff();
                welcome.done();
            }
        }
    }
}
