import QtQuick
import Foaje

Window {
    id: window

    property var messages: []

    width: 1080
    height: 1920

    EvacuationScreen {
        objectName: "evacuation"
        anchors.fill: parent
        messages: window.messages
        wide: window.width > window.height
    }
}
