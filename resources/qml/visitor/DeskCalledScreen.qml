import QtQuick
import Foaje

// The desk has been called from wherever the visitor was; the way back keeps what was typed.
VisitorMessage {
    id: called

    required property VisitorViewModel vm

    heading: qsTr("The front desk is coming to you")
    said: qsTr("Stay here, or carry on. What you have written is still here.")
    iconName: "concierge-bell"
    buttonLabel: qsTr("Carry on")
    onDone: called.vm.goBack()
}
