import QtQuick
import QtQuick.Window
import Foaje

// A line icon in the colour asked for; decoration beside a label, so not in the accessibility tree.
Image {
    required property string name
    property color color: Theme.ink
    property real size: Sizes.icon

    readonly property int drawnPixels: Math.max(1, Math.round(size * Screen.devicePixelRatio))

    width: size
    height: size
    sourceSize: Qt.size(drawnPixels, drawnPixels)
    source: name === "" ? "" : "image://icon/" + name + "/" + color.toString().slice(-6)
    // Arrows follow the direction of reading.
    mirror: LayoutMirroring.enabled && /^(arrow|chevron)-(left|right)$|^log-out$/.test(name)
    Accessible.ignored: true
}
