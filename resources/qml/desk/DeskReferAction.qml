import Foaje

// Opens the field in which a referral is set for who is on the card.
DeskAction {
    verb: "refer"
    label: qsTr("Refer %1").arg(card.hostFirstName)
    key: "L"
}
