import QtQuick
import QtQuick.Layouts
import Foaje

// One line of a manager's list: a heading, what stands below it, or why nothing does.
RowLayout {
    id: line

    property string key: ""
    property string label: ""
    property string secondLine: ""
    property string standing: "entry" // heading, entry, empty
    property string tone: "neutral" // warn where the manager has something to do, ok where all is well

    readonly property bool heads: standing === "heading"

    objectName: "line " + key
    spacing: Sizes.u

    Icon {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Sizes.u
        visible: !line.heads
        name: line.tone === "ok" ? "check" : line.tone === "warn" ? "triangle-alert" : "info"
        size: 1.2 * Sizes.body
        color: Theme.strong(line.tone)
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.topMargin: line.heads ? 2 * Sizes.u : 0.75 * Sizes.u
        Layout.bottomMargin: 0.25 * Sizes.u
        spacing: 0.25 * Sizes.u

        Words {
            Layout.fillWidth: true
            text: line.label
            color: line.standing === "empty" ? Theme.slate : Theme.ink
            font.pixelSize: line.heads ? Sizes.title : Sizes.body
            font.bold: line.standing !== "empty"
            Accessible.role: line.heads ? Accessible.Heading : Accessible.StaticText
        }
        Words {
            Layout.fillWidth: true
            visible: text !== ""
            text: line.secondLine
            color: Theme.slate
        }
    }
}
