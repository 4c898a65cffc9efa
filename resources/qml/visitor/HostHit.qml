import QtQuick
import QtQuick.Layouts
import Foaje

// One of those found: name and unit, so that two of the same name are told apart.
Pressable {
    id: hit

    required property var hits // what the view-model found
    required property int place // which of them this is

    readonly property var person: place < hits.length ? hits[place] : null
    readonly property bool personal: true // said only to who listens alone
    readonly property string secondLine: person === null ? "" : person.unit

    signal chosen(personId: string)

    Layout.fillWidth: true
    visible: person !== null
    label: person === null ? "" : person.name
    onClicked: chosen(person.personId)
    told: secondLine
    leftPadding: 2.5 * Sizes.u
    rightPadding: 2 * Sizes.u
    topPadding: Sizes.u
    bottomPadding: Sizes.u

    background: Rectangle {
        radius: hit.corner
        color: hit.down ? Theme.pressed : Theme.surface
        border.width: Sizes.edge
        border.color: Theme.edge
    }

    contentItem: RowLayout {
        spacing: 2 * Sizes.u
        LayoutMirroring.enabled: hit.mirrored

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Words {
                Layout.fillWidth: true
                text: hit.label
                font.pixelSize: Sizes.title
                font.bold: true
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Sizes.body
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Words {
                Layout.fillWidth: true
                visible: hit.secondLine !== ""
                text: hit.secondLine
                color: Theme.slate
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Icon {
            name: "chevron-right"
            size: 0.75 * Sizes.icon
            color: Theme.slate
        }
    }
}
