import QtQuick
import Foaje

// What stands in it scrolls, visibly, only where the screen is too small for it, and what has the
// focus is always brought into sight.
Item {
    id: area

    property bool centred: false
    property real covered: 0 // by a keyboard, from below
    readonly property real seen: height - covered
    readonly property bool scrolls: page.height > seen + 1
    readonly property real ring: 6 // of what stands at the edge is not cut
    readonly property bool marked: scrolls && seen > 4 * mark.height

    default property alias content: page.data

    onScrollsChanged: {
        if (!scrolls)
            scroller.contentY = 0;
    }
    onCoveredChanged: Qt.callLater(reveal, Window.activeFocusItem)

    // Bring an item into sight with as much of what it stands in as can be shown: a field's label, or
    // the whole question. It comes to the top, so that nothing above it stands there cut.
    function reveal(item: Item) {
        let row = item;
        while (row !== null && row.parent !== page && (row.parent?.height ?? 0) <= scroller.height - 2 * ring)
            row = row.parent;
        let above = row;
        while (above !== null && above !== page)
            above = above.parent;
        if (above === null || !scrolls)
            return;
        const top = row.mapToItem(page, 0, 0).y;
        const bottom = top + row.height + 2 * ring;
        const furthest = Math.max(0, scroller.contentHeight - scroller.height);
        if (top < scroller.contentY || bottom > scroller.contentY + scroller.height)
            scroller.contentY = bottom <= scroller.height ? 0 : Math.min(top, furthest);
    }

    Flickable {
        id: scroller
        anchors.fill: parent
        anchors.margins: -area.ring
        anchors.bottomMargin: area.scrolls ? area.covered + (area.marked ? mark.height + Sizes.targetGap : 0) : -area.ring
        contentWidth: width
        contentHeight: area.scrolls ? page.height + 2 * area.ring : height
        interactive: area.scrolls
        boundsBehavior: Flickable.StopAtBounds
        clip: area.scrolls

        Item {
            id: page
            x: area.ring
            y: area.ring + (area.centred && !area.scrolls ? Math.max(0, 0.44 * (area.height - height)) : 0)
            width: area.width
            height: childrenRect.height
        }
    }
    ScrollMark {
        id: mark
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: area.covered
        visible: area.marked
        scroller: scroller
    }
}
