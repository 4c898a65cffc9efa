import QtQuick
import QtQuick.VirtualKeyboard.Components
import QtQuick.VirtualKeyboard.Styles
import Foaje

// How one key of the on-screen keyboard looks: a letter or an icon on our ground.
KeyPanel {
    id: panel

    property string iconName: ""
    property string letters: key ? key.displayText : ""
    property bool held: false // shift and its like, while they hold
    property bool quiet: false // keys that write nothing stand back

    readonly property BaseKey key: control as BaseKey
    readonly property bool down: key !== null && key.pressed
    readonly property color drawn: held ? Theme.pineLetters : Theme.ink

    Rectangle {
        anchors.fill: parent
        anchors.margins: Math.max(2, 0.35 * Sizes.u)
        radius: 0.6 * Sizes.radius
        color: panel.held ? Theme.pine : panel.down ? Theme.pressed : panel.quiet ? Theme.pineSoft : Theme.surface
        border.width: panel.down ? Sizes.edge + 2 : Sizes.edge
        border.color: panel.down ? Theme.pine : Theme.edge
        opacity: panel.key === null || panel.key.enabled ? 1 : 0.5

        Words {
            anchors.fill: parent
            anchors.margins: 0.5 * Sizes.u
            visible: panel.iconName === ""
            text: panel.letters
            color: panel.drawn
            font.pixelSize: Sizes.title
            font.capitalization: panel.key !== null && panel.key.uppercased ? Font.AllUppercase : Font.MixedCase
            fontSizeMode: Text.Fit
            minimumPixelSize: Sizes.small
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
        }
        Icon {
            anchors.centerIn: parent
            visible: panel.iconName !== ""
            name: panel.iconName
            color: panel.drawn
            size: 1.1 * Sizes.title
        }
    }
}
