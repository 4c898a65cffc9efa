import QtQuick
import QtQuick.Templates as T
import Foaje

// What every control that is pressed has: a name for who cannot see, both Enter and Space, a focus
// ring by keyboard, a target large enough. React to `clicked`; a screen reader's press clicks too.
T.AbstractButton {
    id: pressable

    required property string label
    property string told: "" // what else a screen reader says after the label
    property real corner: Sizes.radius

    text: label
    implicitHeight: Math.max(Sizes.target, implicitContentHeight + topPadding + bottomPadding)
    implicitWidth: Math.max(Sizes.target, implicitContentWidth + leftPadding + rightPadding)
    // While a keyboard stands on the glass a touch leaves it there: were it to go, the button would
    // move away from under the finger before the finger is lifted.
    // (The linter takes Qt.inputMethod for a bare QObject.)
    focusPolicy: Qt.inputMethod.visible ? Qt.TabFocus : Qt.StrongFocus // qmllint disable missing-property
    font.pixelSize: Sizes.button
    opacity: enabled ? 1 : 0.55

    Keys.onReturnPressed: event => pressable.pressByKey(event)
    Keys.onEnterPressed: event => pressable.pressByKey(event)

    function pressByKey(event: KeyEvent) {
        if (!event.isAutoRepeat)
            pressable.click();
    }

    Accessible.role: Accessible.Button
    Accessible.name: label
    Accessible.description: told

    FocusRing {
        visible: pressable.visualFocus
        around: pressable.corner
        z: 1
    }
}
