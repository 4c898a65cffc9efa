pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Everybody must leave, or stay in: said in every language at once, and nothing else
// can be done here.
Rectangle {
    id: evacuation

    required property var messages
    required property bool wide
    property bool stayIn: false // a lock-down

    // Many languages share the screen in smaller letters, still larger than those of any sentence.
    readonly property bool many: messages.length > (wide ? 4 : 3)

    color: stayIn ? Theme.warn : Theme.alarm

    GridLayout {
        readonly property real margin: (evacuation.many ? 4 : 6) * Sizes.u
        readonly property real room: evacuation.height - 2 * margin

        anchors.centerIn: parent
        width: parent.width - 2 * margin
        height: Math.max(room, implicitHeight)
        scale: Math.min(1, room / Math.max(1, implicitHeight)) // nothing of it may be cut off
        columns: evacuation.many ? Math.max(1, Math.min(4, Math.floor(width / (28 * Sizes.u)))) : evacuation.wide ? 2 : 1
        columnSpacing: (evacuation.many ? 3 : 6) * Sizes.u
        rowSpacing: 2 * Sizes.u

        Repeater {
            model: evacuation.messages

            ColumnLayout {
                id: message

                required property var modelData
                required property int index

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: evacuation.many ? Qt.AlignTop : Qt.AlignVCenter
                spacing: (evacuation.many ? 0.75 : 2) * Sizes.u
                LayoutMirroring.enabled: modelData.rightToLeft
                LayoutMirroring.childrenInherit: true
                Accessible.role: Accessible.AlertMessage
                Accessible.name: [modelData.heading, modelData.instruction, modelData.assembly].join(". ")

                Icon {
                    name: "siren"
                    size: (evacuation.many ? 0.8 : 1.6) * Sizes.icon
                    color: Theme.strongLetters
                }
                Heading {
                    objectName: "evacuationHeading" + message.index
                    Layout.fillWidth: true
                    text: message.modelData.heading
                    font.pixelSize: evacuation.many ? 1.2 * Sizes.title : Sizes.display
                    color: Theme.strongLetters
                }
                Words {
                    Layout.fillWidth: true
                    text: message.modelData.instruction
                    color: Theme.strongLetters
                    font.pixelSize: evacuation.many ? Sizes.body : Sizes.title
                }
                Words {
                    Layout.fillWidth: true
                    text: message.modelData.assembly
                    color: Theme.strongLetters
                    font.pixelSize: evacuation.many ? Sizes.body : Sizes.heading
                    font.bold: true
                }
            }
        }
    }
}
