import QtQuick
import QtQuick.Layouts
import Foaje

// One aid: on is told by the colour, by a mark and to who listens, never by the colour alone.
ActionButton {
    id: button

    property bool chosen: false

    Layout.fillWidth: true
    Accessible.checkable: true
    Accessible.checked: chosen
    ground: chosen ? Theme.pine : Theme.surface
    groundPressed: chosen ? Theme.pinePressed : Theme.pressed
    letters: chosen ? Theme.pineLetters : Theme.ink
    edged: !chosen

    Icon {
        visible: button.chosen
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Sizes.u
        name: "check"
        size: 0.9 * Sizes.body
        color: Theme.pineLetters
    }
}
