import QtQuick
import QtQuick.Layouts
import Foaje

// The languages, each named by itself, and a human being one touch away.
ColumnLayout {
    id: footer

    required property VisitorViewModel vm

    signal languageChosen

    spacing: 2 * Sizes.u

    function choose(language: string) {
        vm.chooseLanguage(language);
        languageChosen();
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: Sizes.edge
        color: Theme.line
        Accessible.ignored: true
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Sizes.targetGap

        PillButton {
            objectName: "language-sv"
            label: "Svenska"
            chosen: footer.vm.language === "sv"
            onClicked: footer.choose("sv")
        }
        PillButton {
            objectName: "language-en"
            label: "English"
            chosen: footer.vm.language === "en"
            onClicked: footer.choose("en")
        }
        Item {
            Layout.fillWidth: true
            Layout.minimumHeight: Sizes.target
        }
        PillButton {
            objectName: "help"
            visible: footer.vm.mayCallDesk
            enabled: !footer.vm.busy
            label: qsTr("Call the front desk")
            iconName: "concierge-bell"
            onClicked: footer.vm.callDesk()
        }
    }
}
