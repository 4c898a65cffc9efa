pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// One visit, one call or one person: who, whom to meet, what to do, what to say.
ColumnLayout {
    id: sheet

    required property DeskViewModel vm

    readonly property DeskCardViewModel card: vm.card

    // What a visitor waits for at the desk stands first.
    readonly property bool badgeAsks: card.actions.includes("came") || card.actions.includes("as_typed")

    signal done

    spacing: 2 * Sizes.u

    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * Sizes.u

        Heading {
            objectName: "cardTitle"
            Layout.fillWidth: true
            display: true
            text: sheet.card.title
            maximumLineCount: 3
            elide: Text.ElideRight
        }
        Words {
            objectName: "cardWhen"
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Sizes.u
            text: sheet.card.when
            color: Theme.slate
            horizontalAlignment: Text.AlignRight
        }
        DeskBadgeThumbnail {
            Layout.alignment: Qt.AlignTop
            card: sheet.card
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: -Sizes.u
        visible: sheet.card.company !== "" || sheet.card.place !== "" || sheet.card.twin !== "" || sheet.card.marks.length > 0
        spacing: Sizes.u

        Words {
            width: Math.min(implicitWidth, parent.width)
            visible: text !== ""
            text: [sheet.card.company, sheet.card.place].filter(part => part !== "").join(" · ")
            color: Theme.slate
            font.pixelSize: Sizes.title
        }
        Chip {
            objectName: "twinChip"
            visible: label !== ""
            label: sheet.card.twin
            tone: "warn"
        }
        Repeater {
            model: sheet.card.marks

            Chip {
                required property int index
                required property var modelData

                objectName: "mark" + index
                label: modelData.label
                tone: modelData.tone
            }
        }
    }
    Words {
        objectName: "companions"
        Layout.fillWidth: true
        Layout.topMargin: -Sizes.u
        visible: text !== ""
        text: sheet.card.companions
    }
    Flickable {
        id: middle

        // Keeps what is typed in, and as much as can be of what comes below it, in sight.
        function follow() {
            const focused = Window.activeFocusItem;
            let outer = focused;
            while (outer && outer !== step)
                outer = outer.parent;
            if (!step.visible || !outer)
                return;
            const label = 4 * Sizes.u;
            const top = focused.mapToItem(inner, 0, 0).y - label;
            const bottom = step.y + step.height + 2 * Sizes.u - height;
            contentY = Math.max(0, Math.min(top, contentHeight - height, Math.max(contentY, bottom)));
        }

        Window.onActiveFocusItemChanged: Qt.callLater(follow)
        onContentHeightChanged: Qt.callLater(follow)
        Layout.fillWidth: true
        Layout.fillHeight: true
        // Room for the focus rings of the buttons.
        Layout.leftMargin: -Sizes.u
        Layout.rightMargin: -Sizes.u
        contentHeight: inner.implicitHeight + 2 * Sizes.u
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: DeskScrollBar {
            id: bar
        }

        ColumnLayout {
            id: inner
            x: Sizes.u
            y: Sizes.u
            width: middle.width - (bar.visible ? 3 : 2) * Sizes.u
            spacing: 2 * Sizes.u

            StatusBanner {
                objectName: "twoAnswers"
                Layout.fillWidth: true
                visible: label !== ""
                label: sheet.card.twoAnswers
            }
            DeskBadgeLine {
                Layout.fillWidth: true
                visible: sheet.badgeAsks
                card: sheet.card
            }
            DeskHostPanel {
                Layout.fillWidth: true
                visible: sheet.card.kind !== "call" && sheet.card.kind !== "meeting"
                card: sheet.card
            }
            DeskContactButtons {
                Layout.fillWidth: true
                visible: sheet.card.step === "" && sheet.card.kind === "visit" && sheet.card.actions.includes("host")
                card: sheet.card
            }
            DeskOpened {
                id: step
                Layout.fillWidth: true
                wanted: sheet.card.step !== ""
                sourceComponent: DeskStep {
                    vm: sheet.vm
                    onDone: sheet.done()
                }
            }
            DeskReferrals {
                Layout.fillWidth: true
                visible: sheet.card.step === "refer" || (sheet.card.kind === "person" && sheet.card.reach.referrals.length > 0)
                reach: sheet.card.reach
            }
            DeskMessages {
                Layout.fillWidth: true
                visible: sheet.card.kind === "person" && sheet.card.step !== "refer" && sheet.card.messages.rows.length > 0
                messages: sheet.card.messages
            }
            Words {
                Layout.fillWidth: true
                visible: sheet.card.reply !== "" && sheet.card.step !== "refer"
                text: qsTr("What to say")
                color: Theme.slate
            }
            Words {
                objectName: "reply"
                Layout.fillWidth: true
                Layout.topMargin: -Sizes.u
                visible: text !== "" && sheet.card.step !== "refer"
                text: sheet.card.reply
                font.pixelSize: Sizes.title
                font.italic: true
                lineHeight: 1.2
            }
            DeskBadgeLine {
                Layout.fillWidth: true
                visible: sheet.card.badge !== "" && !sheet.badgeAsks
                card: sheet.card
            }
            Words {
                objectName: "byWhom"
                Layout.fillWidth: true
                visible: text !== ""
                text: sheet.card.byWhom
                color: Theme.slate
                font.pixelSize: Sizes.small
            }
        }
    }
    DeskClosingButtons {
        Layout.fillWidth: true
        visible: sheet.card.step === ""
        card: sheet.card
    }
}
