import QtQuick
import Foaje

// The desk has been called from wherever the visitor was; the way back keeps what was typed. When
// nobody has answered in time there is a number to ring.
VisitorMessage {
    id: called

    required property VisitorViewModel vm
    required property Foyer foyer

    readonly property string standing: vm.deskCall
    readonly property bool underWay: vm.outcome === "" // called in the middle of something

    heading: standing === "coming" ? qsTr("The front desk is coming to you") : standing === "unanswered" ? qsTr("Nobody at the front desk has answered yet") : qsTr("We are calling the front desk")
    said: standing === "unanswered" && foyer.unattendedNow !== "" ? foyer.unattendedNow : standing === "unanswered" ? qsTr("Please ring %1, and we will help you.").arg(foyer.phone) : standing === "coming" ? qsTr("Please stay here in the foyer.") : qsTr("Please wait here. This screen tells you when somebody is coming.")
    further: vm.outcome === "document" ? qsTr("You do not need to say who you are or why you ask.") : underWay ? qsTr("What you have written is still here.") : ""
    iconName: standing === "unanswered" ? "phone" : "concierge-bell"
    buttonLabel: underWay ? qsTr("Carry on") : qsTr("Done")
    onDone: underWay ? called.vm.goBack() : called.vm.forget()
}
