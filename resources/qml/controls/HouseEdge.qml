import QtQuick
import QtQuick.Layouts
import Foaje

// The lower edge of a face in a house of several stations: whether this one is together with them.
Rectangle {
    id: edge

    required property HouseEdgeViewModel house
    readonly property bool wrong: house.tone === "warn"
    readonly property string colour: house.tone === "mild" ? "warn" : house.tone
    property real side: 2.5 * Sizes.u // as far in as the rest of the face

    visible: house.shown
    implicitHeight: visible ? row.implicitHeight + Sizes.u : 0
    color: wrong ? Theme.soft("warn") : Theme.surface

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: Sizes.edge
        color: edge.colour === "warn" ? Theme.strong("warn") : Theme.line
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
            name: edge.wrong ? "triangle-alert" : "users-round"
            size: 1.2 * Sizes.small
            color: Theme.strong(edge.colour)
        }
        Words {
            objectName: "houseEdge"
            Layout.fillWidth: true
            text: edge.house.label
            color: Theme.strong(edge.colour)
            font.pixelSize: Sizes.small
            font.bold: edge.wrong
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
