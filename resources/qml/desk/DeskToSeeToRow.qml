import QtQuick
import QtQuick.Layouts
import Foaje

// One thing to see to: what, why, and what can be done about it here.
ColumnLayout {
    id: row

    required property DeskNoticesViewModel notices
    property string key: ""
    property string label: ""
    property string secondLine: ""
    property string standing: "" // what can be done: "", show, confirm
    property string tone: "neutral"

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
        SecondaryButton {
            objectName: "show " + row.key
            visible: row.standing === "show"
            label: qsTr("Show")
            told: row.label
            onClicked: row.notices.choose(row.key)
        }
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Sizes.edge
        color: Theme.line
    }
}
