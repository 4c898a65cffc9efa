import QtQuick
import QtQuick.Layouts
import Foaje

// Registers somebody on the visitor's behalf: name, company, host.
ColumnLayout {
    id: sheet

    required property DeskViewModel vm

    readonly property DeskWalkInViewModel form: vm.walkIn

    signal done

    spacing: 2 * Sizes.u

    Connections {
        target: sheet.form
        function onOpened() {
            name.forget();
            company.forget();
            name.forceActiveFocus(Qt.OtherFocusReason);
        }
        function onRegistered() {
            name.forget();
            company.forget();
            sheet.done();
        }
    }
    Connections {
        target: sheet.vm.signIn
        function onHandedOver() {
            name.forget();
            company.forget();
        }
    }
    Heading {
        Layout.fillWidth: true
        display: true
        text: qsTr("Register a visit")
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("The host gets a message, and a badge is printed.")
        color: Theme.slate
    }
    TextInputField {
        id: name
        objectName: "walkInName"
        Layout.fillWidth: true
        Layout.maximumWidth: 60 * Sizes.u
        label: qsTr("The visitor's name")
        error: sheet.form.nameError
        onAccepted: company.forceActiveFocus(Qt.TabFocusReason)
    }
    TextInputField {
        id: company
        objectName: "walkInCompany"
        Layout.fillWidth: true
        Layout.maximumWidth: 60 * Sizes.u
        label: qsTr("Company or organisation, if any")
        onAccepted: sheet.form.hostName === "" ? picker.begin() : register.forceActiveFocus(Qt.TabFocusReason)
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
        Layout.maximumWidth: 60 * Sizes.u
        visible: sheet.form.hostName === ""
        search: sheet.vm.picker
        fieldName: "walkInHostField"
        label: qsTr("Whom shall the visitor meet?")
        error: sheet.form.hostError
        onDone: register.forceActiveFocus(Qt.TabFocusReason)
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.maximumWidth: 60 * Sizes.u
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
        Layout.topMargin: Sizes.u
        spacing: Sizes.targetGap

        PrimaryButton {
            id: register
            objectName: "registerVisitButton"
            label: qsTr("Register")
            enabled: !sheet.vm.busy
            onClicked: sheet.form.submit(name.text, company.text)
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
    }
}
