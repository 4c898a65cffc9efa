pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// The badges of the visit as the printer draws them, before the receptionist prints.
ColumnLayout {
    id: look

    required property DeskCardViewModel card

    readonly property DeskBadgeViewModel proof: card.proof

    spacing: 1.5 * Sizes.u

    Words {
        objectName: "badgeToldWords"
        Layout.fillWidth: true
        text: look.proof.told
        color: Theme.slate
    }
    Words {
        objectName: "badgeOutdatedWords"
        Layout.fillWidth: true
        visible: text !== ""
        text: look.proof.outdated
        color: Theme.warn
        font.bold: true
    }
    Flickable {
        id: shelf
        Layout.fillWidth: true
        implicitHeight: row.implicitHeight + 2 * Sizes.u
        contentWidth: row.implicitWidth
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.horizontal: DeskScrollBar {
            implicitHeight: Sizes.u
            contentItem: Rectangle {
                implicitHeight: Sizes.u
                radius: height / 2
                color: Theme.edge
            }
        }

        Row {
            id: row
            spacing: 2 * Sizes.u

            Repeater {
                model: look.proof.sources

                DeskBadgePicture {
                    required property int index
                    required property string modelData

                    objectName: "badgePicture" + index
                    source: modelData
                    said: qsTr("Badge %1 of %2").arg(index + 1).arg(look.proof.badges)
                    most: 44 * Sizes.u
                }
            }
        }
    }
}
