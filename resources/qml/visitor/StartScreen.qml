pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// The reasons to come.
VisitorQuestion {
    id: start

    required property VisitorViewModel vm
    required property Foyer foyer

    readonly property bool twoColumns: tight && holder !== null && holder.wide
    readonly property real lines: height / Sizes.title // as many of the choices' letters it is high
    readonly property bool crowded: !tight && lines < (wide ? 18 : 30) // large letters: the choices alone
    readonly property real cardPadding: {
        if (low || tight || wide && lines < 20)
            return 0.75 * Sizes.u;
        if (crowded)
            return 2.25 * Sizes.u;
        return wide || foyer.deliveries ? 1.5 * Sizes.u : 3.5 * Sizes.u; // five leave less room than four
    }

    heading: qsTr("Welcome to the town hall")
    display: true
    problem: vm.problem

    StatusBanner {
        objectName: "unattended"
        Layout.fillWidth: true
        visible: start.foyer.unattended !== ""
        iconName: "clock"
        label: start.foyer.unattended
    }
    Words {
        Layout.fillWidth: true
        visible: !start.tight && !(start.wide && start.crowded)
        text: qsTr("What would you like to do?")
        color: Theme.slate
        font.pixelSize: Sizes.title
    }
    DeliveryCard {
        objectName: "deliveryAside"
        Layout.fillWidth: true
        Layout.topMargin: 2 * Sizes.u
        visible: start.wide && start.foyer.deliveries // a wide screen is too low for five below
        tight: start.crowded
        vm: start.vm
    }
    beside: [
        GridLayout {
            Layout.fillWidth: true
            columns: start.twoColumns ? 2 : 1
            columnSpacing: start.tight ? Sizes.targetGap : start.rowGap
            rowSpacing: columnSpacing
            uniformCellWidths: true

            StartCard {
                objectName: "booked"
                primary: true
                label: qsTr("I have booked a visit")
                secondLine: qsTr("Let us know you are here and we will meet you in the foyer")
                iconName: "calendar-check"
                onClicked: start.vm.chooseBooked()
            }
            StartCard {
                objectName: "notBooked"
                label: qsTr("I have not booked")
                secondLine: qsTr("The front desk asks the person you would like to meet")
                iconName: "user-round"
                onClicked: start.vm.chooseNotBooked()
            }
            StartCard {
                objectName: "document"
                Layout.columnSpan: start.twoColumns && start.foyer.deliveries ? 2 : 1
                label: qsTr("See a public document or ask a question")
                secondLine: qsTr("You do not need to give your name")
                iconName: "file-text"
                enabled: !start.vm.busy
                onClicked: start.vm.askForDocument()
            }
            StartCard {
                objectName: "checkOut"
                label: qsTr("Check out")
                secondLine: qsTr("Scan your badge or write its code")
                iconName: "log-out"
                onClicked: start.vm.chooseCheckOut()
            }
            DeliveryCard {
                objectName: "delivery"
                Layout.fillWidth: true
                Layout.fillHeight: start.twoColumns
                visible: !start.wide && start.foyer.deliveries
                tight: start.tight || start.crowded
                topPadding: start.cardPadding
                bottomPadding: start.cardPadding
                vm: start.vm
            }
        }
    ]

    component StartCard: ChoiceCard {
        Layout.fillWidth: true
        Layout.fillHeight: start.twoColumns
        tight: start.tight || start.crowded
        topPadding: start.cardPadding
        bottomPadding: start.cardPadding
    }
}
