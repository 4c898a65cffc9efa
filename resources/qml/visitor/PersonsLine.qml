import QtQuick
import QtQuick.Layouts
import Foaje

// How many come, counted up and down.
Panel {
    id: line

    required property string label
    required property int persons
    property bool mayBeFewer: false
    property bool mayBeMore: true

    signal fewer
    signal more

    implicitHeight: row.implicitHeight + 3 * Sizes.u

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: 2.5 * Sizes.u
        spacing: Sizes.targetGap

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0.25 * Sizes.u
            Accessible.role: Accessible.StaticText
            Accessible.name: line.label + ": " + line.persons

            Words {
                Layout.fillWidth: true
                text: line.label
                color: Theme.slate
                Accessible.ignored: true
            }
            Words {
                objectName: "persons"
                text: line.persons
                font.pixelSize: Sizes.title
                font.bold: true
                Accessible.ignored: true
            }
        }
        StepButton {
            objectName: "fewerPersons"
            enabled: line.mayBeFewer
            label: qsTr("One less")
            told: line.persons
            iconName: "minus"
            onClicked: line.fewer()
        }
        StepButton {
            objectName: "morePersons"
            enabled: line.mayBeMore
            label: qsTr("One more")
            told: line.persons
            iconName: "plus"
            onClicked: line.more()
        }
    }
}
