import QtQuick
import QtQuick.Layouts
import Foaje

// What a visitor who is not received wants the host to know, and how to answer.
ColumnLayout {
    id: message

    required property DeskCardViewModel card

    readonly property bool answerable: phone.text.trim() !== "" || email.text.trim() !== ""

    function begin() {
        for (const field of [said, phone, email])
            field.forget();
        said.forceActiveFocus(Qt.OtherFocusReason);
    }
    function send() {
        if (answerable)
            card.confirmMessage(said.text, phone.text, email.text);
    }

    spacing: 1.5 * Sizes.u

    TextInputField {
        id: said
        objectName: "messageField"
        Layout.fillWidth: true
        label: qsTr("What shall %1 know? You may leave it empty.").arg(message.card.hostFirstName)
        onAccepted: phone.forceActiveFocus(Qt.OtherFocusReason)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * Sizes.u

        TextInputField {
            id: phone
            objectName: "messagePhoneField"
            Layout.fillWidth: true
            label: qsTr("Phone")
            hint: qsTr("For example: 070-123 45 67")
            onAccepted: message.answerable ? message.send() : email.forceActiveFocus(Qt.OtherFocusReason)
        }
        TextInputField {
            id: email
            objectName: "messageEmailField"
            Layout.fillWidth: true
            label: qsTr("or e-mail")
            onAccepted: message.send()
        }
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("It is erased together with the visit.")
        color: Theme.slate
        font.pixelSize: Sizes.small
    }
}
