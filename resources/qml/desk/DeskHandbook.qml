pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// The handbook in a window of its own beside the desk: chapters, the open one, and a search.
FaceWindow {
    id: book

    required property HandbookViewModel handbook

    // Were it the desk's transient, the desk's shortcuts would hear what is typed here.
    transientParent: null
    flags: Qt.Window | Qt.WindowStaysOnTopHint
    minimumWidth: 80 * Sizes.u
    minimumHeight: 50 * Sizes.u
    title: qsTr("Handbook")
    mayClose: false // puts itself away by what it shows
    onClosing: handbook.leave()

    function scroll(by: real) {
        const end = page.originY + Math.max(0, page.contentHeight - page.height);
        page.contentY = Math.max(page.originY, Math.min(end, page.contentY + by));
    }

    onVisibleChanged: if (visible) {
        requestActivate();
        page.forceActiveFocus(Qt.OtherFocusReason);
    }

    Connections {
        target: book.handbook
        function onWanted(block: int) {
            page.positionViewAtIndex(block, block === 0 ? ListView.Beginning : ListView.Center);
        }
    }
    Shortcut {
        sequences: ["Esc"]
        onActivated: {
            if (field.editing)
                page.forceActiveFocus(Qt.ShortcutFocusReason);
            else
                book.handbook.leave();
        }
    }
    Shortcut {
        sequences: ["/", "Ctrl+F"]
        enabled: !field.editing
        onActivated: field.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    RowLayout {
        anchors.fill: parent
        anchors.margins: 2 * Sizes.u
        spacing: 2 * Sizes.u

        ListView {
            id: titles
            objectName: "handbookChapters"
            Layout.preferredWidth: 28 * Sizes.u
            Layout.fillHeight: true
            clip: true
            spacing: Sizes.u
            model: book.handbook.chapters
            currentIndex: book.handbook.chapter
            highlightFollowsCurrentItem: false
            boundsBehavior: Flickable.StopAtBounds
            onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Chapters")

            delegate: Pressable {
                id: entry

                required property int index
                required property string modelData

                objectName: "chapter" + index
                width: ListView.view.width
                label: modelData
                padding: 1.25 * Sizes.u
                focusPolicy: Qt.NoFocus
                Accessible.selectable: true
                Accessible.selected: index === titles.currentIndex
                onClicked: book.handbook.choose(index)

                background: Rectangle {
                    radius: entry.corner
                    color: entry.index === titles.currentIndex ? Theme.pineSoft : (entry.down ? Theme.pressed : Theme.surface)
                    border.width: Sizes.edge
                    border.color: entry.index === titles.currentIndex ? Theme.pine : Theme.edge
                }
                contentItem: Words {
                    text: entry.label
                    font.bold: entry.index === titles.currentIndex
                    Accessible.ignored: true
                }
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Sizes.u

            RowLayout {
                Layout.fillWidth: true
                spacing: 2 * Sizes.u

                TextInputField {
                    id: field
                    objectName: "handbookSearch"
                    Layout.fillWidth: true
                    label: qsTr("Search the handbook")
                    labelShown: false
                    hint: qsTr("Search the handbook   /")
                    iconName: "search"
                    onEdited: book.handbook.find(text)
                    onAccepted: book.handbook.step(1)
                    Keys.onDownPressed: book.handbook.step(1)
                    Keys.onUpPressed: book.handbook.step(-1)
                }
                Words {
                    objectName: "handbookStanding"
                    Layout.minimumWidth: 12 * Sizes.u
                    text: book.handbook.standing
                    color: Theme.slate
                    wrapMode: Text.NoWrap
                    Accessible.role: Accessible.AlertMessage
                }
                SecondaryButton {
                    objectName: "closeHandbook"
                    Layout.fillWidth: false
                    label: qsTr("Close")
                    key: "F1"
                    onClicked: book.handbook.leave()
                }
            }
            Words {
                objectName: "handbookLanguage"
                Layout.fillWidth: true
                visible: text !== ""
                text: book.handbook.languageNote
                color: Theme.slate
            }
            Panel {
                Layout.fillWidth: true
                Layout.fillHeight: true

                ListView {
                    id: page
                    objectName: "handbookPage"
                    anchors.fill: parent
                    anchors.margins: 2 * Sizes.u
                    clip: true
                    model: book.handbook.blocks
                    boundsBehavior: Flickable.StopAtBounds
                    keyNavigationEnabled: false
                    activeFocusOnTab: true
                    T.ScrollBar.vertical: DeskScrollBar {}
                    Accessible.role: Accessible.Document
                    Accessible.name: book.handbook.chapters[book.handbook.chapter] ?? ""
                    Keys.onPressed: event => {
                        const steps = {
                            [Qt.Key_Down]: 5 * Sizes.u,
                            [Qt.Key_Up]: -5 * Sizes.u,
                            [Qt.Key_PageDown]: 0.9 * page.height,
                            [Qt.Key_PageUp]: -0.9 * page.height,
                            [Qt.Key_Space]: 0.9 * page.height,
                            [Qt.Key_Home]: -page.contentHeight,
                            [Qt.Key_End]: page.contentHeight
                        };
                        event.accepted = true;
                        if (event.key in steps)
                            book.scroll(steps[event.key]);
                        else if (event.key === Qt.Key_Right || event.key === Qt.Key_Left)
                            book.handbook.turn(event.key === Qt.Key_Right ? 1 : -1);
                        else
                            event.accepted = false;
                    }

                    delegate: DeskHandbookBlock {
                        required property int index
                        required property var modelData

                        objectName: "block" + index
                        width: ListView.view.width - 3 * Sizes.u
                        kind: modelData.kind
                        lead: modelData.lead
                        text: modelData.text
                        found: index === book.handbook.found
                    }
                }
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("↑ ↓ scroll   ← → chapter   / search   Enter next   Esc close")
                color: Theme.slate
                font.pixelSize: Sizes.small
            }
        }
    }
}
