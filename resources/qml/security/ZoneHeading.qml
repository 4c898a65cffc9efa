import QtQuick
import Foaje

// The name of a zone and how it stands there; it stays in sight while its rows pass below.
Rectangle {
    id: heading

    required property string section
    property string standing: ""

    implicitHeight: words.implicitHeight + 2 * Sizes.u
    color: Theme.snow
    z: 2
    Accessible.role: Accessible.Heading
    Accessible.name: section + " " + standing

    Words {
        id: words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: heading.section + "   —   " + heading.standing
        font.pixelSize: Sizes.title
        font.bold: true
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
