import QtQuick
import QtQuick.Layouts
import Foaje

// Nobody sits at the desk: when somebody will, how to reach the town hall, and the way out.
VisitorQuestion {
    id: closed

    required property VisitorViewModel vm
    required property Foyer foyer

    heading: qsTr("The front desk is closed")
    display: true

    Words {
        objectName: "toldOfToday"
        Layout.fillWidth: true
        visible: text !== ""
        text: closed.foyer.toldOfToday
        font.pixelSize: Sizes.title
        font.bold: true
    }
    Words {
        objectName: "opensNext"
        Layout.fillWidth: true
        text: qsTr("We open on %1.").arg(closed.foyer.opensNext)
        font.pixelSize: Sizes.title
    }
    beside: [
        FactLine {
            Layout.fillWidth: true
            label: qsTr("Phone")
            fact: closed.foyer.phone
            iconName: "phone"
            tight: closed.tight
        },
        FactLine {
            Layout.fillWidth: true
            label: qsTr("E-mail")
            fact: closed.foyer.email
            iconName: "message-square"
            tight: closed.tight
        },
        ChoiceCard {
            objectName: "bookedAfterHours"
            Layout.fillWidth: true
            Layout.topMargin: closed.tight ? 0 : 2 * Sizes.u
            tight: closed.tight
            label: qsTr("I have a booking code")
            secondLine: qsTr("Your host lets you in")
            iconName: "calendar-check"
            onClicked: closed.vm.chooseBooked()
        },
        ChoiceCard {
            objectName: "checkOut"
            Layout.fillWidth: true
            tight: closed.tight
            label: qsTr("Check out")
            secondLine: qsTr("Scan your badge or write its code")
            iconName: "log-out"
            onClicked: closed.vm.chooseCheckOut()
        }
    ]
}
