pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// The referrals that hold now and those to come, each with its end in reach.
ColumnLayout {
    id: list

    required property DeskReachViewModel reach

    spacing: Sizes.u

    Words {
        Layout.fillWidth: true
        text: qsTr("Referrals")
        color: Theme.slate
        Accessible.role: Accessible.Heading
    }
    Words {
        objectName: "noReferrals"
        Layout.fillWidth: true
        visible: list.reach.referrals.length === 0
        text: qsTr("No referral now, and none to come.")
        color: Theme.slate
    }
    Repeater {
        model: list.reach.referrals

        RowLayout {
            id: line

            required property var modelData
            required property int index

            Layout.fillWidth: true
            spacing: 2 * Sizes.u

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0.25 * Sizes.u

                Words {
                    objectName: "referral " + line.index
                    Layout.fillWidth: true
                    text: line.modelData.label
                    font.bold: true
                }
                Words {
                    Layout.fillWidth: true
                    text: line.modelData.secondLine
                    color: Theme.slate
                    font.pixelSize: Sizes.small
                }
            }
            SecondaryButton {
                objectName: "endReferral " + line.index
                label: qsTr("End")
                told: line.modelData.label
                onClicked: list.reach.end(line.modelData.key)
            }
        }
    }
}
