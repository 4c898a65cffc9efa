pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Begins or plans a public meeting: what it is called, where, when, how many. No host, no names.
ColumnLayout {
    id: sheet

    required property DeskViewModel vm

    readonly property DeskPublicMeetingViewModel form: vm.planning.meeting

    readonly property real lineWidth: 84 * Sizes.u

    signal done

    spacing: 2 * Sizes.u

    function forget() {
        for (const field of [title, zone, day, begins, ends, persons])
            field.forget();
    }

    function submit() {
        form.submit({
            "title": title.text,
            "zone": zone.text,
            "day": day.text,
            "begins": begins.text,
            "ends": ends.text,
            "persons": persons.text
        });
    }

    function begin() {
        forget();
        title.forceActiveFocus(Qt.OtherFocusReason);
    }

    Component.onCompleted: begin()

    Connections {
        target: sheet.form
        function onOpened() {
            sheet.begin();
        }
        function onHeld() {
            sheet.forget();
            sheet.done();
        }
    }
    Heading {
        Layout.fillWidth: true
        display: true
        text: qsTr("Public meeting")
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("People are counted and not registered: nobody gives a name, and no host is asked.")
        color: Theme.slate
    }
    TextInputField {
        id: title
        objectName: "meetingTitle"
        Layout.fillWidth: true
        Layout.maximumWidth: sheet.lineWidth
        label: qsTr("What the meeting is called")
        hint: qsTr("For example: the municipal council")
        error: sheet.form.errors["title"] ?? ""
        onAccepted: zone.forceActiveFocus(Qt.TabFocusReason)
    }
    TextInputField {
        id: zone
        objectName: "meetingZone"
        Layout.fillWidth: true
        Layout.maximumWidth: sheet.lineWidth
        label: qsTr("Where in the house")
        error: sheet.form.errors["zone"] ?? ""
        onAccepted: begins.forceActiveFocus(Qt.TabFocusReason)
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: -Sizes.u
        visible: sheet.form.zones.length > 0
        spacing: Sizes.targetGap

        Repeater {
            model: sheet.form.zones

            PillButton {
                required property string modelData

                objectName: "meeting zone " + modelData
                label: modelData
                chosen: modelData === zone.text
                onClicked: zone.text = modelData
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.maximumWidth: sheet.lineWidth
        spacing: 2 * Sizes.u

        TextInputField {
            id: begins
            objectName: "meetingBegins"
            Layout.fillWidth: true
            Layout.preferredWidth: 10 * Sizes.u
            Layout.alignment: Qt.AlignTop
            label: qsTr("From")
            hint: qsTr("Now")
            error: sheet.form.errors["begins"] ?? ""
            onAccepted: ends.forceActiveFocus(Qt.TabFocusReason)
        }
        TextInputField {
            id: ends
            objectName: "meetingEnds"
            Layout.fillWidth: true
            Layout.preferredWidth: 10 * Sizes.u
            Layout.alignment: Qt.AlignTop
            label: qsTr("Until, if known")
            hint: "21.00"
            error: sheet.form.errors["ends"] ?? ""
            onAccepted: persons.forceActiveFocus(Qt.TabFocusReason)
        }
        TextInputField {
            id: day
            objectName: "meetingDay"
            Layout.fillWidth: true
            Layout.preferredWidth: 10 * Sizes.u
            Layout.alignment: Qt.AlignTop
            label: qsTr("Day, if another than today")
            hint: qsTr("3/12 or +1")
            error: sheet.form.errors["day"] ?? ""
            onAccepted: persons.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    TextInputField {
        id: persons
        objectName: "meetingPersons"
        Layout.fillWidth: true
        Layout.maximumWidth: 30 * Sizes.u
        label: qsTr("How many are there, or expected")
        hint: "0"
        inputMethodHints: Qt.ImhDigitsOnly
        error: sheet.form.errors["persons"] ?? ""
        onAccepted: sheet.submit()
    }
    Flow {
        Layout.fillWidth: true
        spacing: Sizes.targetGap

        PrimaryButton {
            objectName: "holdMeetingButton"
            label: begins.text === "" && day.text === "" ? qsTr("Begin the meeting now") : qsTr("Plan the meeting")
            enabled: !sheet.vm.busy
            onClicked: sheet.submit()
        }
        SecondaryButton {
            objectName: "leaveMeetingButton"
            label: qsTr("Back")
            onClicked: {
                sheet.form.leave();
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
    Item {
        Layout.fillHeight: true
    }
}
