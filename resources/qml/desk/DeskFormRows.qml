import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// The rows of a form, which scroll where they are higher than the place there is: what the keyboard
// comes to is always in sight, and the buttons below the rows stay where they are.
Flickable {
    id: rows

    default property alias fields: inner.data

    Layout.leftMargin: -Sizes.u // a focused field's ring is drawn around it
    Layout.rightMargin: -Sizes.u
    contentHeight: inner.implicitHeight + 2 * Sizes.u
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: DeskScrollBar {
        id: bar
    }

    function follow() {
        const focused = Window.activeFocusItem;
        let outer = focused;
        while (outer && outer !== inner)
            outer = outer.parent;
        if (!outer)
            return;
        const top = focused.mapToItem(inner, 0, 0).y - 5 * Sizes.u;
        const bottom = top + focused.height + 12 * Sizes.u - height;
        contentY = Math.max(0, Math.min(contentHeight - height, top, Math.max(contentY, bottom)));
    }
    Window.onActiveFocusItemChanged: Qt.callLater(follow)

    ColumnLayout {
        id: inner
        x: Sizes.u
        y: Sizes.u
        width: rows.width - (bar.visible ? 3 : 2) * Sizes.u
        spacing: 1.5 * Sizes.u
    }
}
