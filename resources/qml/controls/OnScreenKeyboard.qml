import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import QtQuick.VirtualKeyboard.Styles
import Foaje

// The keyboard on the glass. It stands only in the window it was put into and only while that
// window is the one in use, for Qt asks every keyboard of the process to open at once.
// It guesses no words: the next visitor must not be offered the last one's name.
InputPanel {
    id: panel

    property string layout: "sv_SE" // named as Qt names layouts, by a locale
    property bool withdrawn: false // while somebody types on a keyboard of keys
    property real highest: 0 // the height that leaves the field in sight; 0 for no limit

    readonly property bool open: active && Window.active && !withdrawn
    readonly property bool writesCode: (InputContext.inputMethodHints & Qt.ImhLatinOnly) !== 0
    readonly property string codes: "en_US"
    readonly property list<string> ours: [codes, "se_SE", "sma_SE"]
    readonly property string houses: "sv_SE" // names in this house are written with these letters
    property bool inHouses: false // asked for by the key with the globe
    readonly property string locale: writesCode ? codes : inHouses ? houses : layout

    // 24 mm are as far as a finger wants to travel from key to key; 15 mm are easy to hit.
    readonly property real millimetre: Sizes.u / 3
    readonly property real columns: 11.2 // of a Swedish keyboard, with what stands beside
    readonly property real rows: 4.2
    readonly property KeyboardStyle look: keyboard.style as KeyboardStyle
    readonly property real keyWidth: width / columns
    readonly property real keyHeight: Math.max(15 * millimetre, Math.min(0.875 * keyWidth, 21 * millimetre))
    readonly property real wantedHeight: highest > 0 ? Math.min(rows * keyHeight, highest) : rows * keyHeight

    anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
    width: parent ? Math.min(parent.width, columns * 24 * millimetre) : 0
    y: parent ? parent.height - (open ? height : 0) : 0
    visible: open
    opacity: soon.running ? 0 : 1 // never the letters of another language
    externalLanguageSwitchEnabled: true

    onExternalLanguageSwitch: inHouses = !inHouses
    onLayoutChanged: inHouses = false
    onOpenChanged: if (!open)
        inHouses = false
    onLocaleChanged: soon.restart()
    Component.onCompleted: settle()

    // Making other keys takes as long as all the rest of a new screen, so the screen is shown first.
    Timer {
        id: soon
        interval: 40
        onTriggered: panel.settle()
    }

    Binding {
        target: panel.look
        property: "keyboardDesignHeight"
        value: panel.look === null ? 0 : panel.look.keyboardDesignWidth * panel.wantedHeight / Math.max(1, panel.width)
    }

    function settle() {
        const keys = QtVirtualKeyboard.KeyboardFunctionKeys;
        const own = ours.includes(locale);
        const others = own || layout === houses ? [] : [locale === layout ? houses : layout];
        VirtualKeyboardSettings.visibleFunctionKeys = others.length > 0 ? keys.Hide | keys.Language : keys.Hide;
        VirtualKeyboardSettings.styleName = "foaje";
        // A folder of layouts replaces those Qt brings, so each is taken from where it lies.
        VirtualKeyboardSettings.layoutPath = own ? Qt.resolvedUrl("../../keyboard/layouts") : "qrc:/qt-project.org/imports/QtQuick/VirtualKeyboard/Layouts";
        VirtualKeyboardSettings.activeLocales = [locale].concat(others);
        VirtualKeyboardSettings.locale = locale;
    }
}
