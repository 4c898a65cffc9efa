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
    property Item urgent: null // what stands in the way, to be seen before anything else
    property real reach: 0 // the least height of what scrolls, so that a field can come to the top

    default property alias content: page.data

    onScrollsChanged: {
        if (!scrolls) {
            scroller.contentY = 0;
            reach = 0;
        }
    }
    onCoveredChanged: Qt.callLater(reveal, urgent ?? Window.activeFocusItem)
    onUrgentChanged: Qt.callLater(reveal, urgent ?? Window.activeFocusItem)

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
        // A field too large with what is said of it comes to the top, for what is wrong stands below.
        if (row !== item && top >= scroller.contentY && bottom <= scroller.contentY + scroller.height)
            return;
        const furthest = Math.max(0, page.height + 2 * ring - scroller.height);
        // Above a keyboard it stands alone, even if nothing comes below.
        const wanted = row !== item && bottom <= scroller.height ? 0 : covered > 0 ? top : Math.min(top, furthest);
        reach = wanted + scroller.height;
        scroller.contentY = wanted;
    }

    Flickable {
        id: scroller
        anchors.fill: parent
        anchors.margins: -area.ring
        anchors.bottomMargin: area.scrolls ? area.covered + (area.marked ? mark.height + Sizes.targetGap : 0) : -area.ring
        contentWidth: width
        contentHeight: area.scrolls ? Math.max(page.height + 2 * area.ring, area.reach) : height
        interactive: area.scrolls
        boundsBehavior: Flickable.StopAtBounds
        clip: area.scrolls

        Item {
            id: page
            x: area.ring
            y: area.ring + (area.centred && !area.scrolls ? Math.max(0, 0.44 * (area.height - height)) : 0)
            width: area.width
            height: childrenRect.height
            onHeightChanged: Qt.callLater(area.reveal, area.urgent ?? area.Window.activeFocusItem)
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
