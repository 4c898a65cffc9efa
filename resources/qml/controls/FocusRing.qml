import QtQuick
import Foaje

// Shows where the keyboard is: 3 px outside a gap of 2 px, around the item it is put into.
Rectangle {
    property real around: Sizes.radius // the radius of the item's own corners

    readonly property real gap: 2
    readonly property real ring: 3

    anchors.fill: parent
    anchors.margins: -(gap + ring)
    radius: around + gap + ring
    color: "transparent"
    border.width: ring
    border.color: Theme.pine
    Accessible.ignored: true
}
