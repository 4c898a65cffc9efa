import QtQuick
import Foaje

// The one thing a screen is there for; at most one is shown at a time.
ActionButton {
    ground: Theme.pine
    groundPressed: Theme.pinePressed
    letters: Theme.pineLetters
    hint: Theme.pineLettersSoft
    edged: false
}
