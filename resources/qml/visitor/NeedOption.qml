import QtQuick
import QtQuick.Layouts
import Foaje

// Something a visitor may ask for; the mark beside it tells whether it is.
Pressable {
    id: option

    property bool chosen: false

    Layout.fillWidth: true
    leftPadding: 2.5 * Sizes.u
    rightPadding: 2.5 * Sizes.u
    topPadding: Sizes.u
    bottomPadding: Sizes.u
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: chosen

    background: Rectangle {
        radius: option.corner
        color: option.down ? Theme.pressed : option.chosen ? Theme.pineSoft : Theme.surface
        border.width: option.chosen ? Sizes.edge + 1 : Sizes.edge
        border.color: option.chosen ? Theme.pine : Theme.edge
    }

    contentItem: RowLayout {
        spacing: 2 * Sizes.u
        LayoutMirroring.enabled: option.mirrored

        Rectangle {
            Layout.preferredWidth: Sizes.icon
            Layout.preferredHeight: Sizes.icon
            radius: 0.2 * width
            color: option.chosen ? Theme.pine : Theme.surface
            border.width: Sizes.edge + 1
            border.color: option.chosen ? Theme.pine : Theme.edge

            Icon {
                anchors.centerIn: parent
                visible: option.chosen
                name: "check"
                size: 0.75 * Sizes.icon
                color: Theme.pineLetters
            }
        }
        Words {
            Layout.fillWidth: true
            text: option.label
            font.pixelSize: Sizes.button
            Accessible.ignored: true
        }
    }
}
