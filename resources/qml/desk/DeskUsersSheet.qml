pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// Who may sign in, in the card's place: the users, and the one who is being changed or added.
ColumnLayout {
    id: sheet

    required property DeskUsersViewModel users

    signal done

    spacing: 2 * Sizes.u

    Connections {
        target: sheet.users
        function onBegun() {
            pin.forget();
            name.forget();
            name.text = sheet.users.name;
            if (sheet.users.open && sheet.visible)
                name.forceActiveFocus(Qt.OtherFocusReason);
        }
        function onOpened() {
            name.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    Component.onCompleted: name.forceActiveFocus(Qt.OtherFocusReason)

    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * Sizes.u

        Heading {
            objectName: "usersHeading"
            Layout.fillWidth: true
            display: true
            text: qsTr("Users")
        }
        SecondaryButton {
            objectName: "closeUsersButton"
            label: qsTr("Back")
            onClicked: {
                sheet.users.leave();
                sheet.done();
            }
        }
        KeyHint {
            key: "Esc"
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: 3 * Sizes.u

        ColumnLayout {
            Layout.preferredWidth: 28 * Sizes.u
            Layout.maximumWidth: 28 * Sizes.u
            Layout.fillHeight: true
            spacing: Sizes.u

            SecondaryButton {
                objectName: "newUserButton"
                Layout.fillWidth: true
                iconName: "user-round"
                label: qsTr("New user")
                onClicked: sheet.users.begin()
            }
            ListView {
                objectName: "usersList"
                Layout.fillWidth: true
                Layout.fillHeight: true
                topMargin: 5
                bottomMargin: 5
                clip: true
                spacing: Sizes.u
                model: sheet.users.names
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: DeskScrollBar {
                    id: bar
                }
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Users")

                delegate: VisitCard {
                    required property int index
                    required property string modelData

                    objectName: "known " + modelData
                    width: ListView.view.width - (bar.visible ? bar.width + 4 : 0)
                    label: modelData
                    secondLine: sheet.users.rolesOfEach[index] ?? ""
                    selected: index === sheet.users.chosen
                    onClicked: sheet.users.choose(index)
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 2 * Sizes.u

            TextInputField {
                id: name
                objectName: "userName"
                Layout.fillWidth: true
                Layout.maximumWidth: 60 * Sizes.u
                label: qsTr("Name, as it is shown at the desk")
                onAccepted: pin.forceActiveFocus(Qt.TabFocusReason)
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("Roles")
                color: Theme.slate
            }
            Flow {
                Layout.fillWidth: true
                Layout.topMargin: -Sizes.u
                spacing: Sizes.targetGap

                Repeater {
                    model: sheet.users.allRoles

                    PillButton {
                        required property int index
                        required property string modelData

                        objectName: "role " + index
                        label: modelData
                        chosen: sheet.users.given[index] ?? false
                        onClicked: sheet.users.giveRole(index)
                    }
                }
            }
            DeskPinField {
                id: pin
                objectName: "userPin"
                Layout.fillWidth: true
                Layout.maximumWidth: 60 * Sizes.u
                label: sheet.users.chosen < 0 ? qsTr("A PIN of at least six digits") : qsTr("New PIN, if it has been forgotten")
                onAccepted: save.click()
            }
            Words {
                objectName: "usersTold"
                Layout.fillWidth: true
                visible: text !== ""
                text: sheet.users.error !== "" ? sheet.users.error : sheet.users.told
                color: sheet.users.error !== "" ? Theme.alarm : Theme.ok
                font.bold: true
                Accessible.role: Accessible.AlertMessage
            }
            RowLayout {
                spacing: Sizes.targetGap

                PrimaryButton {
                    id: save
                    objectName: "saveUserButton"
                    label: sheet.users.chosen < 0 ? qsTr("Add") : qsTr("Save")
                    enabled: !sheet.users.busy
                    onClicked: sheet.users.save(name.text, pin.text)
                }
                SecondaryButton {
                    objectName: "endUserButton"
                    visible: sheet.users.chosen >= 0
                    label: qsTr("May sign in no more")
                    enabled: !sheet.users.busy
                    onClicked: sheet.users.end()
                }
            }
            Item {
                Layout.fillHeight: true
            }
        }
    }
}
