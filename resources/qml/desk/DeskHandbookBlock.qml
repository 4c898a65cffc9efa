import QtQuick
import QtQuick.Layouts
import Foaje

// One block of the handbook: a heading, a paragraph, an item, a row of a table, or code.
Rectangle {
    id: block

    required property string kind
    required property string lead
    required property string text
    required property bool found

    readonly property bool heads: kind === "title" || kind === "heading"

    implicitHeight: row.implicitHeight + Sizes.u
    radius: Sizes.radius
    color: found ? Theme.cloudberrySoft : kind === "code" ? Theme.snow : "transparent"

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Sizes.u
        anchors.rightMargin: Sizes.u
        spacing: 1.5 * Sizes.u

        Words {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: block.kind === "item" ? implicitWidth : 0.3 * block.width
            visible: block.kind === "item" || block.kind === "row"
            text: block.kind === "item" ? "•" : block.lead
            font.bold: block.kind === "row"
            Accessible.ignored: block.kind === "item"
        }
        Words {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.topMargin: block.kind === "heading" ? 1.5 * Sizes.u : 0
            text: block.text
            color: block.heads ? Theme.pine : Theme.ink
            font.pixelSize: block.kind === "title" ? Sizes.heading : block.heads ? Sizes.title : Sizes.body
            font.bold: block.heads
            wrapMode: block.kind === "code" ? Text.WrapAnywhere : Text.Wrap
            Accessible.role: block.heads ? Accessible.Heading : Accessible.Paragraph
        }
    }
}
