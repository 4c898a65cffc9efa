import QtQuick
import QtQuick.Layouts
import Foaje

// What the upper part of the screen shows in the low mode: only what is read, nothing to reach for.
ColumnLayout {
    id: upper

    required property string heading
    required property string municipality

    spacing: 2 * Sizes.u

    Words {
        Layout.fillWidth: true
        text: upper.municipality
        color: Theme.slate
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
    }
    Item {
        Layout.fillHeight: true
    }
    Heading {
        objectName: "heading"
        Layout.fillWidth: true
        Layout.maximumHeight: upper.height - 2 * Sizes.body - 2 * upper.spacing
        display: true
        fontSizeMode: Text.Fit
        minimumPixelSize: Sizes.button
        text: upper.heading
    }
}
