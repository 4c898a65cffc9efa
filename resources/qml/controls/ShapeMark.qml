import QtQuick
import Foaje

// A state by shape: full, half or empty. Always beside words that say the same.
Item {
    id: mark

    required property string fill // full, half, empty

    property color drawn: Theme.slate

    implicitWidth: Math.round(0.8 * Sizes.body)
    implicitHeight: implicitWidth
    Accessible.ignored: true

    Item {
        visible: mark.fill !== "empty"
        height: mark.height
        width: mark.fill === "half" ? mark.width / 2 : mark.width
        clip: true

        Rectangle {
            width: mark.width
            height: mark.height
            radius: width / 2
            color: mark.drawn
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: "transparent"
        border.width: 2 * Sizes.edge
        border.color: mark.drawn
    }
}
