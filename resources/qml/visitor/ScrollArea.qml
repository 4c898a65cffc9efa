import QtQuick
import QtQuick.Templates as Templates
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
    onHeightChanged: soon.restart()
    onCoveredChanged: soon.restart()
    onUrgentChanged: soon.restart()

    // Once the layout has settled. Qt.callLater would come even when the screen is gone.
    Timer {
        id: soon
        interval: 0
        onTriggered: area.reveal(area.urgent ?? area.Window.activeFocusItem)
    }

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
        // Where the page got another size since, something may stand at the top cut.
        const whole = firstWhole(scroller.contentY) === scroller.contentY;
        // A field too large with what is said of it comes to the top, for what is wrong stands below.
        if (row !== item && whole && top >= scroller.contentY && bottom <= scroller.contentY + scroller.height)
            return;
        // Above a keyboard it stands alone, even if nothing comes below.
        const wanted = row !== item && bottom <= scroller.height ? 0 : covered > 0 ? top : Math.min(top, firstWhole(Math.max(0, bottom - scroller.height)));
        brought = wanted;
        scroller.contentY = wanted;
    }

    // Give how far to scroll, at least `least`, so that nothing stands cut at the top.
    function firstWhole(least: real): real {
        const shown = wholes(page, []);
        let first = least;
        let cut = undefined;
        do {
            cut = shown.find(each => each.top < first - 1 && each.bottom > first + 1);
            first = cut?.bottom ?? first;
        } while (cut);
        return first;
    }

    // Collect where each text and each control of the page stands.
    function wholes(above: Item, found: list<var>): list<var> {
        for (const each of above.children) {
            if (!each.visible)
                continue;
            if (each instanceof Text || each instanceof TextInput || each instanceof Templates.Control) {
                const top = each.mapToItem(page, 0, 0).y;
                found.push({
                    top: top,
                    bottom: top + each.height
                });
            } else {
                wholes(each, found);
            }
        }
        return found;
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
            onHeightChanged: soon.restart()
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
