import QtQuick
import QtQuick.Layouts
import Foaje

// A state in a word or two, told by its words, perhaps by a shape, and only then by its colour.
Rectangle {
    id: chip

    required property string label
    property string tone: "neutral" // ok, warn, alarm, neutral
    property string mark: "" // full, half, empty; none when nothing is said by shape

    implicitWidth: row.implicitWidth + 2 * Sizes.u
    implicitHeight: words.implicitHeight + 0.5 * Sizes.u
    radius: height / 2
    color: Theme.soft(tone)
    Accessible.role: Accessible.StaticText
    Accessible.name: label

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Sizes.u
        anchors.rightMargin: Sizes.u
        spacing: 0.75 * Sizes.u

        ShapeMark {
            visible: chip.mark !== ""
            fill: chip.mark
            drawn: Theme.strong(chip.tone)
            implicitWidth: Math.round(0.7 * Sizes.small)
        }
        Words {
            id: words
            Layout.fillWidth: true
            text: chip.label
            color: Theme.strong(chip.tone)
            font.pixelSize: Sizes.small
            font.bold: true
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
