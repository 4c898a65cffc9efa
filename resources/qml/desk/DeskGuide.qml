import QtQuick
import QtQuick.Layouts
import Foaje

// What the card says before anything is chosen: how a morning at the desk begins.
ColumnLayout {
    id: guide

    required property DeskViewModel vm

    readonly property var steps: [["concierge-bell", qsTr("Choose somebody in a list to see what to do next.")], ["search", qsTr("Press / to find a person, a unit or a visitor.")], ["user-round", qsTr("Press R to register somebody who has not booked.")], ["calendar-check", qsTr("Press X to book a visit, Shift+X for a public meeting.")], ["users-round", qsTr("Press 1, 2 or 3 to move to a list, then choose with the arrow keys.")], ["clock", qsTr("Press L on a card to refer somebody who cannot be reached.")], ["users-round", qsTr("Press Q on a card when an interpreter or a companion comes along.")], ["calendar-check", qsTr("Press 6 for another day, 7 for the opening hours.")], ["triangle-alert", qsTr("Press 4 for what to see to, 5 for the managers' lists.")], ["clock", qsTr("Press 9 to look for an earlier visit.")], ["file-text", qsTr("Press F1 for the handbook, F7 to practise, F8 when you leave the desk for a while.")], ["arrow-left", qsTr("Press Esc to go back, and once more to put a card away.")]]

    readonly property var ofSignedIn: [["log-out", qsTr("Press Ctrl+L to lock, or to let somebody else sign in.")]]
    readonly property var ofAdministrators: [["users-round", qsTr("Press 8 to change who may sign in.")]]

    spacing: 1.75 * Sizes.u

    Heading {
        Layout.fillWidth: true
        text: qsTr("Nobody is chosen")
    }
    Repeater {
        model: [...guide.steps, ...(guide.vm.signIn.who !== "" ? guide.ofSignedIn : []), ...(guide.vm.signIn.administers ? guide.ofAdministrators : []), ["phone", guide.vm.header.greeting]]

        RowLayout {
            id: line

            required property var modelData

            Layout.fillWidth: true
            spacing: 2 * Sizes.u

            Icon {
                name: line.modelData[0]
                color: Theme.pine
            }
            Words {
                Layout.fillWidth: true
                text: line.modelData[1]
                font.pixelSize: Sizes.title
                color: Theme.slate
            }
        }
    }
}
