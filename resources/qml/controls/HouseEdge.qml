import QtQuick
import QtQuick.Layouts
import Foaje

// The lower edge of a face in a house of several stations: whether this one is together with them.
Rectangle {
    id: edge

    required property HouseEdgeViewModel house
    property real side: 2.5 * Sizes.u // as far in as the rest of the face

    visible: house.shown
    implicitHeight: visible ? row.implicitHeight + Sizes.u : 0
    color: house.tone === "warn" ? Theme.soft("warn") : Theme.surface

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Sizes.edge
        color: edge.house.tone === "warn" ? Theme.strong("warn") : Theme.line
    }
    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: edge.side
        anchors.rightMargin: edge.side
        anchors.verticalCenter: parent.verticalCenter
        spacing: Sizes.u

        Icon {
            Layout.alignment: Qt.AlignTop
            name: edge.house.tone === "warn" ? "triangle-alert" : "users-round"
            size: 1.2 * Sizes.small
            color: Theme.strong(edge.house.tone)
        }
        Words {
            objectName: "houseEdge"
            Layout.fillWidth: true
            text: edge.house.label
            color: Theme.strong(edge.house.tone)
            font.pixelSize: Sizes.small
            font.bold: edge.house.tone === "warn"
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Rectangle {
            objectName: "catchingUp"
            Layout.preferredWidth: 24 * Sizes.u
            Layout.preferredHeight: 0.75 * Sizes.u
            visible: edge.house.progress >= 0
            radius: height / 2
            color: Theme.line

            Rectangle {
                width: Math.max(parent.height, parent.width * edge.house.progress)
                height: parent.height
                radius: height / 2
                color: Theme.pine
            }
        }
    }
}
