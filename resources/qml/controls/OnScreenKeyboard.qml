import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings

// The keyboard on the glass. It stands only in the window it was put into and only while that
// window is the one in use, for Qt asks every keyboard of the process to open at once.
// It guesses no words: the next visitor must not be offered the last one's name.
InputPanel {
    id: panel

    property string language: "sv" // the face's language

    readonly property bool open: active && Window.active
    readonly property string locale: language === "sv" ? "sv_SE" : "en_GB"

    anchors.left: parent ? parent.left : undefined
    anchors.right: parent ? parent.right : undefined
    y: parent ? parent.height - (open ? height : 0) : 0
    visible: open
    externalLanguageSwitchEnabled: true

    onLocaleChanged: settle()
    Component.onCompleted: settle()

    function settle() {
        VirtualKeyboardSettings.visibleFunctionKeys = QtVirtualKeyboard.KeyboardFunctionKeys.Hide;
        VirtualKeyboardSettings.styleName = "foaje";
        VirtualKeyboardSettings.activeLocales = [locale];
        VirtualKeyboardSettings.locale = locale;
    }
}
