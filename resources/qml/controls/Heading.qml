import QtQuick
import Foaje

// The one heading of a screen; `display` for a greeting.
Words {
    property bool display: false

    font.pixelSize: display ? Sizes.display : Sizes.heading
    font.bold: true
    lineHeight: 0.9
    Accessible.role: Accessible.Heading
}
