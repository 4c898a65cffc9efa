import QtQuick
import QtQuick.Layouts
import Foaje

// One line of the list; in an evacuation with its three answers.
Panel {
    id: row

    required property int index
    required property string visitId
    required property string name
    required property string secondLine
    required property string help // asked for help to get out; else empty
    required property string certainty
    required property string certaintyWords
    required property string mark
    property bool evacuating: false

    signal answered(mark: string)
    signal reached // the keyboard has come to this row

    implicitHeight: Math.max(content.implicitHeight, row.evacuating ? Sizes.rollTarget : 0) + 2.5 * Sizes.u
    color: evacuating && mark === "missing" ? Theme.alarmSoft : Theme.surface
    border.color: evacuating && mark === "missing" ? Theme.alarm : Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: name + ", " + (help === "" ? "" : help + ", ") + secondLine + ", " + certaintyWords

    RowLayout {
        id: content
        anchors.fill: parent
        anchors.leftMargin: 2 * Sizes.u
        anchors.rightMargin: 1.5 * Sizes.u
        spacing: 2 * Sizes.u

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 6
            spacing: 0.25 * Sizes.u

            Words {
                Layout.fillWidth: true
                text: row.name
                font.pixelSize: Sizes.heading
                font.bold: true
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Sizes.title
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                text: row.secondLine
                color: Theme.slate
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Chip {
            objectName: "help:" + row.visitId
            visible: row.help !== ""
            label: row.help
            tone: "warn"
            mark: "full"
        }
        CertaintyMark {
            certainty: row.certainty
        }
        Words {
            Layout.preferredWidth: 18 * Sizes.u
            text: row.certaintyWords
            color: Theme.slate
            Accessible.ignored: true
        }
        RollAnswer {
            objectName: "out:" + row.visitId
            visible: row.evacuating
            tone: "ok"
            label: qsTr("Out")
            told: row.name
            chosen: row.mark === "out"
            onClicked: row.answered("out")
            onReached: row.reached()
        }
        RollAnswer {
            objectName: "missing:" + row.visitId
            visible: row.evacuating
            tone: "alarm"
            label: qsTr("Missing")
            told: row.name
            chosen: row.mark === "missing"
            onClicked: row.answered("missing")
            onReached: row.reached()
        }
        RollAnswer {
            objectName: "notInHouse:" + row.visitId
            visible: row.evacuating
            label: qsTr("Not in the house")
            told: row.name
            chosen: row.mark === "not_in_house"
            onClicked: row.answered("not_in_house")
            onReached: row.reached()
        }
    }
}
