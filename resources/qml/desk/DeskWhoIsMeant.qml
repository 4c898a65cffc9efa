import QtQuick
import QtQuick.Layouts
import Foaje

// Whom a personnel change is about: somebody is searched for, shown, and only then confirmed.
ColumnLayout {
    id: who

    required property DeskViewModel vm
    required property string key
    required property string change

    readonly property DeskNoticesViewModel notices: vm.notices
    readonly property bool picked: notices.pickedName !== ""

    spacing: 1.5 * Sizes.u

    Component.onCompleted: picker.begin()

    DeskPicker {
        id: picker
        Layout.fillWidth: true
        Layout.maximumWidth: 60 * Sizes.u
        visible: !who.picked
        search: who.vm.picker
        fieldName: "whoField"
        label: qsTr("Whom is it about?")
        onDone: confirm.forceActiveFocus(Qt.TabFocusReason)
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: who.picked
        spacing: 0.25 * Sizes.u

        Words {
            text: qsTr("It is about")
            color: Theme.slate
        }
        Words {
            objectName: "whoIsMeant"
            Layout.fillWidth: true
            text: who.notices.pickedName
            font.pixelSize: Sizes.title
            font.bold: true
        }
        Words {
            Layout.fillWidth: true
            visible: text !== ""
            text: who.notices.pickedLine
            color: Theme.slate
        }
    }
    RowLayout {
        spacing: Sizes.targetGap

        PrimaryButton {
            id: confirm
            objectName: "confirmWho"
            visible: who.picked
            enabled: !who.vm.busy
            label: qsTr("Confirm")
            told: who.change
            onClicked: who.notices.confirm(who.key)
        }
        SecondaryButton {
            objectName: "anotherWho"
            visible: who.picked
            label: qsTr("Somebody else")
            told: who.change
            onClicked: {
                who.notices.identify(who.key);
                picker.begin();
            }
        }
        SecondaryButton {
            objectName: "cancelWho"
            label: qsTr("Cancel")
            told: who.change
            onClicked: who.notices.identify("")
        }
    }
}
