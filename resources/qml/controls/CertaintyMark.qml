import QtQuick
import Foaje

// How sure something is, by shape: full is certain, half is likely, empty is unknown. Always beside
// words that say the same.
Item {
    id: mark

    required property string certainty // certain, likely, unknown

    readonly property color drawn: Theme.slate

    implicitWidth: Math.round(0.8 * Sizes.body)
    implicitHeight: implicitWidth
    Accessible.ignored: true

    Item {
        visible: mark.certainty !== "unknown"
        height: mark.height
        width: mark.certainty === "likely" ? mark.width / 2 : mark.width
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
