import QtQuick
import QtQuick.Layouts
import Foaje

// The desk's name, the search that is always one key away, the state of printing, day and time.
Rectangle {
    id: header

    required property DeskViewModel vm

    readonly property DeskHeaderViewModel told: vm.header

    readonly property real searchX: row.x + field.x
    readonly property real searchWidth: field.width
    // Where there is little room, only what is wrong is told; the list of what to see to has all.
    readonly property bool roomy: width >= 200 * Sizes.u
    readonly property bool crowded: width < 175 * Sizes.u
    readonly property bool tight: width < 155 * Sizes.u

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
        enabled: field.visible
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
        spacing: (header.roomy ? 2 : 1.5) * Sizes.u

        Heading {
            Layout.maximumWidth: 30 * Sizes.u
            visible: !header.crowded
            text: header.told.deskName
            color: Theme.pine
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        TextInputField {
            id: field
            objectName: "searchField"
            Layout.fillWidth: true
            Layout.minimumWidth: (header.crowded ? 22 : 36) * Sizes.u
            Layout.preferredWidth: 58 * Sizes.u // what it asks for is to be read whole
            Layout.maximumWidth: 58 * Sizes.u
            label: qsTr("Search")
            labelShown: false
            hint: header.crowded ? qsTr("Person, unit or visitor   /") : qsTr("Search person, unit or visitor   /")
            iconName: "search"
            onEdited: header.vm.search.find(text)
            onAccepted: header.vm.search.accept()
            Keys.onUpPressed: header.vm.search.step(-1)
            Keys.onDownPressed: header.vm.search.step(1)
        }
        SecondaryButton {
            objectName: "registerButton"
            Layout.fillWidth: false
            iconName: "user-round"
            label: qsTr("Register a visit")
            key: "R"
            onClicked: {
                header.forgetSearch();
                if (header.vm.card.kind === "person" && !header.vm.walkIn.open)
                    header.vm.card.act("register");
                else
                    header.vm.register();
            }
        }
        SecondaryButton {
            objectName: "newBookingButton"
            Layout.fillWidth: false
            iconName: "calendar-check"
            label: qsTr("Book")
            key: "X"
            onClicked: {
                header.forgetSearch();
                header.vm.book();
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredWidth: 0
        }
        DeskToSeeToButton {
            objectName: "toSeeToButton"
            notices: header.vm.notices
        }
        Chip {
            objectName: "sourcesChip"
            visible: label !== "" && !header.tight && (header.roomy || header.vm.printers.tone !== "warn")
            label: header.vm.notices.sources
            tone: header.vm.notices.sourcesTone
        }
        DeskPrinterButton {
            objectName: "printersButton"
            // Its picture and colour tell what matters where a long state must be cut.
            Layout.fillWidth: true
            Layout.minimumWidth: Math.min(implicitWidth, 16 * Sizes.u)
            Layout.maximumWidth: Math.min(implicitWidth, 40 * Sizes.u)
            printers: header.vm.printers
            roomy: header.roomy
            hearsKey: !header.vm.notices.open // the button there shows the key, and hears it
        }
        Words {
            visible: !header.crowded
            text: header.roomy ? header.told.date : header.told.shortDate
            color: Theme.slate
            wrapMode: Text.NoWrap
        }
        Words {
            text: header.told.time
            font.pixelSize: Sizes.title
            font.bold: true
            wrapMode: Text.NoWrap
        }
        DeskSignedIn {
            objectName: "signedInButton"
            // Gives way to what is wrong: the name ends in "…" before a state is cut.
            Layout.fillWidth: true
            Layout.minimumWidth: 12 * Sizes.u
            Layout.maximumWidth: Math.min(implicitWidth, 24 * Sizes.u)
            signIn: header.vm.signIn
        }
        // Says no more than a name for whoever looks over the desk.
        PillButton {
            objectName: "helpButton"
            iconName: "users-round"
            label: header.vm.help.label
            onClicked: header.vm.help.press()
        }
        PillButton {
            objectName: "languageButton"
            iconName: "globe"
            label: header.told.language === "sv" ? "English" : "Svenska"
            onClicked: header.vm.wantLanguage(header.told.language === "sv" ? "en" : "sv")
        }
    }
}
