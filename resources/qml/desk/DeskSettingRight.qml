pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Sets a visit right: what was written wrong, a part that left, the same visitor twice, an arrival
// from paper.
ColumnLayout {
    id: right

    required property DeskViewModel vm

    readonly property DeskCardViewModel card: vm.card
    readonly property DeskCorrectionViewModel form: card.correction
    readonly property string open: card.step
    readonly property bool meeting: card.kind === "meeting"

    spacing: 1.5 * Sizes.u

    // The keyboard goes to the first field; what was typed about somebody else is gone.
    function begin() {
        for (const field of [persons, slip, time, many, there, why])
            field.forget();
        name.text = form.name;
        company.text = form.company;
        persons.text = form.persons;
        arrived.text = form.arrived;
        const first = {
            "correct": name,
            "part": many,
            "count": there,
            "paper": time,
            "unseal": why
        }[open];
        if (first)
            first.forceActiveFocus(Qt.OtherFocusReason);
    }

    function submit() {
        if (open === "correct")
            form.correct(name.text, company.text, persons.text, arrived.text);
        else if (open === "part")
            form.partLeft(many.text);
        else if (open === "count")
            form.countAs(there.text);
        else if (open === "paper")
            form.arrivedOnPaper(time.text, slip.text);
        else if (open === "unseal")
            form.unseal(why.text);
    }

    GridLayout {
        Layout.fillWidth: true
        visible: right.open === "correct"
        columns: 2
        columnSpacing: 2 * Sizes.u
        rowSpacing: 1.5 * Sizes.u

        TextInputField {
            id: name
            objectName: "correctName"
            Layout.fillWidth: true
            label: right.meeting ? qsTr("What the meeting is called") : qsTr("The visitor's name")
            onAccepted: right.submit()
        }
        TextInputField {
            id: company
            objectName: "correctCompany"
            Layout.fillWidth: true
            visible: !right.meeting
            label: qsTr("Company or organisation")
            onAccepted: right.submit()
        }
        TextInputField {
            id: persons
            objectName: "correctPersons"
            Layout.fillWidth: true
            label: qsTr("How many")
            inputMethodHints: Qt.ImhDigitsOnly
            onAccepted: right.submit()
        }
        TextInputField {
            id: arrived
            objectName: "correctArrived"
            Layout.fillWidth: true
            visible: right.form.arrived !== ""
            label: qsTr("Came at")
            onAccepted: right.submit()
        }
    }
    Flow {
        Layout.fillWidth: true
        visible: right.open === "correct"
        spacing: Sizes.targetGap

        Repeater {
            model: right.card.zones

            PillButton {
                required property string modelData

                objectName: "right zone " + modelData
                label: modelData
                chosen: modelData === right.form.zone
                onClicked: right.form.chooseZone(modelData)
            }
        }
    }
    Words {
        objectName: "rightHost"
        Layout.fillWidth: true
        visible: right.open === "correct" && right.form.hostName !== ""
        text: qsTr("The right host: %1").arg(right.form.hostName)
        font.bold: true
    }
    DeskPicker {
        Layout.fillWidth: true
        visible: right.open === "correct" && !right.meeting
        search: right.vm.picker
        fieldName: "rightHostField"
        label: qsTr("Another host, if the host is wrong")
    }
    TextInputField {
        id: many
        objectName: "partField"
        Layout.fillWidth: true
        Layout.maximumWidth: 40 * Sizes.u
        visible: right.open === "part"
        label: qsTr("How many of the group have left?")
        inputMethodHints: Qt.ImhDigitsOnly
        onAccepted: right.submit()
    }
    TextInputField {
        id: there
        objectName: "countField"
        Layout.fillWidth: true
        Layout.maximumWidth: 40 * Sizes.u
        visible: right.open === "count"
        label: qsTr("How many are there now?")
        inputMethodHints: Qt.ImhDigitsOnly
        onAccepted: right.submit()
    }
    Words {
        Layout.fillWidth: true
        visible: right.open === "merge"
        text: qsTr("Which registration is the same visit? The two become one.")
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: right.open === "merge"
        spacing: Sizes.targetGap

        Repeater {
            model: right.form.doubles

            SecondaryButton {
                required property int index
                required property var modelData

                objectName: "double" + index
                label: modelData.label
                key: index === 0 ? "D" : ""
                onClicked: right.form.merge(modelData.key)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: right.open === "paper"
        spacing: 2 * Sizes.u

        TextInputField {
            id: time
            objectName: "paperTime"
            Layout.fillWidth: true
            label: qsTr("Came today at")
            hint: qsTr("For example: 9.05")
            onAccepted: slip.forceActiveFocus(Qt.TabFocusReason)
        }
        TextInputField {
            id: slip
            objectName: "paperSlip"
            Layout.fillWidth: true
            label: qsTr("The slip's number, if any")
            inputMethodHints: Qt.ImhDigitsOnly
            onAccepted: right.submit()
        }
    }
    TextInputField {
        id: why
        objectName: "unsealField"
        Layout.fillWidth: true
        visible: right.open === "unseal" && right.form.ownName === ""
        label: qsTr("Why must the name be opened? The reason is kept.")
        onAccepted: right.submit()
    }
    Words {
        objectName: "ownName"
        Layout.fillWidth: true
        visible: right.open === "unseal" && text !== ""
        text: right.form.ownName
        font.pixelSize: Sizes.title
        font.bold: true
    }
}
