pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// The last messages for who is on the card, and what became of each.
ColumnLayout {
    id: list

    required property DeskMessagesViewModel messages

    spacing: Sizes.u

    Words {
        Layout.fillWidth: true
        text: qsTr("Messages")
        color: Theme.slate
        Accessible.role: Accessible.Heading
    }
    Repeater {
        model: list.messages.rows

        RowLayout {
            id: line

            required property var modelData
            required property int index

            Layout.fillWidth: true
            spacing: 2 * Sizes.u

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0.25 * Sizes.u

                Words {
                    objectName: "message " + line.index
                    Layout.fillWidth: true
                    text: line.modelData.label
                    font.bold: true
                }
                Words {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: line.modelData.secondLine
                    color: Theme.slate
                    font.pixelSize: Sizes.small
                }
                Words {
                    objectName: "outcome " + line.index
                    Layout.fillWidth: true
                    text: line.modelData.outcome
                    color: Theme.strong(line.modelData.tone)
                    font.bold: true
                }
            }
            SecondaryButton {
                objectName: "tell " + line.index
                visible: line.modelData.open
                label: qsTr("Has been told")
                told: line.modelData.label
                onClicked: list.messages.tell(line.modelData.key)
            }
        }
    }
}
