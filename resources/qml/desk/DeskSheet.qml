pragma ComponentBehavior: Bound
import QtQuick
import Foaje

// The large card: the form, the chosen visit or call, somebody of the house, or how to begin.
Panel {
    id: sheet

    required property DeskViewModel vm

    readonly property string shown: vm.printers.open ? "printers" : vm.walkIn.open ? "form" : vm.planning.booking.open ? "booking" : vm.planning.hours.open ? "hours" : vm.planning.meeting.open ? "public meeting" : vm.notices.open ? "to see to" : vm.policy.open ? "policy" : vm.signIn.past.open ? "past" : vm.signIn.users.open ? "users" : vm.card.kind
    // Nothing but the card itself, or the guide, stands here.
    readonly property bool besideNothing: ["", "visit", "call", "person"].includes(shown)

    signal done

    DeskGuide {
        vm: sheet.vm
        anchors.centerIn: parent
        width: Math.min(parent.width - 6 * Sizes.u, 76 * Sizes.u)
        visible: sheet.shown === "" && !sheet.vm.signIn.welcomes
    }
    DeskWelcome {
        anchors.centerIn: parent
        width: Math.min(parent.width - 6 * Sizes.u, 60 * Sizes.u)
        visible: sheet.shown === "" && sheet.vm.signIn.welcomes
        signIn: sheet.vm.signIn
        onDone: sheet.done()
    }
    DeskOpened {
        anchors.fill: parent
        anchors.margins: 3 * Sizes.u
        wanted: sheet.shown === "past"
        sourceComponent: DeskPastSheet {
            past: sheet.vm.signIn.past
            onDone: sheet.done()
        }
    }
    DeskUndoBar {
        id: undo
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 2 * Sizes.u
        undo: sheet.vm.card.undo
        besideCard: !["form", "booking", "hours", "public meeting", "to see to", "policy", "printers"].includes(sheet.shown)
    }
    DeskVisitSheet {
        anchors.fill: parent
        anchors.margins: 3 * Sizes.u
        anchors.bottomMargin: undo.visible ? undo.height + 4 * Sizes.u : 3 * Sizes.u
        visible: sheet.shown === "visit" || sheet.shown === "meeting" || sheet.shown === "call" || sheet.shown === "person"
        vm: sheet.vm
        onDone: sheet.done()
    }
    DeskOpened {
        anchors.fill: parent
        anchors.margins: 3 * Sizes.u
        wanted: sheet.shown === "to see to"
        sourceComponent: DeskToSeeToSheet {
            vm: sheet.vm
            onDone: sheet.done()
        }
    }
    DeskOpened {
        anchors.fill: parent
        anchors.margins: 3 * Sizes.u
        wanted: sheet.shown === "policy"
        sourceComponent: DeskPolicySheet {
            policy: sheet.vm.policy
            onDone: sheet.done()
        }
    }
    DeskOpened {
        anchors.fill: parent
        anchors.margins: 3 * Sizes.u
        wanted: sheet.shown === "printers"
        sourceComponent: DeskPrintersSheet {
            printers: sheet.vm.printers
            onDone: sheet.done()
        }
    }
    DeskOpened {
        anchors.fill: parent
        anchors.margins: 3 * Sizes.u
        wanted: sheet.shown === "users"
        sourceComponent: DeskUsersSheet {
            users: sheet.vm.signIn.users
            onDone: sheet.done()
        }
    }
    DeskOpened {
        anchors.fill: parent
        anchors.margins: 3 * Sizes.u
        wanted: sheet.shown === "form"
        sourceComponent: DeskWalkInSheet {
            vm: sheet.vm
            onDone: sheet.done()
        }
    }
    DeskOpened {
        anchors.fill: parent
        anchors.margins: 3 * Sizes.u
        wanted: sheet.shown === "booking"
        sourceComponent: DeskBookingSheet {
            vm: sheet.vm
            onDone: sheet.done()
        }
    }
    DeskOpened {
        anchors.fill: parent
        anchors.margins: 3 * Sizes.u
        wanted: sheet.shown === "hours"
        sourceComponent: DeskHoursSheet {
            vm: sheet.vm
            onDone: sheet.done()
        }
    }
    DeskOpened {
        anchors.fill: parent
        anchors.margins: 3 * Sizes.u
        wanted: sheet.shown === "public meeting"
        sourceComponent: DeskPublicMeetingSheet {
            vm: sheet.vm
            onDone: sheet.done()
        }
    }
    StatusBanner {
        objectName: "message"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 2 * Sizes.u
        visible: sheet.vm.message !== ""
        label: sheet.vm.message
        actionLabel: qsTr("Close")
        onActionPressed: sheet.vm.dismiss()
    }
}
