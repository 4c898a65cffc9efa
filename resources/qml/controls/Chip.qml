import QtQuick
import Foaje

// A state in a word or two, told by its words and only then by its colour.
Rectangle {
    id: chip

    required property string label
    property string tone: "neutral" // ok, warn, alarm, neutral

    implicitWidth: words.implicitWidth + 2 * Sizes.u
    implicitHeight: words.implicitHeight + 0.5 * Sizes.u
    radius: height / 2
    color: Theme.soft(tone)
    Accessible.role: Accessible.StaticText
    Accessible.name: label

    Words {
        id: words
        anchors.fill: parent
        anchors.leftMargin: Sizes.u
        anchors.rightMargin: Sizes.u
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
