import QtQuick
import Foaje

// One step of a count; what it does is told in words to who cannot see its sign.
Pressable {
    id: step

    required property string iconName

    implicitWidth: Sizes.target
    corner: width / 2

    background: Rectangle {
        radius: step.corner
        color: step.down ? Theme.pressed : Theme.surface
        border.width: Sizes.edge
        border.color: Theme.edge
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: step.iconName
            size: 0.75 * Sizes.icon
            color: Theme.pine
        }
    }
}
