import QtQuick
import QtQuick.Layouts
import Foaje

// A small choice beside others, a language for instance; `chosen` is the one that holds.
Pressable {
    id: pill

    property string iconName: ""
    property bool chosen: false

    corner: Math.min(height, 1.5 * Sizes.target) / 2
    leftPadding: 2 * Sizes.u
    rightPadding: 2 * Sizes.u
    font.pixelSize: Sizes.body
    Accessible.checkable: true
    Accessible.checked: chosen

    background: Rectangle {
        radius: pill.corner
        color: pill.chosen ? (pill.down ? Theme.pinePressed : Theme.pine) : (pill.down ? Theme.pressed : Theme.surface)
        border.width: pill.chosen ? 0 : Sizes.edge
        border.color: Theme.edge
    }

    contentItem: RowLayout {
        spacing: Sizes.u
        LayoutMirroring.enabled: pill.mirrored

        Icon {
            visible: pill.iconName !== ""
            name: pill.iconName
            size: 1.2 * Sizes.body
            color: pill.chosen ? Theme.pineLetters : Theme.pine
        }
        Words {
            Layout.fillWidth: true
            text: pill.label
            color: pill.chosen ? Theme.pineLetters : Theme.ink
            font.pixelSize: pill.font.pixelSize
            font.bold: pill.chosen
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
