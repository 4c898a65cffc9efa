import QtQuick
import Foaje

// One thing that can be done with what is on the card; filled when it is the likeliest.
ActionButton {
    id: action

    required property DeskCardViewModel card
    required property string verb

    readonly property bool likeliest: card.primary === verb && card.step === ""

    objectName: verb + "Button"
    visible: card.actions.includes(verb)
    ground: likeliest ? Theme.pine : Theme.surface
    groundPressed: likeliest ? Theme.pinePressed : Theme.pressed
    letters: likeliest ? Theme.pineLetters : Theme.ink
    hint: likeliest ? Theme.pineLettersSoft : Theme.slate
    edged: !likeliest
    onClicked: card.act(verb)
}
