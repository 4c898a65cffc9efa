pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Who has come for the visitor, and where they go.
ColumnLayout {
    id: meeting

    required property DeskViewModel vm

    readonly property DeskCardViewModel card: vm.card

    signal done

    spacing: 1.5 * Sizes.u

    Words {
        objectName: "escort"
        Layout.fillWidth: true
        text: meeting.card.escort === "" ? qsTr("Who meets the visitor?") : qsTr("Met by %1").arg(meeting.card.escort)
        font.pixelSize: Sizes.title
        font.bold: true
    }
    Flow {
        Layout.fillWidth: true
        spacing: Sizes.targetGap

        Repeater {
            model: meeting.card.zones

            PillButton {
                required property string modelData

                objectName: "zone " + modelData
                label: modelData
                chosen: modelData === meeting.card.zone
                onClicked: meeting.card.chooseZone(modelData)
            }
        }
    }
    DeskPicker {
        Layout.fillWidth: true
        search: meeting.vm.picker
        fieldName: "escortField"
        label: qsTr("Somebody else meets the visitor")
        onDone: meeting.done()
    }
}
