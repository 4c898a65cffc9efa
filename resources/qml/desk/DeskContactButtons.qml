import QtQuick
import Foaje

// Everything about the host: ask, tell, what was answered, somebody else, and the meeting itself.
Flow {
    id: buttons

    required property DeskCardViewModel card

    spacing: Sizes.targetGap

    DeskAction {
        card: buttons.card
        verb: "ask"
        label: qsTr("Ask %1").arg(buttons.card.hostFirstName)
        key: "F"
    }
    DeskAction {
        card: buttons.card
        verb: "stand_in"
        label: qsTr("Ask %1 instead").arg(buttons.card.standInName)
        key: "E"
    }
    DeskAction {
        card: buttons.card
        verb: "told"
        label: qsTr("Told by phone")
        key: "T"
    }
    DeskAction {
        card: buttons.card
        verb: "saw"
        label: qsTr("Has seen it")
        key: "S"
    }
    DeskAction {
        card: buttons.card
        verb: "comes"
        label: qsTr("The host comes")
        key: "K"
    }
    DeskAction {
        card: buttons.card
        verb: "cannot"
        label: qsTr("Cannot receive")
        key: "N"
    }
    DeskAction {
        card: buttons.card
        verb: "message"
        iconName: "message-square"
        label: qsTr("Leave a message")
        key: "M"
    }
    DeskAction {
        card: buttons.card
        verb: "meet"
        label: qsTr("Met by …")
        key: "H"
    }
    DeskAction {
        card: buttons.card
        verb: "host"
        label: buttons.card.hostName === "" ? qsTr("Choose a host") : qsTr("Another host")
        key: "V"
    }
}
