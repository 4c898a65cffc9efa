import QtQuick
import QtQuick.Layouts
import Foaje

// Whose house it is and what time it is; under way, the ways back instead of the name.
RowLayout {
    id: header

    required property VisitorViewModel vm
    required property Foyer foyer
    required property bool wide
    required property bool tight

    readonly property bool narrow: width < 60 * Sizes.u && !tight
    readonly property real padding: (narrow || tight ? 1 : 2.5) * Sizes.u

    spacing: Sizes.targetGap

    SecondaryButton {
        objectName: "back"
        visible: header.vm.mayGoBack
        enabled: !header.vm.busy
        Layout.fillWidth: header.narrow || header.tight
        Layout.minimumWidth: Math.ceil(implicitWidth) // one word in most languages, so the other yields
        Layout.maximumWidth: header.narrow ? header.width : Math.ceil(implicitWidth)
        leftPadding: header.padding
        rightPadding: header.padding
        label: qsTr("Back")
        iconName: "arrow-left"
        onClicked: header.vm.goBack()
    }
    SecondaryButton {
        objectName: "startOver"
        visible: header.vm.mayGoBack
        Layout.fillWidth: header.narrow || header.tight
        Layout.maximumWidth: header.narrow ? header.width : Math.ceil(implicitWidth)
        leftPadding: header.padding
        rightPadding: header.padding
        label: qsTr("Start over")
        onClicked: header.vm.startOver()
    }
    Words {
        id: house
        visible: !header.narrow || !header.vm.mayGoBack
        Layout.fillWidth: true
        Layout.preferredWidth: implicitWidth // said, for a layout takes 0 for unknown, and the width before
        Layout.minimumHeight: Sizes.target
        text: header.vm.mayGoBack ? "" : header.foyer.municipality
        color: Theme.slate
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
    }
    Words {
        objectName: "today"
        visible: !header.tight && !header.narrow && (header.vm.mayGoBack ? header.wide : house.implicitWidth + implicitWidth + header.spacing <= header.width)
        text: header.foyer.today
        color: Theme.slate
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
    }
}
