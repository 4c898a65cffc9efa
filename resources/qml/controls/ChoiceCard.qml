import QtQuick
import QtQuick.Layouts
import Foaje

// One of the few large choices of a visitor's screen; `primary` for the likeliest one.
Pressable {
    id: card

    property string secondLine: ""
    property string iconName: ""
    property bool primary: false
    property bool tight: false // only the choice itself

    readonly property color ground: primary ? (down ? Theme.pinePressed : Theme.pine) : (down ? Theme.pressed : Theme.surface)

    told: secondLine
    leftPadding: (tight ? 1.5 : 3) * Sizes.u
    rightPadding: (tight ? 1.5 : 3) * Sizes.u
    topPadding: (tight ? 0.75 : 2) * Sizes.u
    bottomPadding: (tight ? 0.75 : 2) * Sizes.u

    background: Rectangle {
        radius: card.corner
        color: card.ground
        border.width: card.primary ? 0 : Sizes.edge
        border.color: Theme.edge
    }

    contentItem: RowLayout {
        spacing: (card.tight ? 1.5 : 2.5) * Sizes.u
        LayoutMirroring.enabled: card.mirrored
        LayoutMirroring.childrenInherit: true

        Rectangle {
            visible: card.iconName !== ""
            Layout.preferredWidth: (card.tight ? 0.9 : 2) * Sizes.icon
            Layout.preferredHeight: Layout.preferredWidth
            radius: width / 2
            color: card.tight ? card.ground : card.primary ? Theme.pineGround : Theme.pineSoft

            Icon {
                size: (card.tight ? 0.8 : 1) * Sizes.icon
                anchors.centerIn: parent
                name: card.iconName
                color: card.primary ? Theme.pineLetters : Theme.pine
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0.5 * Sizes.u

            Words {
                Layout.fillWidth: true
                text: card.label
                color: card.primary ? Theme.pineLetters : Theme.ink
                font.pixelSize: Sizes.title
                font.bold: true
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                visible: card.secondLine !== "" && !card.tight
                text: card.secondLine
                color: card.primary ? Theme.pineLettersSoft : Theme.slate
                Accessible.ignored: true
            }
        }
        Icon {
            visible: !card.tight
            name: "chevron-right"
            size: 0.75 * Sizes.icon
            color: card.primary ? Theme.pineLettersSoft : Theme.slate
        }
    }
}
