import QtQuick
import QtQuick.Layouts
import Foaje

// The desk's name, the search that is always one key away, the state of printing, day and time.
Rectangle {
    id: header

    required property DeskViewModel vm

    readonly property real searchX: row.x + field.x
    readonly property real searchWidth: field.width

    signal done

    function forgetSearch() {
        field.forget();
        vm.search.clear();
    }

    implicitHeight: row.implicitHeight + 2.5 * Sizes.u
    color: Theme.surface

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Sizes.edge
        color: Theme.line
    }
    Shortcut {
        sequences: ["/", "Ctrl+F"]
        onActivated: field.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    Connections {
        target: header.vm.search
        function onChosen() {
            field.forget();
            header.done();
        }
    }
    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 2.5 * Sizes.u
        anchors.rightMargin: 2.5 * Sizes.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Sizes.u

        Heading {
            Layout.maximumWidth: 30 * Sizes.u
            text: header.vm.deskName
            color: Theme.pine
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        TextInputField {
            id: field
            objectName: "searchField"
            Layout.fillWidth: true
            Layout.maximumWidth: 58 * Sizes.u
            label: qsTr("Search")
            labelShown: false
            hint: qsTr("Search person, unit or visitor   /")
            iconName: "search"
            onEdited: header.vm.search.find(text)
            onAccepted: header.vm.search.accept()
            Keys.onUpPressed: header.vm.search.step(-1)
            Keys.onDownPressed: header.vm.search.step(1)
        }
        SecondaryButton {
            objectName: "registerButton"
            iconName: "user-round"
            label: qsTr("Register a visit")
            key: "R"
            onClicked: {
                if (header.vm.card.kind === "person" && !header.vm.walkIn.open)
                    header.vm.card.act("register");
                else
                    header.vm.register();
            }
        }
        Item {
            Layout.fillWidth: true
        }
        DeskToSeeToButton {
            objectName: "toSeeToButton"
            notices: header.vm.notices
        }
        Chip {
            objectName: "sourcesChip"
            visible: label !== ""
            label: header.vm.notices.sources
            tone: header.vm.notices.sourcesTone
        }
        Chip {
            objectName: "printingChip"
            label: header.vm.printing
            tone: header.vm.printingTone
        }
        Words {
            text: header.vm.date
            color: Theme.slate
            wrapMode: Text.NoWrap
        }
        Words {
            text: header.vm.time
            font.pixelSize: Sizes.title
            font.bold: true
            wrapMode: Text.NoWrap
        }
        PillButton {
            objectName: "languageButton"
            iconName: "globe"
            label: header.vm.language === "sv" ? "English" : "Svenska"
            onClicked: header.vm.wantLanguage(header.vm.language === "sv" ? "en" : "sv")
        }
    }
}
