import QtQuick
import Foaje

// The badge on the card, small; a touch shows it as large as it is.
Pressable {
    id: thumbnail

    required property DeskCardViewModel card

    readonly property DeskBadgeViewModel proof: card.proof

    objectName: "badgeThumbnail"
    label: qsTr("Look at the badge")
    told: "Shift+B"
    padding: 0
    corner: 0
    visible: proof.sources.length > 0 && card.actions.includes("look") && card.step !== "look"
    onClicked: card.act("look")

    Shortcut {
        sequences: ["Shift+B"]
        enabled: thumbnail.enabled && thumbnail.visible
        onActivated: thumbnail.click()
    }

    contentItem: Item {
        implicitWidth: picture.implicitWidth
        implicitHeight: picture.implicitHeight

        DeskBadgePicture {
            id: picture
            anchors.centerIn: parent
            source: thumbnail.proof.sources.length > 0 ? thumbnail.proof.sources[0] : ""
            said: thumbnail.label
            most: 8 * Sizes.u
            opacity: thumbnail.down ? 0.7 : 1
        }
    }
}
