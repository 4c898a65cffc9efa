import QtQuick
import Foaje

// Says that there is more than can be seen, and brings it. By keys the focus does the same.
PillButton {
    id: mark

    required property Flickable scroller
    readonly property real furthest: Math.max(0, scroller.contentHeight - scroller.height)
    readonly property bool atEnd: scroller.contentY >= furthest - 1

    objectName: "more"
    focusPolicy: Qt.NoFocus
    label: atEnd ? qsTr("Show the beginning") : qsTr("Show more")
    iconName: atEnd ? "arrow-up" : "arrow-down"
    onClicked: scroller.contentY = atEnd ? 0 : Math.min(scroller.contentY + 0.8 * scroller.height, furthest)
}
