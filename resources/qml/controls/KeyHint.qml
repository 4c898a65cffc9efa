import QtQuick
import Foaje

// The key that does the same, drawn as a key, so that it is not taken for a number or a word.
Rectangle {
    id: hint

    required property string key
    property color letters: Theme.slate

    implicitWidth: Math.max(implicitHeight, said.implicitWidth + Sizes.u)
    implicitHeight: said.implicitHeight + 0.25 * Sizes.u
    radius: 0.5 * Sizes.radius
    color: "transparent"
    border.width: Sizes.edge
    border.color: letters

    Words {
        id: said
        anchors.centerIn: parent
        text: hint.key
        color: hint.letters
        font.pixelSize: Sizes.small
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
