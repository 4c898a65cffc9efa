import QtQuick
import Foaje

// Text of any origin, shown as it is: never markup, and on the side of the page's language
// whatever letters it is written in.
Text {
    textFormat: Text.PlainText
    color: Theme.ink
    font.pixelSize: Sizes.body
    font.features: {
        "tnum": 1
    }
    wrapMode: Text.Wrap
    // The letters of Arabic leave more of a line empty than others.
    lineHeight: LayoutMirroring.enabled ? 0.85 : 1
    horizontalAlignment: Text.AlignLeft
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
