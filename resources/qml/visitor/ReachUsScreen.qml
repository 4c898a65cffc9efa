import QtQuick
import QtQuick.Layouts
import Foaje

// Somebody wants help while nobody sits at the desk: how to reach the town hall, and when it opens.
// The way back keeps what was typed.
VisitorMessage {
    id: reach

    required property VisitorViewModel vm
    required property Foyer foyer
    required property bool wide

    readonly property bool underWay: vm.outcome === "" // asked in the middle of something

    heading: qsTr("The front desk is closed")
    said: qsTr("We open on %1.").arg(foyer.opensNext)
    iconName: "" // the two below are enough
    buttonLabel: underWay ? qsTr("Carry on") : qsTr("Done")
    onDone: underWay ? reach.vm.goBack() : reach.vm.forget()

    GridLayout {
        Layout.fillWidth: true
        columns: reach.wide && !reach.tight ? 2 : 1
        columnSpacing: Sizes.targetGap
        rowSpacing: Sizes.targetGap
        uniformCellWidths: true

        FactLine {
            objectName: "reachPhone"
            Layout.fillWidth: true
            label: qsTr("Phone")
            fact: reach.foyer.phone
            iconName: "phone"
            tight: reach.tight
        }
        FactLine {
            objectName: "reachEmail"
            Layout.fillWidth: true
            label: qsTr("E-mail")
            fact: reach.foyer.email
            iconName: "message-square"
            tight: reach.tight
        }
    }
}
