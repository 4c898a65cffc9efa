import QtQuick
import QtQuick.Layouts
import Foaje

// Asks whether anybody is still there; one touch anywhere gives the whole time again.
Pressable {
    id: warning

    required property VisitorViewModel vm
    readonly property bool coversPage: true // what lies under it is not read

    objectName: "stay"
    label: qsTr("I am still here")
    told: words.text
    corner: 0
    background: Rectangle {
        color: Theme.snow
    }
    onClicked: vm.stay()

    contentItem: Item {
        implicitHeight: column.implicitHeight

        ColumnLayout {
            id: column
            anchors.centerIn: parent
            width: Math.min(parent.width - 12 * Sizes.u, 80 * Sizes.u)
            spacing: 3 * Sizes.u

            Heading {
                Layout.fillWidth: true
                text: qsTr("Are you still there?")
                Accessible.ignored: true
            }
            Words {
                id: words
                objectName: "secondsLeft"
                Layout.fillWidth: true
                text: qsTr("The screen is cleared in %n second(s).", "", warning.vm.secondsLeft)
                font.pixelSize: Sizes.title
                Accessible.ignored: true
            }
            Rectangle {
                Layout.fillWidth: true
                Layout.preferredHeight: Sizes.target
                radius: Sizes.radius
                color: warning.down ? Theme.pinePressed : Theme.pine

                Words {
                    anchors.centerIn: parent
                    text: warning.label
                    color: Theme.pineLetters
                    font.pixelSize: Sizes.button
                    font.bold: true
                    Accessible.ignored: true
                }
            }
        }
    }
}
