pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Every language switched on, each in its own words; nobody has to read another language to find
// it.
FocusScope {
    id: picker

    required property LanguageChoice languages
    required property real margin

    readonly property int count: languages.offered.length
    readonly property real rowHeight: Sizes.target + Sizes.targetGap
    readonly property real columnsThatFit: Math.floor((list.width + columnGap) / (widest() + columnGap))
    readonly property real columnGap: 2 * Sizes.u

    Keys.onEscapePressed: picker.languages.close()

    function widest(): real {
        return languages.offered.reduce((widest, each) => Math.max(widest, letters.advanceWidth(each.name)), 0) + 4.5 * Sizes.u;
    }

    FontMetrics {
        id: letters
        font.pixelSize: Sizes.body
        font.bold: true
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.snow
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: picker.margin
        anchors.bottomMargin: 0
        spacing: 2 * Sizes.u

        RowLayout {
            Layout.fillWidth: true
            spacing: 2 * Sizes.u

            SecondaryButton {
                objectName: "closeLanguages"
                label: qsTr("Back")
                iconName: "arrow-left"
                onClicked: picker.languages.close()
            }
            Words {
                Layout.fillWidth: true
                text: "Språk / Language"
                font.pixelSize: Sizes.title
                font.bold: true
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.Heading
            }
        }
        ScrollArea {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true

            GridLayout {
                id: grid
                width: list.width
                columns: Math.max(1, Math.min(picker.columnsThatFit, Math.ceil(picker.count * picker.rowHeight / Math.max(1, list.height))))
                columnSpacing: picker.columnGap
                rowSpacing: Sizes.targetGap
                uniformCellWidths: true

                Repeater {
                    model: picker.visible ? picker.languages.offered : []

                    PillButton {
                        id: language

                        required property var modelData

                        objectName: "language-" + modelData.code
                        Layout.fillWidth: true
                        corner: Sizes.radius
                        label: modelData.name
                        chosen: picker.languages.code === modelData.code
                        focus: chosen
                        onClicked: picker.languages.choose(modelData.code)
                        onActiveFocusChanged: if (activeFocus)
                            list.reveal(language)
                    }
                }
            }
        }
    }
}
