pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// The others of a group by name, for who wants to; to be counted is enough.
VisitorQuestion {
    id: others

    required property VisitorViewModel vm

    readonly property bool addBeside: wide && tight // where no keyboard covers it

    heading: qsTr("Who are the others?")
    problem: vm.problemField === "" ? vm.problem : ""

    function add() {
        if (vm.nameCompanion(field.text))
            field.forget();
        field.forceActiveFocus();
    }

    TextInputField {
        id: field
        objectName: "companion"
        Layout.fillWidth: true
        focus: true
        personal: true
        label: qsTr("First and last name")
        error: others.vm.problemField === "name" ? others.vm.problem : ""
        onAccepted: others.add()
    }
    AddButton {
        visible: !others.addBeside
    }
    beside: [
        AddButton {
            visible: others.addBeside
        },
        Flow {
            Layout.fillWidth: true
            visible: others.vm.companions.length > 0
            spacing: Sizes.targetGap

            Repeater {
                model: others.vm.companions

                PillButton {
                    required property int index
                    required property string modelData

                    objectName: "companion" + index
                    width: Math.min(implicitWidth, parent.width)
                    label: modelData
                    told: qsTr("Take away")
                    iconName: "x"
                    onClicked: others.vm.forgetCompanion(index)
                }
            }
        },
        PrimaryButton {
            objectName: "companionsDone"
            Layout.fillWidth: true
            enabled: field.text.trim() === ""
            label: qsTr("Done")
            onClicked: others.vm.goBack()
        },
        Words {
            Layout.fillWidth: true
            text: qsTr("Only if you like. It is enough that we know how many you are.")
            color: Theme.slate
        }
    ]

    component AddButton: SecondaryButton {
        objectName: "addCompanion"
        Layout.fillWidth: true
        enabled: field.text.trim() !== ""
        label: qsTr("Add")
        onClicked: others.add()
    }
}
