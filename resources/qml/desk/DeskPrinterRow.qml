import QtQuick
import QtQuick.Layouts
import Foaje

// One printer: its picture, how it stands, what to do, what is left on its roll, what can be tried.
ColumnLayout {
    id: row

    required property DeskPrintersViewModel printers
    property string key: ""
    property string label: ""
    property string secondLine: "" // what to do
    property string time: "" // what is left on the roll
    property string standing: ""
    property string tone: "neutral"
    property string mark: "" // the name of the picture

    spacing: 1.5 * Sizes.u

    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * Sizes.u

        Icon {
            Layout.alignment: Qt.AlignTop
            name: row.mark
            size: 3 * Sizes.body
            color: Theme.strong(row.tone)
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0.5 * Sizes.u

            RowLayout {
                Layout.fillWidth: true
                spacing: 1.5 * Sizes.u

                Words {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    text: row.label
                    font.pixelSize: Sizes.title
                    font.bold: true
                }
                Chip {
                    objectName: "state " + row.key
                    label: row.standing
                    tone: row.tone
                }
                Item {
                    Layout.fillWidth: true
                }
            }
            Words {
                objectName: "advice " + row.key
                Layout.fillWidth: true
                visible: text !== ""
                text: row.secondLine
            }
            Words {
                objectName: "paper " + row.key
                Layout.fillWidth: true
                visible: text !== ""
                text: row.time
                color: Theme.slate
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.leftMargin: 3 * Sizes.body + 2 * Sizes.u
        spacing: Sizes.targetGap

        SecondaryButton {
            objectName: "tryPage " + row.key
            label: qsTr("Test page")
            told: row.label
            enabled: row.printers.trying === ""
            onClicked: row.printers.tryPage(row.key)
        }
        SecondaryButton {
            objectName: "tryBadge " + row.key
            label: qsTr("Test badge")
            told: row.label
            enabled: row.printers.trying === ""
            onClicked: row.printers.tryBadge(row.key)
        }
        SecondaryButton {
            objectName: "newRoll " + row.key
            label: qsTr("New roll put in")
            told: row.label
            onClicked: row.printers.newRoll(row.key)
        }
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Sizes.edge
        color: Theme.line
    }
}
