import QtQuick
import Foaje

// A surface other things stand on.
Rectangle {
    property bool edged: true

    radius: Sizes.radius
    color: Theme.surface
    border.width: edged ? Sizes.edge : 0
    border.color: Theme.line
}
