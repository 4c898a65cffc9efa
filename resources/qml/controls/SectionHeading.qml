import QtQuick
import QtQuick.Layouts
import Foaje

// The heading of a list and how many stand in it; -1 counts nothing.
RowLayout {
    id: section

    required property string label
    property int count: -1

    spacing: Sizes.u
    Accessible.role: Accessible.Heading
    Accessible.name: count < 0 ? label : label + " " + count

    Words {
        text: section.label
        font.pixelSize: Sizes.title
        font.bold: true
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        Layout.maximumWidth: section.width - number.implicitWidth - section.spacing
        Accessible.ignored: true
    }
    Words {
        id: number
        visible: section.count >= 0
        text: section.count
        color: Theme.slate
        font.pixelSize: Sizes.title
        Accessible.ignored: true
    }
    Item {
        Layout.fillWidth: true
    }
}
