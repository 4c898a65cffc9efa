pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// The printers, in the card's place: badges nobody is sure of, how each printer stands, and what
// can be tried on it.
ColumnLayout {
    id: sheet

    required property DeskPrintersViewModel printers

    signal done

    spacing: 1.5 * Sizes.u

    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * Sizes.u

        Heading {
            objectName: "printersHeading"
            Layout.fillWidth: true
            display: true
            text: qsTr("Printers")
        }
        SecondaryButton {
            objectName: "closePrintersButton"
            label: qsTr("Back")
            onClicked: {
                sheet.printers.leave();
                sheet.done();
            }
        }
        KeyHint {
            key: "Esc"
        }
    }
    StatusBanner {
        objectName: "printersTold"
        Layout.fillWidth: true
        visible: label !== ""
        tone: sheet.printers.toldTone === "" ? "neutral" : sheet.printers.toldTone
        iconName: tone === "ok" ? "circle-check" : "triangle-alert"
        label: sheet.printers.told
    }
    StatusBanner {
        objectName: "printersTrying"
        Layout.fillWidth: true
        visible: sheet.printers.trying !== ""
        tone: "neutral"
        iconName: "printer"
        label: qsTr("It is on its way to %1.").arg(sheet.printers.trying)
    }
    Repeater {
        model: sheet.printers.doubts

        Rectangle {
            id: doubt

            required property string key
            required property string label

            objectName: "doubt " + key
            Layout.fillWidth: true
            implicitHeight: question.implicitHeight + 2 * Sizes.u
            radius: Sizes.radius
            color: Theme.soft("warn")

            RowLayout {
                id: question
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.margins: 2 * Sizes.u
                spacing: 1.5 * Sizes.u

                Words {
                    Layout.fillWidth: true
                    text: doubt.label
                    color: Theme.strong("warn")
                    font.bold: true
                }
                SecondaryButton {
                    objectName: "came " + doubt.key
                    Layout.fillWidth: false
                    label: qsTr("Yes")
                    told: doubt.label
                    onClicked: sheet.printers.came(doubt.key)
                }
                SecondaryButton {
                    objectName: "again " + doubt.key
                    Layout.fillWidth: false
                    label: qsTr("No, print another")
                    told: doubt.label
                    onClicked: sheet.printers.again(doubt.key)
                }
            }
        }
    }
    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: list.count === 0

        EmptyState {
            objectName: "noPrinters"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            label: qsTr("No printer is set up. Whoever looks after Foajé adds one in foaje.toml.")
            iconName: "printer"
        }
    }
    ListView {
        id: list
        objectName: "printersList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        // Room for the focus rings of the buttons.
        Layout.leftMargin: -Sizes.u
        Layout.rightMargin: -Sizes.u
        leftMargin: Sizes.u
        rightMargin: Sizes.u
        topMargin: Sizes.u
        visible: count > 0
        clip: true
        spacing: 1.5 * Sizes.u
        model: sheet.printers.rows
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: DeskScrollBar {
            id: bar
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Printers")

        delegate: DeskPrinterRow {
            required key
            required label
            required secondLine
            required time
            required standing
            required tone
            required mark

            objectName: "printer " + key
            width: ListView.view.width - 2 * Sizes.u - (bar.visible ? bar.width : 0)
            printers: sheet.printers
        }
    }
}
