import QtQuick
import QtQuick.Layouts
import Foaje

// How many are inside, in large figures, while nothing is wrong.
Rectangle {
    id: header

    required property SecurityViewModel vm

    signal signInWanted

    implicitHeight: row.implicitHeight + 3 * Sizes.u
    color: Theme.surface

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: 3.5 * Sizes.u
        anchors.rightMargin: 3.5 * Sizes.u
        spacing: 2.5 * Sizes.u

        Words {
            objectName: "headcount"
            visible: header.vm.loaded
            text: header.vm.headcount
            color: Theme.pine
            font.pixelSize: 2 * Sizes.display
            font.bold: true
            wrapMode: Text.NoWrap
            lineHeight: 0.85
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0.25 * Sizes.u

            Heading {
                Layout.fillWidth: true
                text: qsTr("registered in the house", "after a large number of persons", header.vm.headcount)
                lineHeight: 1
            }
            Words {
                Layout.fillWidth: true
                text: header.vm.townHall + "  ·  " + header.vm.gathering
                color: Theme.slate
            }
        }
        KeepsWatch {
            Layout.maximumWidth: 36 * Sizes.u
            acting: header.vm.signIn
            onWanted: header.signInWanted()
        }
        PillButton {
            objectName: "language"
            label: qsTr("Svenska", "the other language, in that language")
            iconName: "globe"
            onClicked: header.vm.wantLanguage(qsTr("sv", "code of the other language"))
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Sizes.edge
        color: Theme.line
    }
}
