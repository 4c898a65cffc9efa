pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Foaje

// The hits of a search, below its field. Enter takes the marked one.
Panel {
    id: results

    required property DeskSearchViewModel search
    property int most: 7 // rows in sight
    property bool coversPage: false // it lies over the page, which is not read meanwhile

    visible: search.standing !== ""
    implicitHeight: search.standing === "hits" ? Math.min(list.contentHeight, most * 9 * Sizes.u) + Sizes.u : said.implicitHeight + 4 * Sizes.u
    border.color: Theme.edge

    Words {
        id: said
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 2 * Sizes.u
        anchors.verticalCenter: parent.verticalCenter
        visible: results.search.standing !== "hits"
        color: Theme.slate
        text: said.words[results.search.standing] ?? ""

        readonly property var words: ({
                "empty": qsTr("Nobody is in the directory yet. The staff list is brought in with kiosk import staff."),
                "none": qsTr("Nobody found. Try a part of the name, or the unit."),
                "short": qsTr("Type at least three letters.")
            })
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.margins: 0.5 * Sizes.u
        visible: results.search.standing === "hits"
        clip: true
        spacing: 0.5 * Sizes.u
        model: results.search.results
        currentIndex: results.search.current
        highlightFollowsCurrentItem: false
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: DeskScrollBar {
            id: bar
        }
        onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)

        delegate: VisitCard {
            required property int index
            required property string key
            required secondLine
            required time
            required standing
            required tone
            required mark

            objectName: "hit " + key
            width: ListView.view.width - (bar.visible ? bar.width + 0.5 * Sizes.u : 0)
            focusPolicy: Qt.NoFocus
            selected: index === results.search.current
            onClicked: results.search.choose(key)
        }
    }
}
