import QtQuick
import QtQuick.Layouts
import Foaje

// Covers the desk while nobody is signed in: the clock, how many wait, and who can sign in. It
// tells nothing of visitors.
FocusScope {
    id: lock

    required property DeskViewModel vm

    readonly property DeskSignInViewModel signIn: vm.signIn
    readonly property DeskHeaderViewModel told: vm.header

    Rectangle {
        anchors.fill: parent
        color: Theme.snow
    }
    RowLayout {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: 5 * Sizes.u
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width - 10 * Sizes.u, 140 * Sizes.u)
        spacing: 6 * Sizes.u

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignVCenter
            spacing: Sizes.u

            Words {
                objectName: "lockTime"
                text: lock.told.time
                color: Theme.pine
                font.pixelSize: 3 * Sizes.display
                font.bold: true
                wrapMode: Text.NoWrap
            }
            Words {
                Layout.fillWidth: true
                text: lock.told.date
                color: Theme.slate
                font.pixelSize: Sizes.heading
            }
            Heading {
                objectName: "lockHouse"
                Layout.fillWidth: true
                Layout.topMargin: 3 * Sizes.u
                text: lock.told.townHall
            }
            Words {
                Layout.fillWidth: true
                text: lock.told.deskName
                color: Theme.slate
                font.pixelSize: Sizes.title
            }
            Chip {
                objectName: "lockWaiting"
                Layout.topMargin: 3 * Sizes.u
                visible: label !== ""
                label: lock.signIn.waiting
                tone: "warn"
            }
        }
        SignInForm {
            id: form
            Layout.fillHeight: true
            focus: true
            acting: lock.signIn
        }
    }
    PillButton {
        objectName: "lockLanguage"
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: 2 * Sizes.u
        iconName: "globe"
        focusPolicy: Qt.NoFocus
        label: lock.told.language === "sv" ? "English" : "Svenska"
        onClicked: lock.vm.wantLanguage(lock.told.language === "sv" ? "en" : "sv")
    }
}
