import QtQuick
import Foaje

// What every screen of a visitor stands in: its heading, told to the frame as well, and a page that
// keeps clear of the keyboard.
FocusScope {
    id: screen

    required property string heading
    property real pageWidth: width
    property alias centred: area.centred
    property alias urgent: area.urgent
    readonly property ScreenHolder holder: parent as ScreenHolder
    readonly property bool low: holder !== null && holder.low // the frame shows the heading
    readonly property bool tight: holder !== null && holder.tight // little height: gaps are small
    readonly property Item focused: Window.activeFocusItem

    default property alias content: area.content

    focus: true
    onFocusedChanged: area.reveal(focused)

    ScrollArea {
        id: area
        x: screen.LayoutMirroring.enabled ? screen.width - width : 0
        width: screen.pageWidth
        height: screen.height
        covered: screen.holder === null ? 0 : screen.holder.covered
    }
}
