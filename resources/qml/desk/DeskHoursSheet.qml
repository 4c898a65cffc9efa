pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Special opening hours: the days that are otherwise, and a line to add one.
ColumnLayout {
    id: sheet

    required property DeskViewModel vm

    readonly property DeskHoursViewModel hours: vm.planning.hours

    signal done

    spacing: 2 * Sizes.u

    function forget() {
        for (const field of [day, opens, closes, told])
            field.forget();
        day.forceActiveFocus(Qt.OtherFocusReason);
    }

    Component.onCompleted: forget()

    Connections {
        target: sheet.hours
        function onOpened() {
            sheet.forget();
        }
        function onSaved() {
            sheet.forget();
        }
    }
    Heading {
        Layout.fillWidth: true
        display: true
        text: qsTr("Special opening hours")
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("The visitors' screen tells them at once.")
        color: Theme.slate
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * Sizes.u

        TextInputField {
            id: day
            objectName: "hoursDay"
            Layout.fillWidth: true
            Layout.preferredWidth: 10 * Sizes.u
            label: qsTr("Day")
            hint: qsTr("Today, 3/12 or +1")
            onAccepted: opens.forceActiveFocus(Qt.TabFocusReason)
        }
        TextInputField {
            id: opens
            objectName: "hoursOpens"
            Layout.fillWidth: true
            Layout.preferredWidth: 10 * Sizes.u
            label: qsTr("Opens")
            hint: qsTr("As usual")
            onAccepted: closes.forceActiveFocus(Qt.TabFocusReason)
        }
        TextInputField {
            id: closes
            objectName: "hoursCloses"
            Layout.fillWidth: true
            Layout.preferredWidth: 10 * Sizes.u
            label: qsTr("Closes")
            hint: qsTr("As usual")
            onAccepted: told.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    TextInputField {
        id: told
        objectName: "hoursText"
        Layout.fillWidth: true
        label: qsTr("Why? Visitors read it on the screen that day.")
        error: sheet.hours.error
        onAccepted: save.forceActiveFocus(Qt.TabFocusReason)
    }
    Flow {
        Layout.fillWidth: true
        spacing: Sizes.targetGap

        PrimaryButton {
            id: save
            objectName: "saveHoursButton"
            label: qsTr("Save the hours")
            enabled: !sheet.vm.busy
            onClicked: sheet.hours.set(day.text, opens.text, closes.text, told.text)
        }
        SecondaryButton {
            objectName: "closeDayButton"
            label: qsTr("Closed all day")
            enabled: !sheet.vm.busy
            onClicked: sheet.hours.closeDay(day.text, told.text)
        }
        SecondaryButton {
            objectName: "leaveHoursButton"
            label: qsTr("Back")
            onClicked: {
                sheet.hours.leave();
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
    ListView {
        id: list
        objectName: "specialDays"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: Sizes.u
        boundsBehavior: Flickable.StopAtBounds
        model: sheet.hours.days

        delegate: RowLayout {
            id: row

            required property int index
            required property var modelData

            width: ListView.view.width
            spacing: 2 * Sizes.u

            Words {
                objectName: "specialDay" + row.index
                Layout.fillWidth: true
                text: row.modelData.label
            }
            SecondaryButton {
                objectName: "unsetDay" + row.index
                Layout.fillWidth: false
                label: qsTr("As usual")
                onClicked: sheet.hours.unset(row.modelData.day)
            }
        }
    }
}
