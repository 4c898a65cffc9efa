import QtQuick
import QtQuick.Layouts
import Foaje

// What was done last, and the key that takes it back.
Rectangle {
    id: bar

    required property DeskUndoViewModel undo
    property bool besideCard: true

    visible: undo.label !== "" && besideCard
    implicitHeight: row.implicitHeight + Sizes.u
    color: Theme.snow
    radius: Sizes.radius

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: 2 * Sizes.u
        anchors.rightMargin: 0.5 * Sizes.u
        spacing: 2 * Sizes.u

        Words {
            objectName: "undoLabel"
            Layout.fillWidth: true
            text: bar.undo.label
            color: Theme.slate
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.role: Accessible.AlertMessage
        }
        SecondaryButton {
            objectName: "undoButton"
            label: qsTr("Undo")
            told: bar.undo.label
            key: "Z"
            onClicked: bar.undo.undo()
        }
    }
}
