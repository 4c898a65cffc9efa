import QtQuick
import QtQuick.Layouts
import Foaje

// Something to read, with what it is above it.
Panel {
    id: line

    required property string label
    required property string fact
    property string secondFact: ""
    property string iconName: ""
    property bool personal: false // said only to who listens alone

    implicitHeight: row.implicitHeight + 3 * Sizes.u
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + fact + (secondFact === "" ? "" : ", " + secondFact)

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: 2.5 * Sizes.u
        spacing: 2 * Sizes.u

        Icon {
            visible: line.iconName !== ""
            name: line.iconName
            size: 0.75 * Sizes.icon
            color: Theme.pine
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0.25 * Sizes.u

            Words {
                Layout.fillWidth: true
                text: line.label
                color: Theme.slate
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                text: line.fact
                font.pixelSize: Sizes.title
                font.bold: true
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                visible: line.secondFact !== ""
                text: line.secondFact
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
