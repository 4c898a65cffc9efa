import QtQuick
import QtQuick.Layouts
import Foaje

// How the printers stand: a picture alone while nothing is wrong and there is little room.
Pressable {
    id: button

    required property DeskPrintersViewModel printers
    property bool roomy: true
    property bool hearsKey: true

    readonly property bool wordy: roomy || printers.tone === "warn"

    label: printers.label
    told: "0"
    corner: height / 2
    leftPadding: (wordy ? 1.5 : 1) * Sizes.u
    rightPadding: leftPadding

    Shortcut {
        sequences: ["0"]
        enabled: button.visible && button.hearsKey
        onActivated: button.click()
    }

    background: Rectangle {
        radius: button.corner
        color: button.printers.tone === "warn" ? Theme.soft("warn") : button.down || button.printers.open ? Theme.pressed : Theme.surface
        border.width: Sizes.edge
        border.color: button.printers.tone === "warn" ? Theme.strong("warn") : Theme.edge
    }

    contentItem: RowLayout {
        spacing: Sizes.u

        Icon {
            Layout.alignment: Qt.AlignCenter
            name: button.printers.icon
            size: 1.35 * Sizes.body
            color: Theme.strong(button.printers.tone)
        }
        Words {
            objectName: "printingLabel"
            Layout.fillWidth: true
            visible: button.wordy
            text: button.label
            color: Theme.strong(button.printers.tone)
            font.pixelSize: Sizes.small
            font.bold: true
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    onClicked: printers.toggle()
}
