import QtQuick
import QtQuick.Layouts
import Foaje

// A message for somebody who cannot be reached: who called or came, how to answer, what was said.
ColumnLayout {
    id: form

    required property DeskCardViewModel card

    readonly property DeskMessagesViewModel messages: card.messages

    function begin() {
        for (const field of [who, phone, email, said])
            field.forget();
        who.forceActiveFocus(Qt.OtherFocusReason);
    }
    function send() {
        messages.take(who.text, phone.text, email.text, said.text);
    }

    spacing: 1.5 * Sizes.u

    Flow {
        Layout.fillWidth: true
        spacing: Sizes.targetGap

        PillButton {
            objectName: "calledPill"
            label: qsTr("Called")
            chosen: !form.messages.came
            onClicked: {
                if (form.messages.came)
                    form.messages.toggleCame();
            }
        }
        PillButton {
            objectName: "camePill"
            label: qsTr("Came here")
            chosen: form.messages.came
            onClicked: {
                if (!form.messages.came)
                    form.messages.toggleCame();
            }
        }
        PillButton {
            objectName: "callBackPill"
            label: qsTr("Wants an answer")
            iconName: form.messages.callBack ? "check" : ""
            chosen: form.messages.callBack
            onClicked: form.messages.toggleCallBack()
        }
    }
    TextInputField {
        id: who
        objectName: "callerField"
        Layout.fillWidth: true
        label: qsTr("Who?")
        onAccepted: phone.forceActiveFocus(Qt.OtherFocusReason)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * Sizes.u

        TextInputField {
            id: phone
            objectName: "callerPhoneField"
            Layout.fillWidth: true
            label: qsTr("Phone")
            hint: qsTr("For example: 070-123 45 67")
            onAccepted: text.trim() === "" ? email.forceActiveFocus(Qt.OtherFocusReason) : said.forceActiveFocus(Qt.OtherFocusReason)
        }
        TextInputField {
            id: email
            objectName: "callerEmailField"
            Layout.fillWidth: true
            label: qsTr("or e-mail")
            onAccepted: said.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    TextInputField {
        id: said
        objectName: "saidField"
        maximumLength: 500
        Layout.fillWidth: true
        label: qsTr("What shall %1 know? You may leave it empty.").arg(form.card.hostFirstName)
        onAccepted: form.send()
    }
}
