import QtQuick
import QtQuick.Window
import Foaje

// One badge on its paper, which is white in every scheme; kept nowhere, for it bears a name.
Rectangle {
    id: paper

    required property string source
    required property string said
    property real most: 100

    // A roll is wider than what is printed on it, and is cut above the first line.
    readonly property real margin: Math.ceil(most / 30) + Sizes.edge

    implicitWidth: drawn.width + 2 * margin
    implicitHeight: drawn.height + 2 * margin
    color: "#FFFFFF"
    border.width: Sizes.edge
    border.color: Theme.edge

    Image {
        id: drawn

        readonly property int pixels: Math.round(paper.most * Screen.devicePixelRatio)

        x: paper.margin
        y: paper.margin
        width: implicitWidth / Screen.devicePixelRatio
        height: implicitHeight / Screen.devicePixelRatio
        sourceSize: Qt.size(2 * pixels, pixels)
        source: paper.source
        cache: false
        Accessible.role: Accessible.Graphic
        Accessible.name: paper.said
    }
}
