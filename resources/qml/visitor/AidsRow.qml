import QtQuick
import QtQuick.Layouts
import Foaje

// At the very bottom of every screen, where everybody reaches: the aids, and the low mode at once,
// for who needs it cannot reach for it higher up.
RowLayout {
    id: row

    required property VisitorAids aids
    required property bool tight // on so low a screen everything can be reached as it is

    readonly property real wantedWidth: pills.pictured(aidsButton.label) + (tight ? 0 : pills.pictured(lowButton.label))

    spacing: Sizes.targetGap

    PillMeasure {
        id: pills
    }
    PillButton {
        id: aidsButton
        objectName: "openAids"
        Layout.fillWidth: true
        Layout.minimumWidth: Math.ceil(implicitWidth) // one word in most languages, so the other yields
        Layout.maximumWidth: Math.ceil(implicitWidth)
        label: qsTr("Accessibility")
        iconName: "accessibility"
        chosen: row.aids.open
        onClicked: row.aids.open ? row.aids.hide() : row.aids.show()
    }
    PillButton {
        id: lowButton
        objectName: "lowMode"
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        visible: !row.tight
        label: row.aids.low ? qsTr("Move up") : qsTr("Move down")
        iconName: row.aids.low ? "arrow-up-to-line" : "arrow-down-to-line"
        onClicked: row.aids.toggleLow()
    }
}
