pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// The list of letters where the keyboard would stand: the one Enter takes is large in the middle,
// its neighbours beside it. Fingers may take any of them.
Rectangle {
    id: letters

    required property LetterPicker picker

    readonly property var labels: picker.labels
    readonly property int beside: Math.max(1, Math.floor(((width - 4 * Sizes.u) / (Sizes.target + Sizes.targetGap) - 2.4) / 2))

    objectName: "letterPicker"
    implicitHeight: row.implicitHeight + 4 * Sizes.u
    color: Theme.pineSoft
    border.width: Sizes.edge
    border.color: Theme.edge
    radius: Sizes.radius
    Accessible.ignored: true

    RowLayout {
        id: row
        anchors.centerIn: parent
        spacing: Sizes.targetGap

        Repeater {
            model: 2 * letters.beside + 1

            PillButton {
                id: letter

                required property int index
                readonly property int count: letters.labels.length
                readonly property int place: count === 0 ? 0 : (((letters.picker.place + index - letters.beside) % count) + count) % count
                readonly property bool middle: index === letters.beside
                readonly property bool fits: middle || Math.abs(index - letters.beside) * 2 < count

                visible: fits
                focusPolicy: Qt.NoFocus
                chosen: middle
                label: count === 0 ? "" : letters.labels[place]
                leftPadding: Sizes.u
                rightPadding: Sizes.u
                topPadding: 0
                bottomPadding: 0
                font.pixelSize: middle ? Sizes.heading : Sizes.title
                Layout.minimumWidth: (middle ? 2 : 1) * Sizes.target
                Layout.preferredHeight: Math.max(implicitHeight, (middle ? 1.5 : 1) * Sizes.target) // Arabic stands high
                corner: Sizes.radius
                onClicked: letters.picker.take(place)
            }
        }
    }
}
