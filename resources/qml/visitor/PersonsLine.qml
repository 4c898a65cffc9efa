import QtQuick
import QtQuick.Layouts
import Foaje

// How many come, counted up and down.
Panel {
    id: line

    required property VisitorViewModel vm

    readonly property string label: vm.joins ? qsTr("How many have come now?") : qsTr("How many are you?")

    property bool tight: false

    implicitHeight: row.implicitHeight + (tight ? 1 : 3) * Sizes.u

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: (line.tight ? 1.5 : 2.5) * Sizes.u
        spacing: Sizes.targetGap

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0.25 * Sizes.u
            Accessible.role: Accessible.StaticText
            Accessible.name: line.label + ": " + line.vm.persons

            Words {
                Layout.fillWidth: true
                text: line.label
                color: Theme.slate
                Accessible.ignored: true
            }
            Words {
                objectName: "persons"
                text: line.vm.persons
                font.pixelSize: Sizes.title
                font.bold: true
                Accessible.ignored: true
            }
        }
        StepButton {
            objectName: "fewerPersons"
            enabled: line.vm.mayBeFewer
            label: qsTr("One fewer")
            told: line.vm.persons
            iconName: "minus"
            onClicked: line.vm.fewerPersons()
        }
        StepButton {
            objectName: "morePersons"
            enabled: line.vm.mayBeMore
            label: qsTr("One more")
            told: line.vm.persons
            iconName: "plus"
            onClicked: line.vm.morePersons()
        }
    }
}
