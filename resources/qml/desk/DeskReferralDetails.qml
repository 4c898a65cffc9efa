import QtQuick
import QtQuick.Layouts
import Foaje

// What a referral may say besides reason and time: who answers calls, and what may be told.
ColumnLayout {
    id: details

    required property DeskViewModel vm

    readonly property DeskReachViewModel reach: vm.card.reach
    readonly property bool picked: reach.forwardName !== ""

    spacing: 1.5 * Sizes.u

    function begin() {
        publicText.forget();
        internalText.forget();
        picker.begin();
    }

    DeskPicker {
        id: picker
        Layout.fillWidth: true
        Layout.maximumWidth: 60 * Sizes.u
        visible: !details.picked
        search: details.vm.picker
        fieldName: "forwardField"
        label: qsTr("Whom calls go to meanwhile, if anybody")
        onEdited: text => details.reach.writeForward(text)
        onNobodyFound: publicText.forceActiveFocus(Qt.TabFocusReason)
        onDone: publicText.forceActiveFocus(Qt.TabFocusReason)
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.maximumWidth: 60 * Sizes.u
        visible: details.picked
        spacing: 2 * Sizes.u

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0.25 * Sizes.u

            Words {
                text: qsTr("Calls go to")
                color: Theme.slate
            }
            Words {
                objectName: "forwardName"
                Layout.fillWidth: true
                text: details.reach.forwardName
                font.bold: true
            }
            Words {
                Layout.fillWidth: true
                visible: text !== ""
                text: details.reach.forwardLine
                color: Theme.slate
                font.pixelSize: Sizes.small
            }
        }
        SecondaryButton {
            objectName: "anotherForward"
            label: qsTr("Somebody else")
            onClicked: {
                details.reach.writeForward("");
                picker.begin();
            }
        }
    }
    TextInputField {
        id: publicText
        objectName: "publicTextField"
        Layout.fillWidth: true
        Layout.maximumWidth: 60 * Sizes.u
        label: qsTr("What callers and visitors may be told, if anything")
        hint: qsTr("For example: back for the meeting at three")
        onEdited: details.reach.writePublic(text)
        onAccepted: details.reach.submit()
    }
    TextInputField {
        id: internalText
        objectName: "internalTextField"
        Layout.fillWidth: true
        Layout.maximumWidth: 60 * Sizes.u
        label: qsTr("What only the desk needs to know, if anything")
        hint: qsTr("For example: ring the mobile if it is urgent")
        onEdited: details.reach.writeInternal(text)
        onAccepted: details.reach.submit()
    }
}
