import QtQuick
import QtQuick.Layouts
import Foaje

// What a list says while nothing is in it: what will be here.
ColumnLayout {
    id: empty

    required property string label
    property string iconName: "inbox"

    spacing: Sizes.u
    Accessible.role: Accessible.StaticText
    Accessible.name: label

    Icon {
        Layout.alignment: Qt.AlignHCenter
        name: empty.iconName
        color: Theme.edge
    }
    Words {
        Layout.fillWidth: true
        text: empty.label
        color: Theme.slate
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }
}
