pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Thanks to who leaves, and a question that may be left alone: how the reception was.
VisitorMessage {
    id: farewell

    required property VisitorViewModel vm
    required property bool wide

    readonly property var scores: [qsTr("Not at all satisfied"), qsTr("Not very satisfied"), qsTr("Fairly satisfied"), qsTr("Satisfied"), qsTr("Very satisfied")]

    heading: qsTr("Thank you for your visit")
    said: vm.outcome === "left" ? qsTr("You have checked out. Please leave your badge at the front desk.") : qsTr("The front desk has been told. If you find your badge, please leave it there.")
    iconName: wide ? "" : "circle-check" // a wide screen has no height to spare
    buttonLabel: qsTr("Done")
    onDone: farewell.vm.forget()

    Words {
        objectName: "ratingQuestion"
        Layout.fillWidth: true
        Layout.topMargin: farewell.tight ? 0 : Sizes.u
        text: farewell.vm.rated ? qsTr("Thank you for your answer.") : qsTr("How satisfied are you with the way you were received on your visit?")
        font.pixelSize: Sizes.title
        font.bold: true
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !farewell.vm.rated
        spacing: Sizes.targetGap

        Repeater {
            model: farewell.scores

            SecondaryButton {
                id: score

                required property int index
                required property string modelData

                objectName: "score" + (index + 1)
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                label: index + 1
                Accessible.name: (index + 1) + ", " + modelData
                onClicked: farewell.vm.rate(score.index + 1)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: !farewell.vm.rated

        Words {
            Layout.fillWidth: true
            text: qsTr("1 = not at all satisfied")
            color: Theme.slate
            Accessible.ignored: true
        }
        Words {
            text: qsTr("5 = very satisfied")
            color: Theme.slate
            horizontalAlignment: Text.AlignRight
            Accessible.ignored: true
        }
    }
    Words {
        Layout.fillWidth: true
        visible: !farewell.vm.rated
        text: qsTr("Your answer is anonymous and is not kept with your visit.")
        color: Theme.slate
    }
}
