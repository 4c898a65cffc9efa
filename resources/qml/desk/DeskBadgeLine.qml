import QtQuick
import QtQuick.Layouts
import Foaje

// What became of the badge. When nobody can know, the receptionist looks and answers; when a letter
// is missing she chooses.
RowLayout {
    id: line

    required property DeskCardViewModel card

    spacing: Sizes.u

    Icon {
        Layout.alignment: Qt.AlignTop
        name: line.card.actions.includes("print_confirmation") ? "calendar-check" : "printer"
        color: Theme.strong(line.card.badgeTone)
    }
    ColumnLayout {
        spacing: Sizes.u

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
        Flow {
            Layout.fillWidth: true
            visible: line.card.actions.includes("as_typed")
            spacing: Sizes.targetGap

            DeskAction {
                card: line.card
                verb: "as_typed"
                iconName: "printer"
                label: qsTr("Print as it is")
                key: "J"
            }
            DeskAction {
                card: line.card
                verb: "by_hand"
                label: qsTr("Write by hand")
                key: "I"
            }
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
