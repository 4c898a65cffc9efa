import QtQuick
import QtQuick.Layouts
import Foaje

// An evacuation is going on: who is still looked for, always in sight.
Rectangle {
    id: header

    required property SecurityViewModel vm

    signal signInWanted

    implicitHeight: row.implicitHeight + 3 * Sizes.u
    color: vm.drill ? Theme.warn : Theme.alarm

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: 3.5 * Sizes.u
        anchors.rightMargin: 3.5 * Sizes.u
        spacing: 5 * Sizes.u

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Sizes.u

            Heading {
                objectName: "rollTitle"
                Layout.fillWidth: true
                text: header.vm.drill ? qsTr("DRILL") : qsTr("EVACUATION")
                color: Theme.strongLetters
                font.pixelSize: Math.round(1.2 * Sizes.display)
                lineHeight: 1
            }
            Words {
                Layout.fillWidth: true
                text: header.vm.gathering
                color: Theme.strongLetters
                font.pixelSize: Sizes.title
            }
        }
        KeepsWatch {
            Layout.maximumWidth: 36 * Sizes.u
            acting: header.vm.signIn
            onWanted: header.signInWanted()
        }
        RollCounter {
            objectName: "unaccounted"
            Layout.fillHeight: true
            value: header.vm.unaccounted
            label: qsTr("not accounted for")
            more: header.vm.missing
        }
        RollCounter {
            objectName: "outside"
            Layout.fillHeight: true
            value: header.vm.outside
            label: qsTr("out")
        }
    }
}
