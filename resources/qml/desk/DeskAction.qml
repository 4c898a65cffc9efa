import QtQuick
import Foaje

// One thing that can be done with what is on the card; filled when it is the likeliest.
ActionButton {
    id: action

    required property DeskCardViewModel card
    required property string name

    readonly property bool likeliest: card.primary === name && card.step === ""

    objectName: name + "Button"
    visible: card.actions.includes(name)
    ground: likeliest ? Theme.pine : Theme.surface
    groundPressed: likeliest ? Theme.pinePressed : Theme.pressed
    letters: likeliest ? Theme.pineLetters : Theme.ink
    hint: likeliest ? Theme.pineLettersSoft : Theme.slate
    edged: !likeliest
    onClicked: card.act(name)
}
