import QtQuick
import QtQuick.Layouts
import Foaje

// Registers somebody on the visitor's behalf: name, company, host. The row below them is for a group
// and for who came earlier and stood on paper; Enter passes it over.
ColumnLayout {
    id: sheet

    required property DeskViewModel vm

    readonly property DeskWalkInViewModel form: vm.walkIn

    readonly property real lineWidth: 84 * Sizes.u

    signal done

    spacing: 2 * Sizes.u

    function forget() {
        for (const field of [name, company, persons, came, slip])
            field.forget();
    }
    function begin() {
        forget();
        rows.contentY = 0;
        name.forceActiveFocus(Qt.OtherFocusReason);
    }
    function submit() {
        form.submit(name.text, company.text, persons.text, came.text, slip.text);
    }

    Component.onCompleted: begin()

    Connections {
        target: sheet.form
        function onOpened() {
            sheet.begin();
        }
        function onRegistered() {
            sheet.forget();
            sheet.done();
        }
    }
    Connections {
        target: sheet.vm.signIn
        function onHandedOver() {
            sheet.forget();
        }
    }
    Heading {
        Layout.fillWidth: true
        display: true
        text: qsTr("Register a visit")
    }
    Words {
        Layout.fillWidth: true
        objectName: "walkInHint"
        text: came.text.trim() === "" ? qsTr("The host gets a message, and a badge is printed.") : qsTr("Typed in from paper: no message goes out, and no badge is printed.")
        color: Theme.slate
    }
    DeskFormRows {
        id: rows
        Layout.fillWidth: true
        // The buttons follow the last row, and are never pushed out.
        Layout.preferredHeight: Math.min(contentHeight, sheet.height - y - sheet.spacing - buttons.height)

        RowLayout {
            Layout.fillWidth: true
            Layout.maximumWidth: sheet.lineWidth
            spacing: 2 * Sizes.u

            TextInputField {
                id: name
                objectName: "walkInName"
                Layout.fillWidth: true
                Layout.preferredWidth: 3 * Sizes.u // both alike, whatever is in them
                Layout.alignment: Qt.AlignTop
                label: qsTr("The visitor's name")
                error: sheet.form.errors.name ?? ""
                onAccepted: company.forceActiveFocus(Qt.TabFocusReason)
            }
            TextInputField {
                id: company
                objectName: "walkInCompany"
                Layout.fillWidth: true
                Layout.preferredWidth: 3 * Sizes.u
                Layout.alignment: Qt.AlignTop
                label: qsTr("Company or organisation, if any")
                error: sheet.form.errors.company ?? ""
                onAccepted: sheet.form.hostName === "" ? picker.begin() : register.forceActiveFocus(Qt.TabFocusReason)
            }
        }
        PillButton {
            objectName: "protectedButton"
            label: qsTr("Protected visitor: a number instead of the name")
            chosen: sheet.form.protected
            onClicked: sheet.form.toggleProtected()
        }
        DeskPicker {
            id: picker
            Layout.fillWidth: true
            Layout.maximumWidth: sheet.lineWidth
            visible: sheet.form.hostName === ""
            search: sheet.vm.picker
            most: sheet.height < 90 * Sizes.u ? 2 : 3 // the rows below stay in sight
            fieldName: "walkInHostField"
            label: qsTr("Whom shall the visitor meet?")
            error: sheet.form.hostError
            onDone: register.forceActiveFocus(Qt.TabFocusReason)
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.maximumWidth: sheet.lineWidth
            visible: sheet.form.hostName !== ""
            spacing: Sizes.u

            Words {
                text: qsTr("Shall meet")
                color: Theme.slate
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: 2 * Sizes.u

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    Words {
                        objectName: "walkInHost"
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
                    objectName: "otherHostButton"
                    label: qsTr("Another host")
                    onClicked: {
                        sheet.form.otherHost();
                        picker.begin();
                    }
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.maximumWidth: sheet.lineWidth
            spacing: 2 * Sizes.u

            TextInputField {
                id: persons
                objectName: "walkInPersons"
                Layout.fillWidth: true
                Layout.preferredWidth: 3 * Sizes.u // all alike, whatever is in them
                Layout.alignment: Qt.AlignTop
                label: qsTr("How many")
                hint: "1"
                inputMethodHints: Qt.ImhDigitsOnly
                error: sheet.form.errors.persons ?? ""
                onAccepted: sheet.submit()
            }
            TextInputField {
                id: came
                objectName: "walkInCame"
                Layout.fillWidth: true
                Layout.preferredWidth: 3 * Sizes.u
                Layout.alignment: Qt.AlignTop
                label: qsTr("Came at")
                hint: qsTr("now")
                error: sheet.form.errors.came ?? ""
                onAccepted: sheet.submit()
            }
            TextInputField {
                id: slip
                objectName: "walkInSlip"
                Layout.fillWidth: true
                Layout.preferredWidth: 3 * Sizes.u
                Layout.alignment: Qt.AlignTop
                label: qsTr("The slip's number")
                hint: qsTr("if any")
                inputMethodHints: Qt.ImhDigitsOnly
                error: sheet.form.errors.slip ?? ""
                onAccepted: sheet.submit()
            }
        }
    }
    RowLayout {
        id: buttons
        spacing: Sizes.targetGap

        PrimaryButton {
            id: register
            objectName: "registerVisitButton"
            label: qsTr("Register")
            enabled: !sheet.vm.busy
            onClicked: sheet.submit()
        }
        SecondaryButton {
            objectName: "cancelWalkInButton"
            label: qsTr("Cancel")
            onClicked: {
                sheet.form.cancel();
                sheet.done();
            }
        }
        KeyHint {
            key: "Esc"
        }
    }
    Item {
        Layout.fillHeight: true
        Layout.topMargin: -sheet.spacing
    }
}
