pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// One thing to see to: what, why, and what can be done about it here.
ColumnLayout {
    id: row

    required property DeskViewModel vm
    property string key: ""
    property string label: ""
    property string secondLine: ""
    property string standing: "" // what can be done: "", show, confirm or identify (or put aside), put_aside
    property string tone: "neutral"
    property bool asking: false // why it is put aside

    readonly property DeskNoticesViewModel notices: vm.notices
    readonly property bool identifying: notices.identifying === key

    spacing: 1.5 * Sizes.u

    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: 0.5 * Sizes.u
        spacing: 2 * Sizes.u

        Icon {
            Layout.alignment: Qt.AlignTop
            name: row.tone === "neutral" ? "info" : "triangle-alert"
            size: 1.5 * Sizes.body
            color: Theme.strong(row.tone)
        }
        GridLayout {
            Layout.fillWidth: true
            columns: row.width > 64 * Sizes.u ? 2 : 1 // buttons beside the words, or below them
            columnSpacing: 2 * Sizes.u
            rowSpacing: Sizes.u

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0.25 * Sizes.u

                Words {
                    objectName: "what " + row.key
                    Layout.fillWidth: true
                    text: row.label
                    color: row.tone === "alarm" ? Theme.alarm : Theme.ink
                    font.pixelSize: Sizes.title
                    font.bold: true
                }
                Words {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: row.secondLine
                    color: Theme.slate
                }
            }
            RowLayout {
                visible: row.standing !== "" && !row.asking && !row.identifying
                spacing: Sizes.targetGap

                SecondaryButton {
                    objectName: "show " + row.key
                    visible: row.standing === "show"
                    label: qsTr("Show")
                    told: row.label
                    onClicked: row.notices.choose(row.key)
                }
                SecondaryButton {
                    objectName: "confirm " + row.key
                    visible: row.standing === "confirm"
                    label: qsTr("Confirm")
                    told: row.label
                    onClicked: row.notices.confirm(row.key)
                }
                SecondaryButton {
                    objectName: "identify " + row.key
                    visible: row.standing === "identify"
                    label: qsTr("Choose person")
                    told: row.label
                    onClicked: row.notices.identify(row.key)
                }
                SecondaryButton {
                    objectName: "aside " + row.key
                    visible: ["confirm", "identify", "put_aside"].includes(row.standing)
                    label: qsTr("Put aside")
                    told: row.label
                    onClicked: {
                        row.asking = true;
                        because.forceActiveFocus(Qt.OtherFocusReason);
                    }
                }
            }
        }
    }
    Loader {
        Layout.fillWidth: true
        Layout.leftMargin: 1.5 * Sizes.body + 2 * Sizes.u
        active: row.identifying
        visible: active
        sourceComponent: DeskWhoIsMeant {
            vm: row.vm
            key: row.key
            change: row.label
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 1.5 * Sizes.body + 2 * Sizes.u
        visible: row.asking
        spacing: Sizes.u

        TextInputField {
            id: because
            objectName: "because " + row.key
            Layout.fillWidth: true
            Layout.maximumWidth: 60 * Sizes.u
            label: qsTr("Why is it put aside?")
            hint: qsTr("For example: told twice")
            onAccepted: row.notices.putAside(row.key, text)
        }
        RowLayout {
            spacing: Sizes.targetGap

            SecondaryButton {
                objectName: "putAside " + row.key
                label: qsTr("Put aside")
                told: row.label
                onClicked: row.notices.putAside(row.key, because.text)
            }
            SecondaryButton {
                objectName: "keep " + row.key
                label: qsTr("Cancel")
                told: row.label
                onClicked: {
                    because.forget();
                    row.asking = false;
                }
            }
        }
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Sizes.edge
        color: Theme.line
    }
}
