import QtQuick
import QtQuick.Layouts
import Foaje

// A question and its answer, in running text.
ColumnLayout {
    id: fact

    required property string question
    required property string answer

    Layout.fillWidth: true
    Layout.alignment: Qt.AlignTop
    spacing: 0.25 * Sizes.u

    Words {
        Layout.fillWidth: true
        text: fact.question
        font.bold: true
    }
    Words {
        Layout.fillWidth: true
        text: fact.answer
        color: Theme.slate
    }
}
