import QtQuick
import QtQuick.Layouts
import Foaje

// Everything a visitor can ask of the screen, each with one touch; it holds until the visit ends.
FocusScope {
    id: panel

    required property VisitorAids aids
    required property VisitorSpeech speech
    required property bool wide

    Flickable {
        id: scroller
        anchors.fill: parent
        anchors.margins: -6 // the focus ring is not cut
        contentWidth: width
        contentHeight: grid.implicitHeight + 12
        interactive: contentHeight > height
        clip: interactive

        GridLayout {
            id: grid
            x: 6
            y: 6
            width: parent.width - 12
            columns: Math.max(1, Math.min(panel.wide ? 3 : 2, Math.floor(width / (7.5 * Sizes.button))))
            columnSpacing: Sizes.targetGap
            rowSpacing: Sizes.targetGap
            uniformCellWidths: true

            Heading {
                Layout.fillWidth: true
                Layout.columnSpan: grid.columns
                text: qsTr("Accessibility")
            }
            AidButton {
                objectName: "larger"
                focus: true
                label: qsTr("Larger text")
                iconName: "a-large-small"
                chosen: panel.aids.larger
                onClicked: panel.aids.toggleLarger()
            }
            AidButton {
                objectName: "contrast"
                label: qsTr("Higher contrast")
                iconName: "contrast"
                chosen: panel.aids.contrast
                onClicked: panel.aids.toggleContrast()
            }
            AidButton {
                objectName: "listen"
                enabled: panel.speech.possible
                label: qsTr("Listen")
                told: panel.speech.possible ? "" : qsTr("Not in this language")
                iconName: "headphones"
                chosen: panel.speech.on
                onClicked: panel.speech.toggle()
            }
            AidButton {
                objectName: "again"
                visible: panel.speech.on
                label: qsTr("Listen again")
                iconName: "repeat"
                onClicked: {
                    panel.aids.hide();
                    panel.speech.again();
                }
            }
            AidButton {
                objectName: "quieter"
                visible: panel.speech.on
                label: qsTr("Quieter")
                iconName: "volume-1"
                onClicked: panel.speech.quieter()
            }
            AidButton {
                objectName: "louder"
                visible: panel.speech.on
                label: qsTr("Louder")
                iconName: "volume-2"
                onClicked: panel.speech.louder()
            }
            PrimaryButton {
                objectName: "closeAids"
                Layout.fillWidth: true
                Layout.columnSpan: grid.columns
                Layout.topMargin: Sizes.u
                label: qsTr("Done")
                onClicked: panel.aids.hide()
            }
        }
    }
}
