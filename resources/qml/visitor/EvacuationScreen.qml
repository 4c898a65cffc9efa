pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Everybody must leave: said in every language at once, and nothing else can be done here.
Rectangle {
    id: evacuation

    required property var messages
    required property bool wide

    color: Theme.alarm

    GridLayout {
        anchors.fill: parent
        anchors.margins: 6 * Sizes.u
        columns: evacuation.wide ? 2 : 1
        columnSpacing: 6 * Sizes.u

        Repeater {
            model: evacuation.messages

            ColumnLayout {
                id: message

                required property var modelData
                required property int index

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignVCenter
                spacing: 2 * Sizes.u
                Accessible.role: Accessible.AlertMessage
                Accessible.name: [modelData.heading, modelData.instruction, modelData.assembly].join(". ")

                Icon {
                    name: "siren"
                    size: 1.6 * Sizes.icon
                    color: Theme.strongLetters
                }
                Heading {
                    objectName: "evacuationHeading" + message.index
                    Layout.fillWidth: true
                    display: true
                    text: message.modelData.heading
                    color: Theme.strongLetters
                }
                Words {
                    Layout.fillWidth: true
                    text: message.modelData.instruction
                    color: Theme.strongLetters
                    font.pixelSize: Sizes.title
                }
                Words {
                    Layout.fillWidth: true
                    text: message.modelData.assembly
                    color: Theme.strongLetters
                    font.pixelSize: Sizes.heading
                    font.bold: true
                }
            }
        }
    }
}
