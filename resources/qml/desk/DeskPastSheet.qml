pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// A look at earlier visits, in the card's place: why, for whom, and what was found.
ColumnLayout {
    id: sheet

    required property DeskPastViewModel past

    signal done

    spacing: 2 * Sizes.u

    function begin() {
        field.forget();
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    Component.onCompleted: begin()

    Connections {
        target: sheet.past
        function onOpened() {
            sheet.begin();
        }
        function onChanged() {
            if (!sheet.past.open)
                field.forget();
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * Sizes.u

        Heading {
            objectName: "pastHeading"
            Layout.fillWidth: true
            display: true
            text: qsTr("Earlier visits")
        }
        SecondaryButton {
            objectName: "closePastButton"
            label: qsTr("Back")
            onClicked: {
                sheet.past.leave();
                sheet.done();
            }
        }
        KeyHint {
            key: "Esc"
        }
    }
    Words {
        Layout.fillWidth: true
        Layout.topMargin: -Sizes.u
        text: qsTr("Visits can be found until they are erased. Each search is noted: who made it, why, and for what.")
        color: Theme.slate
    }
    Words {
        Layout.fillWidth: true
        text: sheet.past.owesReason ? qsTr("Why do you look?") : qsTr("Why do you look? You may leave it out.")
        color: Theme.slate
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: -Sizes.u
        spacing: Sizes.targetGap

        Repeater {
            model: sheet.past.reasons

            PillButton {
                required property int index
                required property string modelData

                objectName: "reason " + index
                label: modelData
                chosen: index === sheet.past.reason
                onClicked: sheet.past.choose(index)
            }
        }
    }
    TextInputField {
        id: field
        objectName: "pastField"
        Layout.fillWidth: true
        Layout.maximumWidth: 60 * Sizes.u
        label: qsTr("Name or company of the visitor")
        iconName: "search"
        error: sheet.past.error
        onAccepted: sheet.past.search(text)
    }
    PrimaryButton {
        objectName: "pastSearchButton"
        Layout.alignment: Qt.AlignLeft
        label: qsTr("Search")
        onClicked: sheet.past.search(field.text)
    }
    Words {
        objectName: "pastTold"
        Layout.fillWidth: true
        visible: text !== ""
        text: sheet.past.told
        font.bold: true
    }
    ListView {
        id: list
        objectName: "pastFound"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: 1.5 * Sizes.u
        model: sheet.past.found
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: DeskScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Earlier visits")

        delegate: ColumnLayout {
            id: line

            required property string key
            required property string label
            required property string secondLine

            objectName: "past " + key
            width: ListView.view.width - 2 * Sizes.u
            spacing: 0.25 * Sizes.u

            Words {
                Layout.fillWidth: true
                text: line.label
                font.pixelSize: Sizes.title
                font.bold: true
            }
            Words {
                Layout.fillWidth: true
                text: line.secondLine
                color: Theme.slate
            }
        }

        FocusRing {
            visible: list.activeFocus
            around: 0
            parent: list
        }
    }
}
