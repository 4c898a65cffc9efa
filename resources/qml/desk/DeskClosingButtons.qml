import QtQuick
import Foaje

// What begins or ends a visit, and its paper.
Flow {
    id: buttons

    required property DeskCardViewModel card

    spacing: Sizes.targetGap

    DeskAction {
        card: buttons.card
        name: "arrive"
        iconName: "concierge-bell"
        label: qsTr("Register the arrival")
        key: "A"
    }
    DeskAction {
        card: buttons.card
        name: "leave"
        iconName: "log-out"
        label: qsTr("Check out")
        key: "U"
    }
    DeskAction {
        card: buttons.card
        name: "answer"
        iconName: "check"
        label: qsTr("Done")
        key: "K"
    }
    DeskAction {
        card: buttons.card
        name: "badge"
        iconName: "printer"
        label: qsTr("Print a badge")
        key: "P"
    }
    DeskAction {
        card: buttons.card
        name: "end"
        label: qsTr("End the visit")
        key: "A"
    }
    DeskAction {
        card: buttons.card
        name: "register"
        objectName: "registerForButton"
        iconName: "user-round"
        label: qsTr("Register a visit to %1").arg(buttons.card.hostFirstName)
    }
}
