import QtQuick
import QtQuick.Layouts
import Foaje

// What somebody at the desk should see to, as a number: quiet until telephones are not answered.
Pressable {
    id: button

    required property DeskNoticesViewModel notices

    readonly property color letters: notices.alarming ? Theme.strongLetters : notices.count > 0 ? Theme.ink : Theme.slate

    label: notices.label
    told: "4"
    corner: height / 2
    leftPadding: 2 * Sizes.u
    rightPadding: 2 * Sizes.u

    Shortcut {
        sequences: ["4"]
        enabled: button.visible
        onActivated: button.click()
    }

    background: Rectangle {
        radius: button.corner
        color: button.notices.alarming ? Theme.alarm : button.down || button.notices.open ? Theme.pressed : Theme.surface
        border.width: button.notices.alarming ? 0 : Sizes.edge
        border.color: Theme.edge
    }

    contentItem: RowLayout {
        spacing: Sizes.u

        Icon {
            visible: button.notices.alarming
            name: "triangle-alert"
            size: 1.2 * Sizes.body
            color: button.letters
        }
        Words {
            objectName: "toSeeToLabel"
            text: button.label
            color: button.letters
            font.bold: button.notices.count > 0
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        KeyHint {
            key: "4"
            letters: button.notices.alarming ? Theme.strongLetters : Theme.slate
        }
    }
    onClicked: notices.toggle()
}
