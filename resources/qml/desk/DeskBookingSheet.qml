pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Books a visit, or moves or cancels one: who, whom, when, how many, how often.
ColumnLayout {
    id: sheet

    required property DeskViewModel vm

    readonly property DeskBookingViewModel form: vm.planning.booking

    signal done

    spacing: 2 * Sizes.u

    function begin() {
        rows.contentY = 0;
        // Of who is declined in the foyer everything is known but when.
        const known = form.changing || (form.filled["name"] ?? "") !== "";
        (known ? day : name).forceActiveFocus(Qt.OtherFocusReason);
    }

    Component.onCompleted: begin()

    Connections {
        target: sheet.form
        function onOpened() {
            sheet.begin();
        }
        function onBooked() {
            sheet.done();
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Sizes.u

        Heading {
            Layout.fillWidth: true
            display: true
            text: sheet.form.changing ? qsTr("Move or cancel") : qsTr("Book a visit")
        }
        PillButton {
            objectName: "publicMeetingButton"
            visible: !sheet.form.changing
            iconName: "users-round"
            label: qsTr("Public meeting")
            onClicked: sheet.vm.planning.meeting.show()
        }
        Words {
            visible: !sheet.form.changing
            text: "Shift+X"
            color: Theme.slate
            font.pixelSize: Sizes.small
            Accessible.ignored: true
        }
    }
    DeskFormRows {
        id: rows
        Layout.fillWidth: true
        Layout.fillHeight: true

        RowLayout {
            Layout.fillWidth: true
            visible: !sheet.form.changing
            spacing: 2 * Sizes.u

            DeskBookingField {
                id: name
                form: sheet.form
                field: "name"
                following: company
                label: qsTr("The visitor's name")
            }
            DeskBookingField {
                id: company
                form: sheet.form
                field: "company"
                following: day
                label: qsTr("Company or organisation, if any")
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 2 * Sizes.u

            DeskBookingField {
                id: day
                form: sheet.form
                field: "day"
                following: begins
                label: qsTr("Day")
                hint: qsTr("Today, 3/12 or +1")
            }
            DeskBookingField {
                id: begins
                form: sheet.form
                field: "begins"
                following: ends
                label: qsTr("From")
                hint: "10.00"
            }
            DeskBookingField {
                id: ends
                form: sheet.form
                field: "ends"
                onAccepted: picker.visible ? picker.begin() : persons.forceActiveFocus(Qt.TabFocusReason)
                label: qsTr("Until, if known")
                hint: "11.00"
            }
        }
        DeskPicker {
            id: picker
            Layout.fillWidth: true
            visible: !sheet.form.changing && sheet.form.hostName === ""
            search: sheet.vm.picker
            fieldName: "bookingHostField"
            label: qsTr("Whom shall the visitor meet?")
            error: sheet.form.hostError
            onDone: book.forceActiveFocus(Qt.TabFocusReason)
        }
        RowLayout {
            Layout.fillWidth: true
            visible: sheet.form.hostName !== ""
            spacing: 2 * Sizes.u

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                Words {
                    objectName: "bookingHost"
                    Layout.fillWidth: true
                    text: sheet.form.hostName
                    font.pixelSize: Sizes.title
                    font.bold: true
                }
                Words {
                    Layout.fillWidth: true
                    text: sheet.form.hostLine
                    color: Theme.slate
                    font.pixelSize: Sizes.small
                }
            }
            SecondaryButton {
                objectName: "otherBookingHostButton"
                visible: !sheet.form.changing
                label: qsTr("Another host")
                onClicked: {
                    sheet.form.otherHost();
                    picker.begin();
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 2 * Sizes.u

            DeskBookingField {
                id: persons
                form: sheet.form
                field: "persons"
                following: zone
                label: qsTr("How many")
                hint: "1"
            }
            DeskBookingField {
                id: zone
                form: sheet.form
                field: "zone"
                following: lastDay
                label: qsTr("Where in the house")
            }
            DeskBookingField {
                id: lastDay
                form: sheet.form
                field: "last_day"
                following: sheet.form.changing ? book : email
                label: qsTr("Last of several days")
                hint: qsTr("Only one day")
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: !sheet.form.changing
            spacing: 2 * Sizes.u

            DeskBookingField {
                id: email
                form: sheet.form
                field: "email"
                following: until.visible ? until : book
                label: qsTr("E-mail for a confirmation, if wanted")
            }
            DeskBookingField {
                id: until
                form: sheet.form
                field: "until"
                following: book
                visible: sheet.form.every !== ""
                label: qsTr("Recurs until")
                hint: qsTr("3/12 or 2026-12-03")
            }
        }
        Flow {
            Layout.fillWidth: true
            visible: !sheet.form.changing
            spacing: Sizes.targetGap

            PillButton {
                objectName: "everyWeek"
                label: qsTr("Every week")
                chosen: sheet.form.every === "week"
                onClicked: sheet.form.recur(chosen ? "" : "week")
            }
            PillButton {
                objectName: "everyDay"
                label: qsTr("Every working day")
                chosen: sheet.form.every === "day"
                onClicked: sheet.form.recur(chosen ? "" : "day")
            }
            PillButton {
                objectName: "discreet"
                label: qsTr("Initials only")
                chosen: sheet.form.discreet
                onClicked: sheet.form.toggleDiscreet()
            }
            PillButton {
                objectName: "protectedBooking"
                label: qsTr("Protected visitor")
                chosen: sheet.form.protected
                onClicked: sheet.form.toggleProtected()
            }
            PillButton {
                objectName: "afterHours"
                label: qsTr("After office hours")
                chosen: sheet.form.afterHours
                onClicked: sheet.form.toggleAfterHours()
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Sizes.targetGap

        PrimaryButton {
            id: book
            objectName: "bookButton"
            label: sheet.form.changing ? qsTr("Save the change") : qsTr("Book")
            enabled: !sheet.vm.busy
            onClicked: sheet.form.submit()
        }
        SecondaryButton {
            objectName: "cancelBookingButton"
            visible: sheet.form.changing
            iconName: "x"
            label: qsTr("Cancel the booking")
            enabled: !sheet.vm.busy
            onClicked: sheet.form.cancelBooking()
        }
        SecondaryButton {
            objectName: "leaveBookingButton"
            label: qsTr("Back")
            onClicked: {
                sheet.form.cancel();
                sheet.done();
            }
        }
        Item {
            implicitWidth: back.width
            implicitHeight: Sizes.target

            KeyHint {
                id: back
                anchors.verticalCenter: parent.verticalCenter
                key: "Esc"
            }
        }
    }
}
