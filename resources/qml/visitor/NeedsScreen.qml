import QtQuick
import QtQuick.Layouts
import Foaje

// What a visitor may ask for, offered to everybody alike; one touch passes it over.
VisitorQuestion {
    id: asks

    required property VisitorViewModel vm

    readonly property bool nothing: vm.needs.length === 0

    heading: qsTr("Do you need anything?")
    problem: vm.problem

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Sizes.targetGap

        NeedOption {
            objectName: "needInterpreter"
            label: qsTr("I need an interpreter")
            chosen: asks.vm.needs.includes("interpreter")
            onClicked: asks.vm.toggleNeed("interpreter")
        }
        NeedOption {
            objectName: "needHelp"
            label: qsTr("I need help if we have to evacuate")
            chosen: asks.vm.needs.includes("evacuation_help")
            onClicked: asks.vm.toggleNeed("evacuation_help")
        }
        NeedOption {
            objectName: "needSami"
            label: qsTr("I want to use Sami")
            chosen: asks.vm.needs.includes("sami")
            onClicked: asks.vm.toggleNeed("sami")
        }
        NeedOption {
            objectName: "needFinnish"
            label: qsTr("I want to use Finnish")
            chosen: asks.vm.needs.includes("finnish")
            onClicked: asks.vm.toggleNeed("finnish")
        }
    }
    beside: [
        PrimaryButton {
            objectName: "register"
            Layout.fillWidth: true
            focus: true
            enabled: !asks.vm.busy
            label: asks.nothing ? qsTr("No, register me") : qsTr("Register me")
            onClicked: asks.vm.register()
        },
        Words {
            Layout.fillWidth: true
            text: qsTr("You do not need to answer. The front desk and the person you are meeting are told what you choose.")
            color: Theme.slate
        }
    ]
}
