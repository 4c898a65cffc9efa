import QtQuick
import Foaje

// One of the answers of a roll call: filled when it is the answer, else outlined in its tone.
Pressable {
    id: answer

    property string tone: "neutral" // ok, warn, alarm, neutral
    property bool chosen: false

    readonly property color strong: Theme.strong(tone)

    implicitHeight: Math.max(Sizes.rollTarget, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: 2 * Sizes.u
    rightPadding: 2 * Sizes.u
    Accessible.checkable: true
    Accessible.checked: chosen

    background: Rectangle {
        radius: answer.corner
        color: answer.chosen ? answer.strong : (answer.down ? Theme.pressed : Theme.surface)
        border.width: 2
        border.color: answer.strong
    }

    contentItem: Words {
        text: answer.label
        color: answer.chosen ? Theme.strongLetters : answer.strong
        font.pixelSize: Sizes.title
        font.bold: true
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
