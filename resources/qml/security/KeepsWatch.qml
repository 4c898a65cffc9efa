import QtQuick
import Foaje

// Who keeps watch here; pressed, somebody can sign in, or whoever is signed in goes.
PillButton {
    id: button

    required property ActingViewModel acting

    readonly property bool named: acting.who !== ""

    signal wanted

    objectName: "keepsWatch"
    visible: named || acting.names.length > 0
    iconName: "user-round"
    oneLine: true
    Accessible.checkable: false
    label: named ? acting.who : qsTr("Sign in")
    told: named ? qsTr("Sign out. Ctrl+L") : qsTr("Sign in, so that what you do bears your name. Ctrl+L")
    onClicked: named ? acting.lock() : wanted()

    Shortcut {
        sequences: ["Ctrl+L"]
        enabled: button.visible
        onActivated: button.click()
    }
}
