import QtQuick
import Foaje

// The end of every visit to the kiosk: what happens next. A touch or some seconds free the screen.
VisitorMessage {
    id: thanks

    required property VisitorViewModel vm
    required property Foyer foyer

    readonly property string outcome: vm.outcome
    readonly property string nextStep: next()
    readonly property bool arrived: outcome === "seated" || outcome === "host_comes" || outcome === "desk_comes" || outcome === "back_in"

    heading: outcome === "back_in" ? qsTr("Welcome back. You are checked in.") : qsTr("Thank you. Please take a seat in the foyer.")
    said: nextStep
    further: arrived ? qsTr("If the alarm sounds, leave the building. Assembly point: %1").arg(foyer.assemblyPoint) : ""
    buttonLabel: qsTr("Done")
    onDone: thanks.vm.forget()

    function next(): string {
        switch (outcome) {
        case "host_comes":
            return vm.metBy !== "" ? qsTr("%1 is told that you are here and meets you in the foyer.").arg(vm.metBy) : qsTr("A member of staff is coming.");
        case "back_in":
            return qsTr("Wear your badge, and check out when you leave.");
        case "desk_comes":
            return foyer.unattendedNow !== "" ? foyer.unattendedNow : qsTr("The front desk is coming to you.");
        default:
            return foyer.unattendedNow !== "" ? foyer.unattendedNow : qsTr("We will come to you here.");
        }
    }
}
