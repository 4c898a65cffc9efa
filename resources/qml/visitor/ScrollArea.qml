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
    readonly property bool marked: scrolls && seen > 4 * Sizes.target
    property Item urgent: null // what stands in the way, to be seen before anything else
    property real brought: 0 // how far it has scrolled by itself: a field may come to the top with nothing below

    default property alias content: page.data

    onScrollsChanged: {
        if (!scrolls) {
            scroller.contentY = 0;
            brought = 0;
        }
    }
    onHeightChanged: Qt.callLater(reveal, urgent ?? Window.activeFocusItem)
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
        // Where the page got more room since, something may stand at the top cut.
        const whole = covered === 0 || scroller.contentY < 1 || Math.abs(scroller.contentY - top) < 1;
        // A field too large with what is said of it comes to the top, for what is wrong stands below.
        if (row !== item && whole && top >= scroller.contentY && bottom <= scroller.contentY + scroller.height)
            return;
        // Above a keyboard it stands alone, even if nothing comes below.
        const wanted = row !== item && bottom <= scroller.height ? 0 : covered > 0 ? top : firstWhole(row, bottom - scroller.height);
        brought = wanted;
        scroller.contentY = wanted;
    }

    // Give how far to scroll, at least `least`, so that nothing beside a row stands cut at the top.
    function firstWhole(row: Item, least: real): real {
        let first = row.mapToItem(page, 0, 0).y;
        for (const each of row.parent.children) {
            const top = each.mapToItem(page, 0, 0).y;
            if (each.visible && top >= least && top < first)
                first = top;
        }
        return first;
    }

    Flickable {
        id: scroller
        anchors.fill: parent
        anchors.margins: -area.ring
        anchors.bottomMargin: area.scrolls ? area.covered + (area.marked ? mark.height + Sizes.targetGap : 0) : -area.ring
        contentWidth: width
        contentHeight: area.scrolls ? Math.max(page.height + 2 * area.ring, area.brought + height) : height
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
