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

    property bool tight: false

    // What has nowhere to be parted shrinks, and a very long name stands in smaller letters.
    readonly property bool oneWord: !fact.includes(" ")
    readonly property bool long: fact.length > 40

    implicitHeight: row.implicitHeight + (tight ? 0.75 : 3) * Sizes.u
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + fact + (secondFact === "" ? "" : ", " + secondFact)

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: (line.tight ? 1.5 : 2.5) * Sizes.u
        spacing: (line.tight ? 1.5 : 2) * Sizes.u

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
                font.pixelSize: line.long ? Sizes.body : Sizes.title
                font.bold: true
                wrapMode: line.oneWord ? Text.NoWrap : Text.Wrap
                fontSizeMode: line.oneWord ? Text.HorizontalFit : Text.FixedSize
                minimumPixelSize: Sizes.body
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                visible: line.secondFact !== ""
                text: line.secondFact
                Accessible.ignored: true
            }
        }
    }
}
