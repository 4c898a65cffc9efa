import QtQuick
import QtQuick.Layouts
import Foaje

// The window of a face. It closes only when the program lets it: no key or gesture ends a kiosk.
// On a station to practise on, a band above everything says so.
Window {
    id: face

    property bool mayClose: true
    property string practice: "" // what the band says; empty on a real station
    property string practiceEnd: ""

    default property alias content: area.data

    color: Theme.snow
    title: "Foajé"
    onClosing: close => close.accepted = face.mayClose

    Rectangle {
        id: band
        objectName: "practiceBand"
        anchors.left: parent.left
        anchors.right: parent.right
        height: visible ? words.implicitHeight + 1.5 * Sizes.u : 0
        visible: face.practice !== ""
        z: 1
        color: Theme.warn
        Accessible.role: Accessible.AlertMessage
        Accessible.name: face.practice

        RowLayout {
            id: words
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: 2 * Sizes.u
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2 * Sizes.u

            Words {
                Layout.fillWidth: true
                text: face.practice
                color: Theme.surface
                font.bold: true
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            PillButton {
                objectName: "endPractice"
                label: face.practiceEnd
                onClicked: face.close()
            }
        }
    }
    Item {
        id: area
        anchors.fill: parent
        anchors.topMargin: band.height
    }
}
