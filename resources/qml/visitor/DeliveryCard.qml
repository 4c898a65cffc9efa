import Foaje

// Calls the desk for a delivery; nobody is registered.
ChoiceCard {
    required property VisitorViewModel vm

    label: qsTr("Delivery")
    secondLine: qsTr("The front desk comes to you")
    iconName: "package"
    enabled: !vm.busy
    onClicked: vm.announceDelivery()
}
