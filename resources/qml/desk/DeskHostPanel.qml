import QtQuick
import QtQuick.Layouts
import Foaje

// Whom the visitor is to meet and how to reach her, with how far the contact has come.
ColumnLayout {
    id: panel

    required property DeskCardViewModel card

    readonly property DeskReachViewModel reach: card.reach

    spacing: Sizes.u

    RowLayout {
        Layout.fillWidth: true
        visible: panel.card.hostLabel !== ""
        spacing: Sizes.u

        Words {
            Layout.fillWidth: true
            text: panel.card.hostLabel
            color: Theme.slate
        }
        Chip {
            objectName: "contactChip"
            visible: label !== ""
            label: panel.card.contact
            tone: panel.card.contactTone
        }
    }
    Words {
        objectName: "askingTrail"
        Layout.fillWidth: true
        visible: text !== ""
        text: panel.card.trail
        color: Theme.slate
    }
    Words {
        objectName: "messageFault"
        Layout.fillWidth: true
        visible: text !== ""
        text: panel.card.fault
        color: Theme.warn
        font.bold: true
    }
    Words {
        Layout.fillWidth: true
        visible: text !== ""
        text: panel.card.wish
        font.pixelSize: Sizes.title
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: told.implicitHeight + 3 * Sizes.u
        radius: Sizes.radius
        color: Theme.cloudberrySoft

        ColumnLayout {
            id: told
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: 2.25 * Sizes.u
            anchors.verticalCenter: parent.verticalCenter
            spacing: 0.75 * Sizes.u

            RowLayout {
                Layout.fillWidth: true
                spacing: Sizes.u

                Heading {
                    objectName: "hostName"
                    Layout.fillWidth: true
                    text: panel.card.kind === "person" ? panel.card.hostLine : panel.card.hostName !== "" ? panel.card.hostName : qsTr("No host chosen yet")
                    elide: Text.ElideRight
                    maximumLineCount: 2
                }
                Chip {
                    visible: panel.card.hostHidden
                    label: qsTr("Hidden from visitors")
                }
                Chip {
                    objectName: "reachChip"
                    visible: label !== ""
                    label: panel.reach.label
                    tone: panel.reach.tone
                    mark: panel.reach.mark
                    border.width: Sizes.edge
                    border.color: Theme.strong(tone)
                }
            }
            Words {
                Layout.fillWidth: true
                visible: text !== "" && panel.card.kind !== "person"
                text: panel.card.hostLine
                color: Theme.slate
            }
            Words {
                objectName: "hostPhones"
                Layout.fillWidth: true
                visible: text !== ""
                text: panel.card.hostPhones
                font.pixelSize: Sizes.title
                font.bold: true
            }
            Words {
                objectName: "reachLine"
                Layout.fillWidth: true
                visible: text !== ""
                text: panel.reach.line
                color: Theme.strong(panel.reach.tone)
                font.bold: true
            }
            Words {
                objectName: "hostAnswer"
                Layout.fillWidth: true
                visible: text !== ""
                text: panel.card.answer
                color: Theme.warn
                font.bold: true
            }
        }
    }
    Words {
        objectName: "standIn"
        Layout.fillWidth: true
        visible: text !== ""
        text: panel.reach.standIn
        color: Theme.strong(panel.reach.standInTone)
        font.bold: panel.reach.standInTone === "ok"
    }
    Words {
        objectName: "referTo"
        Layout.fillWidth: true
        visible: text !== ""
        text: panel.reach.referTo
        font.bold: true
    }
}
