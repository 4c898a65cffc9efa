import QtQuick
import Foaje

// Who is at the desk; pressed, it locks, and somebody else can choose the own name at once.
PillButton {
    id: button

    required property DeskSignInViewModel signIn

    focusPolicy: Qt.TabFocus // pressed, it leaves the keyboard where it is, for who comes back
    visible: signIn.who !== ""
    iconName: "user-round"
    label: signIn.who
    told: qsTr("Lock, or let somebody else sign in. Ctrl+L")
    onClicked: signIn.lock()

    Shortcut {
        sequences: ["Ctrl+L"]
        enabled: button.visible
        onActivated: button.signIn.lock()
    }
}
