import QtQuick
import QtQuick.Layouts
import Foaje

// A person in a list of the desk. The name keeps its line to itself and the time; what is said
// about the visit shares a line with its state and gives way to it.
Pressable {
    id: card

    property string secondLine: ""
    property string time: ""
    property string standing: "" // the state in a word or two; empty when there is nothing to say
    property string tone: "neutral" // of the state: ok, warn, alarm, neutral
    property string mark: "" // of the state by shape: full, half, empty
    property bool selected: false

    told: [standing, secondLine, time].filter(part => part !== "").join(", ")
    leftPadding: 1.75 * Sizes.u
    rightPadding: 1.75 * Sizes.u
    topPadding: 1.25 * Sizes.u
    bottomPadding: 1.25 * Sizes.u
    Accessible.selectable: true
    Accessible.selected: selected

    background: Rectangle {
        radius: card.corner
        color: card.selected ? Theme.pineSoft : (card.down ? Theme.pressed : Theme.surface)
        border.width: card.selected ? Sizes.edge + 1 : Sizes.edge
        border.color: card.selected ? Theme.pine : Theme.edge
    }

    contentItem: GridLayout {
        columns: 2
        columnSpacing: Sizes.u
        rowSpacing: 0.25 * Sizes.u
        LayoutMirroring.enabled: card.mirrored

        Words {
            readonly property bool mayElide: true // told whole on the card beside the list

            Layout.fillWidth: true
            Layout.columnSpan: card.time === "" ? 2 : 1
            text: card.label
            font.pixelSize: Sizes.title
            font.bold: true
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Words {
            Layout.alignment: Qt.AlignRight | Qt.AlignTop
            visible: text !== ""
            text: card.time
            color: Theme.slate
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
        Words {
            readonly property bool mayElide: true // told whole on the card beside the list

            Layout.fillWidth: true
            Layout.columnSpan: chip.visible ? 1 : 2
            Layout.preferredHeight: chip.implicitHeight
            verticalAlignment: Text.AlignVCenter
            text: card.secondLine
            color: Theme.slate
            font.pixelSize: Sizes.small
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Chip {
            id: chip
            visible: label !== ""
            label: card.standing
            tone: card.tone
            mark: card.mark
            Accessible.ignored: true
        }
    }
}
