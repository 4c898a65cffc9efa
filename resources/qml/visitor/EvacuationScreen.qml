pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Everybody must leave, or stay in: said in every language, and nothing else can be done here. It
// never scrolls; what does not fit on one page stands on the next, and the pages turn by themselves.
Rectangle {
    id: evacuation

    required property var messages
    required property bool wide
    property bool stayIn: false // a lock-down

    readonly property bool many: messages.length > (wide ? 4 : 3)
    readonly property real margin: (many ? 4 : 6) * Math.min(Sizes.u, width / 60)
    readonly property int columns: many ? Math.max(1, Math.floor((width - 2 * margin) / (30 * Sizes.u))) : wide && messages.length > 1 ? 2 : 1
    readonly property int pages: Math.ceil(messages.length / perPage)
    property int turnMilliseconds: 10000
    property int perPage: 1
    property int page: 0

    color: stayIn ? Theme.warn : Theme.alarm
    onMessagesChanged: settle()
    onColumnsChanged: settle()
    onHeightChanged: settle()

    function turn() {
        page = (page + 1) % pages;
    }

    // As many as fit stand on one page, and all pages hold about as many.
    function settle() {
        page = 0;
        perPage = Math.max(1, messages.length);
        Qt.callLater(part);
    }

    function part() {
        if (perPage > 1 && grid.implicitHeight > grid.room) {
            // One fewer at least: ten on five pages and on six are two on each.
            perPage = Math.min(perPage - 1, Math.ceil(messages.length / (pages + 1)));
            Qt.callLater(part);
        }
    }

    Timer {
        interval: evacuation.turnMilliseconds
        running: evacuation.visible && evacuation.pages > 1
        repeat: true
        onTriggered: evacuation.turn()
    }
    GridLayout {
        id: grid

        readonly property real room: evacuation.height - 2 * evacuation.margin

        anchors.centerIn: parent
        width: parent.width - 2 * evacuation.margin
        onImplicitHeightChanged: Qt.callLater(evacuation.part)
        columns: evacuation.columns
        columnSpacing: (evacuation.many ? 3 : 6) * Sizes.u
        rowSpacing: 3 * Sizes.u
        uniformCellWidths: true

        Repeater {
            model: evacuation.messages.slice(evacuation.page * evacuation.perPage, (evacuation.page + 1) * evacuation.perPage)

            EvacuationMessage {
                required property var modelData
                required property int index

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                headingName: "evacuationHeading" + index
                heading: modelData.heading
                instruction: modelData.instruction
                assembly: modelData.assembly
                rightToLeft: modelData.rightToLeft
                small: evacuation.many
            }
        }
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 0.4 * evacuation.margin
        spacing: Sizes.u
        visible: evacuation.pages > 1

        Repeater {
            model: evacuation.pages

            Rectangle {
                required property int index

                width: Sizes.u
                height: width
                radius: width / 2
                color: evacuation.page === index ? Theme.strongLetters : "transparent"
                border.width: Sizes.edge
                border.color: Theme.strongLetters
            }
        }
    }
}
