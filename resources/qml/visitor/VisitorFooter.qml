pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// The languages, each named by itself, and a human being one touch away. Languages that do not
// fit beside each other lie behind one button, which says so in the two that most can read.
ColumnLayout {
    id: footer

    required property VisitorViewModel vm
    required property Foyer foyer
    required property LanguageChoice languages

    readonly property string helpLabel: foyer.deskManned ? qsTr("Call the front desk") : qsTr("How to reach us")
    readonly property string pickLabel: "Språk / Language"
    readonly property bool few: languages.offered.length <= 4
    readonly property bool inPills: few && pillsWidth() + pills.worded(helpLabel) + 2 * Sizes.u <= width
    // By the letters and not by what stands there now: what a width decides may not decide the width.
    readonly property real wantedWidth: (few ? pillsWidth() : pills.pictured(pickLabel)) + pills.pictured(helpLabel) + 2 * Sizes.u

    signal languageChosen

    spacing: 2 * Sizes.u

    function pillsWidth(): real {
        return languages.offered.reduce((sum, each) => sum + pills.worded(each.name), 0);
    }

    PillMeasure {
        id: pills
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Sizes.targetGap

        Repeater {
            model: footer.inPills ? footer.languages.offered : []

            PillButton {
                required property var modelData

                objectName: "language-" + modelData.code
                label: modelData.name
                chosen: footer.languages.code === modelData.code
                onClicked: {
                    footer.languages.choose(modelData.code);
                    footer.languageChosen();
                }
            }
        }
        PillButton {
            objectName: "languages"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            visible: !footer.inPills
            label: footer.pickLabel
            iconName: "globe"
            chosen: footer.languages.picking
            onClicked: chosen ? footer.languages.close() : footer.languages.pick()
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
            Layout.minimumHeight: Sizes.target
        }
        PillButton {
            objectName: "help"
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            visible: footer.vm.mayAskForHelp
            label: footer.helpLabel
            iconName: footer.foyer.deskManned ? "concierge-bell" : "phone"
            onClicked: footer.vm.callDesk()
        }
    }
}
