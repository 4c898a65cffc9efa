import QtQuick
import QtQuick.Layouts
import Foaje

// What became of the badge. When nobody can know, the receptionist looks and answers.
RowLayout {
    id: line

    required property DeskCardViewModel card

    spacing: Sizes.u

    Icon {
        name: line.card.actions.includes("print_confirmation") ? "calendar-check" : "printer"
        color: Theme.strong(line.card.badgeTone)
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0.5 * Sizes.u

        Words {
            objectName: "badgeWords"
            Layout.fillWidth: true
            text: line.card.badge
            color: Theme.strong(line.card.badgeTone)
            font.bold: line.card.badgeTone === "warn"
        }
        Words {
            objectName: "outdatedWords"
            Layout.fillWidth: true
            visible: text !== ""
            text: line.card.proof.outdated
            color: Theme.strong("warn")
            font.bold: true
        }
    }
    DeskAction {
        card: line.card
        verb: "came"
        label: qsTr("Yes")
        key: "J"
    }
    DeskAction {
        card: line.card
        verb: "again"
        label: qsTr("No, print another")
        key: "I"
    }
}
