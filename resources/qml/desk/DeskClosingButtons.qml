import QtQuick
import Foaje

// What begins or ends a visit, and its paper.
Flow {
    id: buttons

    required property DeskCardViewModel card

    spacing: Sizes.targetGap

    DeskAction {
        card: buttons.card
        verb: "arrive"
        iconName: "concierge-bell"
        label: qsTr("Register the arrival")
        key: "A"
    }
    DeskAction {
        card: buttons.card
        verb: "arrive_together"
        iconName: "users-round"
        label: qsTr("All have come")
        key: "Shift+A"
    }
    DeskAction {
        card: buttons.card
        verb: "begin"
        iconName: "door-open"
        label: qsTr("Begin the meeting")
        key: "A"
    }
    DeskAction {
        card: buttons.card
        verb: "more"
        iconName: "plus"
        label: qsTr("One more")
        key: "+"
    }
    DeskAction {
        card: buttons.card
        verb: "fewer"
        iconName: "minus"
        label: qsTr("One fewer")
        key: "-"
    }
    DeskAction {
        card: buttons.card
        verb: "count"
        label: qsTr("Count anew")
        key: "G"
    }
    DeskAction {
        card: buttons.card
        verb: "leave"
        iconName: "log-out"
        label: buttons.card.kind === "meeting" ? qsTr("End the meeting") : qsTr("Check out")
        key: "U"
    }
    DeskAction {
        card: buttons.card
        verb: "leave_together"
        iconName: "users-round"
        label: qsTr("Check out together")
        key: "Shift+U"
    }
    DeskAction {
        card: buttons.card
        verb: "return"
        iconName: "door-open"
        label: qsTr("Let in again")
        key: "A"
    }
    DeskAction {
        card: buttons.card
        verb: "here"
        label: qsTr("Still here")
        key: "B"
    }
    DeskAction {
        card: buttons.card
        verb: "coming"
        iconName: "concierge-bell"
        label: qsTr("I am coming")
        key: "J"
    }
    DeskAction {
        card: buttons.card
        verb: "answer"
        iconName: "check"
        label: qsTr("Done")
        key: "K"
    }
    DeskAction {
        card: buttons.card
        verb: "badge"
        iconName: "printer"
        label: qsTr("Print a badge")
        key: "P"
    }
    DeskAction {
        card: buttons.card
        verb: "book"
        iconName: "calendar-check"
        label: buttons.card.actions.includes("arrive") || buttons.card.actions.includes("begin") ? qsTr("Move or cancel") : qsTr("Book a time")
        // The header's X books anew, and takes along who was declined here.
        key: buttons.card.actions.includes("arrive") || buttons.card.actions.includes("begin") ? "Shift+M" : ""
    }
    DeskAction {
        card: buttons.card
        verb: "print_confirmation"
        iconName: "printer"
        label: qsTr("Print the confirmation")
        key: "P"
    }
    DeskAction {
        card: buttons.card
        verb: "send_confirmation"
        iconName: "message-square"
        label: qsTr("Send the confirmation again")
        key: "Shift+P"
    }
    DeskAction {
        card: buttons.card
        verb: "along"
        label: qsTr("Interpreter or companion")
        key: "Q"
    }
    DeskAction {
        card: buttons.card
        verb: "unlink"
        label: qsTr("Does not come along")
        key: "Shift+Q"
    }
    DeskAction {
        card: buttons.card
        verb: "open_name"
        label: qsTr("Show the name")
        key: "Y"
    }
    DeskReferAction {
        card: buttons.card
    }
    DeskAction {
        card: buttons.card
        verb: "take_message"
        iconName: "message-square"
        label: qsTr("Take a message")
        key: "M"
    }
    DeskAction {
        card: buttons.card
        verb: "paper"
        label: qsTr("Came earlier")
        key: "W"
    }
    DeskAction {
        card: buttons.card
        verb: "merge"
        label: qsTr("Registered twice")
        key: "D"
    }
    DeskAction {
        card: buttons.card
        verb: "part"
        label: qsTr("Part has left")
        key: "G"
    }
    DeskAction {
        card: buttons.card
        verb: "probably"
        label: qsTr("Has probably left")
        key: "O"
    }
    DeskAction {
        card: buttons.card
        verb: "unseal"
        label: qsTr("Show the name")
        key: "Y"
    }
    DeskAction {
        card: buttons.card
        verb: "correct"
        label: qsTr("Correct")
        key: "C"
    }
    DeskAction {
        card: buttons.card
        verb: "end"
        label: qsTr("End the visit")
        key: "A"
    }
    DeskAction {
        card: buttons.card
        verb: "register"
        objectName: "registerForButton"
        iconName: "user-round"
        label: qsTr("Register a visit to %1").arg(buttons.card.hostFirstName)
    }
}
