import QtQuick
import QtQuick.Layouts
import Foaje

// Something that is wrong or worth knowing, said across the page, with what can be done about it.
Rectangle {
    id: banner

    required property string label
    property string tone: "warn" // ok, warn, alarm, neutral
    property string iconName: "triangle-alert"
    property string actionLabel: ""

    signal actionPressed

    implicitHeight: row.implicitHeight + 2 * Sizes.u
    implicitWidth: row.implicitWidth + 4 * Sizes.u
    color: Theme.soft(tone)
    radius: Sizes.radius
    Accessible.role: Accessible.AlertMessage
    Accessible.name: label

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: 2 * Sizes.u
        anchors.rightMargin: 2 * Sizes.u
        anchors.topMargin: Sizes.u
        anchors.bottomMargin: Sizes.u
        spacing: 1.5 * Sizes.u

        Icon {
            visible: banner.iconName !== ""
            name: banner.iconName
            size: 1.4 * Sizes.body
            color: Theme.strong(banner.tone)
        }
        Words {
            Layout.fillWidth: true
            text: banner.label
            color: Theme.strong(banner.tone)
            font.bold: true
            Accessible.ignored: true
        }
        SecondaryButton {
            visible: banner.actionLabel !== ""
            label: banner.actionLabel
            onClicked: banner.actionPressed()
        }
    }
}
