pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// The fire alarm has gone off, or would not be heard: above all else, on every page.
ColumnLayout {
    id: column

    required property AlarmViewModel alarm

    Layout.fillHeight: false
    visible: alarm.rows.length > 0 || alarm.notice !== ""
    spacing: 0

    Repeater {
        model: column.alarm.rows

        Rectangle {
            id: row

            required property int index
            required property var modelData
            readonly property string tone: modelData.fault ? "warn" : "alarm"
            readonly property bool loud: !modelData.fault && column.alarm.canStart
            readonly property color letters: loud ? Theme.strongLetters : Theme.strong(tone)
            property bool asked: false // once more, for what stops being shown

            objectName: "alarmRow" + index
            Layout.fillWidth: true
            implicitHeight: content.implicitHeight + (loud ? 3 : 2) * Sizes.u
            color: loud ? Theme.alarm : Theme.soft(tone)
            Accessible.role: Accessible.AlertMessage
            Accessible.name: modelData.label

            Timer {
                running: row.asked
                interval: 5000
                onTriggered: row.asked = false
            }
            RowLayout {
                id: content
                anchors.fill: parent
                anchors.leftMargin: 2 * Sizes.u
                anchors.rightMargin: 2 * Sizes.u
                spacing: 1.5 * Sizes.u

                Icon {
                    name: row.modelData.fault ? "triangle-alert" : "siren"
                    size: (row.loud ? 2.4 : 1.4) * Sizes.body
                    color: row.letters
                }
                Words {
                    Layout.fillWidth: true
                    text: row.modelData.label
                    color: row.letters
                    font.pixelSize: row.loud ? Sizes.heading : Sizes.body
                    font.bold: true
                    Accessible.ignored: true
                }
                AnswerButton {
                    objectName: "alarmStart" + row.index
                    visible: row.loud
                    tone: "alarm"
                    Accessible.checkable: false
                    label: row.modelData.start
                    enabled: !column.alarm.busy
                    onClicked: column.alarm.start()
                }
                Pressable {
                    id: over
                    objectName: "alarmOver" + row.index
                    visible: !row.modelData.fault
                    leftPadding: 2 * Sizes.u
                    rightPadding: 2 * Sizes.u
                    implicitHeight: row.loud ? Sizes.rollTarget : Sizes.target
                    label: row.asked ? row.modelData.overAgain : row.modelData.over
                    onClicked: {
                        if (row.asked)
                            column.alarm.end(row.modelData.key);
                        row.asked = !row.asked;
                    }

                    background: Rectangle {
                        radius: over.corner
                        color: "transparent"
                        border.width: 2
                        border.color: row.letters
                    }
                    contentItem: Words {
                        text: over.label
                        color: row.letters
                        font.bold: true
                        horizontalAlignment: Text.AlignHCenter
                        verticalAlignment: Text.AlignVCenter
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    StatusBanner {
        objectName: "alarmNotice"
        Layout.fillWidth: true
        visible: column.alarm.notice !== ""
        radius: 0
        tone: column.alarm.noticeTone
        iconName: column.alarm.noticeTone === "ok" || column.alarm.noticeTone === "neutral" ? "printer" : "triangle-alert"
        label: column.alarm.notice
        actionLabel: column.alarm.closeLabel
        onActionPressed: column.alarm.forgetNotice()
    }
}
