import QtQuick
import QtQuick.Layouts
import Foaje

// An answer of a row, as wide as its neighbours.
AnswerButton {
    id: answer

    signal reached // by the keyboard

    Layout.preferredWidth: Math.max(16 * Sizes.u, implicitWidth)
    Layout.fillWidth: false
    onActiveFocusChanged: {
        if (activeFocus)
            answer.reached();
    }
}
