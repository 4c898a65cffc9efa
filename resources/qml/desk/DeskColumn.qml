pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// One list of the desk. Its key brings the keyboard here, arrows choose, Enter goes to the card.
ColumnLayout {
    id: column

    required property DeskViewModel vm
    required property DeskListModel rows
    required property string label
    required property string key
    required property string emptyLabel
    property string emptyIcon: "inbox"

    readonly property string selected: vm.selected

    signal done

    spacing: Sizes.u
    onSelectedChanged: follow()

    function follow() {
        const position = rows.positionOf(selected);
        list.currentIndex = position;
        if (position >= 0)
            list.positionViewAtIndex(position, ListView.Contain);
    }
    function step(by: int) {
        const position = Math.max(0, Math.min(list.count - 1, list.currentIndex + by));
        const there = rows.keyAt(position);
        if (there !== "")
            vm.select(there);
    }

    Shortcut {
        sequences: [column.key]
        enabled: column.visible
        onActivated: {
            list.forceActiveFocus(Qt.ShortcutFocusReason);
            if (list.currentIndex < 0)
                column.step(1);
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: 0.5 * Sizes.u
        Layout.rightMargin: 0.5 * Sizes.u

        SectionHeading {
            Layout.fillWidth: true
            label: column.label
            count: column.rows.count
        }
        KeyHint {
            key: column.key
        }
    }
    EmptyState {
        Layout.fillWidth: true
        Layout.topMargin: 2 * Sizes.u
        Layout.leftMargin: 2 * Sizes.u
        Layout.rightMargin: 2 * Sizes.u
        visible: list.count === 0
        label: column.emptyLabel
        iconName: column.emptyIcon
    }
    Item {
        Layout.fillHeight: true
        visible: list.count === 0
    }
    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        // Room for the focus ring, which stands outside its card.
        Layout.leftMargin: -5
        Layout.rightMargin: -5
        leftMargin: 5
        rightMargin: 5
        topMargin: 5
        bottomMargin: 5
        visible: count > 0
        clip: true
        spacing: Sizes.u
        model: column.rows
        currentIndex: -1
        reuseItems: true
        activeFocusOnTab: true
        keyNavigationEnabled: false
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: false
        T.ScrollBar.vertical: DeskScrollBar {
            id: bar
        }
        Accessible.role: Accessible.List
        Accessible.name: column.label
        Keys.onUpPressed: column.step(-1)
        Keys.onDownPressed: column.step(1)
        Keys.onReturnPressed: column.done()
        Keys.onEnterPressed: column.done()
        onCountChanged: column.follow()

        delegate: VisitCard {
            id: card

            required property int index
            required property string key
            required secondLine
            required time
            required standing
            required tone

            objectName: "row " + key
            width: ListView.view.width - 10 - (bar.visible ? bar.width : 0)
            focusPolicy: Qt.NoFocus
            selected: key === column.vm.selected
            onClicked: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                column.vm.select(key);
            }
            // One that waits to be used again is no row: not to a screen reader either.
            ListView.onPooled: card.visible = false
            ListView.onReused: card.visible = true

            FocusRing {
                visible: list.activeFocus && card.index === list.currentIndex
                around: card.corner
            }
        }
    }
}
