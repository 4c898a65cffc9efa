import QtQuick
import QtQuick.Templates as T

// Texts as no face may show them, each with its fault, and sound ones beside them.
Window {
    width: 800
    height: 900
    color: "white"

    Text {
        objectName: "sound"
        x: 20
        y: 20
        text: "sound"
        font.pixelSize: 40
        Accessible.name: "said aloud"
    }
    Text {
        x: 20
        y: 100
        text: "crossed"
        font.pixelSize: 40
    }
    Text {
        x: 60
        y: 110
        text: "crossing"
        font.pixelSize: 40
    }
    Text {
        x: 20
        y: 200
        text: "pale"
        color: "#9a9a9a"
        font.pixelSize: 40
    }
    Text {
        x: 20
        y: 300
        text: "buried"
        font.pixelSize: 40
    }
    Rectangle {
        x: 0
        y: 290
        width: 300
        height: 80
        color: "#dddddd"
    }
    Text {
        x: 20
        y: 400
        width: 90
        text: "elided to the end"
        elide: Text.ElideRight
        font.pixelSize: 40
    }
    Text {
        x: 20
        y: 500
        width: 60
        text: "wider than its place"
        font.pixelSize: 40
    }
    Item {
        x: 20
        y: 600
        width: 300
        height: 30
        clip: true

        Text {
            text: "clipped"
            font.pixelSize: 60
        }
    }
    Text {
        x: 700
        y: 700
        text: "beyond the edge"
        font.pixelSize: 40
    }
    Item {
        x: 20
        y: 800
        enabled: false

        Text {
            text: "resting"
            color: "#9a9a9a"
            font.pixelSize: 40
        }
    }
    Text {
        x: 400
        y: 20
        width: 300
        height: 100
        text: "at the end"
        font.pixelSize: 40
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignBottom
    }
    Text {
        x: 400
        y: 200
        width: 150
        text: "parts besöksmottagare"
        wrapMode: Text.Wrap
        font.pixelSize: 40
    }
    Text {
        x: 600
        y: 200
        width: 190
        text: "parts besöks\u00adrum"
        wrapMode: Text.Wrap
        font.pixelSize: 40
    }
    T.AbstractButton {
        property string label: "narrow"

        x: 500
        y: 500
        width: 90
        height: 100

        Text {
            text: "beyond"
            font.pixelSize: 40
        }
    }
    T.AbstractButton {
        property string label: "near"

        x: 594
        y: 500
        width: 120
        height: 100
    }
    T.AbstractButton {
        property string label: "low"

        x: 400
        y: 640
        width: 200
        height: 60
    }
    Item {
        x: 400
        y: 760
        width: 300
        height: 50
        LayoutMirroring.enabled: true
        LayoutMirroring.childrenInherit: true

        Text {
            width: parent.width
            text: "turned"
            font.pixelSize: 40
        }
        Item {
            property bool rightToLeft: true

            y: 60
            width: parent.width

            Text {
                width: parent.width
                text: "own turn"
                font.pixelSize: 40
            }
        }
    }
    Rectangle {
        objectName: "cover"
        property bool coversPage: true
        visible: false
        anchors.fill: parent
        color: "white"

        Text {
            x: 20
            y: 20
            text: "on top"
            font.pixelSize: 40
        }
    }
}
