import QtQuick
import QtQuick.Templates as T
import Foaje

// Where one is in a long list; it goes away when everything is in sight.
T.ScrollBar {
    id: bar

    implicitWidth: Sizes.u
    visible: size < 1
    minimumSize: 0.05
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: Sizes.u
        radius: width / 2
        color: bar.pressed ? Theme.slate : Theme.edge
    }
}
