import QtQuick
import QtQuick.Layouts
import Foaje

// What everybody must do, in one language, read from the side that language is read from.
ColumnLayout {
    id: message

    required property string heading
    required property string instruction
    required property string assembly
    required property bool rightToLeft
    property string headingName: ""
    property bool small: false // many share the screen; still larger than any sentence elsewhere

    spacing: (small ? 0.75 : 1.5) * Sizes.u
    LayoutMirroring.enabled: rightToLeft
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [heading, instruction, assembly].join(". ")

    RowLayout {
        spacing: 1.5 * Sizes.u

        Icon {
            name: "siren"
            size: (message.small ? 0.8 : 1.2) * Sizes.icon
            color: Theme.strongLetters
        }
        Heading {
            objectName: message.headingName
            Layout.fillWidth: true
            text: message.heading
            // Its one long word is never broken; eleven of its capitals are eight times as wide as tall.
            font.pixelSize: Math.min(message.small ? 1.2 * Sizes.title : Sizes.heading, width / 8)
            color: Theme.strongLetters
        }
    }
    Words {
        Layout.fillWidth: true
        text: message.instruction
        color: Theme.strongLetters
        font.pixelSize: message.small ? Sizes.body : Sizes.title
    }
    Words {
        Layout.fillWidth: true
        text: message.assembly
        color: Theme.strongLetters
        font.pixelSize: message.small ? Sizes.body : Sizes.title
        font.bold: true
    }
}
