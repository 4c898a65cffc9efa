pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// What to see to, in the card's place: what hurts somebody now stands first.
ColumnLayout {
    id: sheet

    required property DeskViewModel vm

    readonly property DeskNoticesViewModel notices: vm.notices

    signal done

    spacing: 2 * Sizes.u

    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * Sizes.u

        Heading {
            objectName: "toSeeToHeading"
            Layout.fillWidth: true
            display: true
            text: qsTr("To see to")
        }
        SecondaryButton {
            objectName: "policyButton"
            label: qsTr("Managers' lists")
            key: "5"
            onClicked: sheet.vm.policy.toggle()
        }
        SecondaryButton {
            objectName: "closeToSeeToButton"
            label: qsTr("Back")
            onClicked: {
                sheet.notices.leave();
                sheet.done();
            }
        }
        KeyHint {
            key: "Esc"
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Sizes.targetGap

        SecondaryButton {
            objectName: "pastButton"
            label: qsTr("Earlier visits")
            key: "9"
            onClicked: sheet.vm.signIn.past.toggle()
        }
        SecondaryButton {
            objectName: "usersButton"
            visible: sheet.vm.signIn.administers
            label: qsTr("Users")
            key: "8"
            onClicked: sheet.vm.signIn.users.toggle()
        }
        SecondaryButton {
            objectName: "showPrintersButton"
            label: qsTr("Printers")
            key: "0"
            onClicked: sheet.vm.printers.toggle()
        }
        SecondaryButton {
            objectName: "handbookButton"
            label: qsTr("Handbook")
            key: "F1"
            onClicked: sheet.vm.handbook.toggle()
        }
        SecondaryButton {
            objectName: "practiceButton"
            visible: sheet.vm.practice.offered
            enabled: !sheet.vm.practice.running
            label: sheet.vm.practice.running ? qsTr("Practice is open") : qsTr("Practise")
            key: "F7"
            onClicked: sheet.vm.practice.start()
        }
        SecondaryButton {
            objectName: "leaveDeskButton"
            label: qsTr("Leave the desk for a while")
            key: "F8"
            onClicked: sheet.vm.attendance.press()
        }
    }
    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: sheet.notices.count === 0

        EmptyState {
            objectName: "nothingToSeeTo"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            label: qsTr("Nothing to see to just now.")
            iconName: "circle-check"
        }
    }
    ListView {
        id: list
        objectName: "toSeeToList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        // Room for the focus rings of the buttons.
        Layout.leftMargin: -Sizes.u
        Layout.rightMargin: -Sizes.u
        leftMargin: Sizes.u
        rightMargin: Sizes.u
        topMargin: Sizes.u
        visible: sheet.notices.count > 0
        clip: true
        spacing: Sizes.u
        model: sheet.notices.rows
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: DeskScrollBar {
            id: bar
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("To see to")

        delegate: DeskToSeeToRow {
            required key
            required label
            required secondLine
            required standing
            required tone

            objectName: "concern " + key
            width: ListView.view.width - 2 * Sizes.u - (bar.visible ? bar.width : 0)
            vm: sheet.vm
        }
    }
}
