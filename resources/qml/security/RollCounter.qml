import QtQuick
import QtQuick.Layouts
import Foaje

// One large figure of the roll call, on the header's strong ground.
ColumnLayout {
    id: counter

    required property int value
    required property string label
    property string more: ""

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: value + " " + label + (more === "" ? "" : ", " + more)

    Words {
        Layout.alignment: Qt.AlignHCenter
        text: counter.value
        color: Theme.strongLetters
        font.pixelSize: 2 * Sizes.display
        font.bold: true
        lineHeight: 0.9
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Words {
        Layout.alignment: Qt.AlignHCenter
        text: counter.label
        color: Theme.strongLetters
        font.pixelSize: Sizes.title
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Words {
        Layout.alignment: Qt.AlignHCenter
        text: counter.more === "" ? " " : counter.more
        color: Theme.strongLetters
        font.pixelSize: Sizes.small
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
