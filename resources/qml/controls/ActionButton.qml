import QtQuick
import Foaje

// A button with one plain verb and, at the desk, the key that does the same.
// Faces use PrimaryButton and SecondaryButton.
Pressable {
    id: button

    property string iconName: ""
    property string key: "" // a letter or a sequence such as "Ctrl+P"
    property color ground: Theme.surface
    property color groundPressed: Theme.pressed
    property color letters: Theme.ink
    property color hint: Theme.slate
    property bool edged: true

    told: key
    leftPadding: 2.5 * Sizes.u
    rightPadding: 2.5 * Sizes.u
    topPadding: Sizes.u
    bottomPadding: Sizes.u

    Shortcut {
        sequences: button.key === "" ? [] : [button.key]
        enabled: button.enabled && button.visible
        onActivated: button.click()
    }

    background: Rectangle {
        radius: button.corner
        color: button.down ? button.groundPressed : button.ground
        border.width: button.edged ? Sizes.edge : 0
        border.color: Theme.edge
    }

    // Its natural width never follows the width it is given: two buttons that yield to each other
    // in a row would else be laid out again and again without end.
    contentItem: Item {
        implicitWidth: row.spared + Math.ceil(words.implicitWidth)
        implicitHeight: row.implicitHeight

        Row {
            id: row

            readonly property real spared: (icon.visible ? icon.width + spacing : 0) + (shortcut.visible ? shortcut.width + spacing : 0)

            anchors.centerIn: parent
            spacing: Sizes.u
            LayoutMirroring.enabled: button.mirrored

            Icon {
                id: icon
                anchors.verticalCenter: parent.verticalCenter
                visible: button.iconName !== ""
                name: button.iconName
                size: 1.3 * Sizes.button
                color: button.letters
            }
            Words {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                // Up to whole pixels: what adding and taking away leaves behind is no want of room.
                width: Math.min(Math.ceil(implicitWidth), Math.ceil(button.availableWidth - row.spared))
                text: button.label
                color: button.letters
                font.pixelSize: Sizes.button
                font.bold: true
                Accessible.ignored: true
            }
            KeyHint {
                id: shortcut
                anchors.verticalCenter: parent.verticalCenter
                visible: button.key !== ""
                key: button.key
                letters: button.hint
            }
        }
    }
}
