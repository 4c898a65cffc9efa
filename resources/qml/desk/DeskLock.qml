pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// Covers the desk while nobody is signed in: the clock, how many wait, and who can sign in. It
// tells nothing of visitors. Digits are the PIN, arrows and first letters choose the name.
FocusScope {
    id: lock

    required property DeskViewModel vm

    readonly property DeskSignInViewModel signIn: vm.signIn
    readonly property DeskHeaderViewModel told: vm.header

    function enter() {
        const pin = pad.pin;
        pad.forget();
        signIn.enter(pin);
    }
    function chooseByLetter(letter: string): bool {
        const names = signIn.names;
        for (let n = 1; n <= names.length; ++n) {
            const place = (signIn.chosen + n) % names.length;
            if (names[place].toLowerCase().startsWith(letter)) {
                choose(place);
                return true;
            }
        }
        return false;
    }
    function choose(place: int) {
        pad.forget();
        signIn.choose(place);
    }

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Up || event.key === Qt.Key_Down) {
            pad.forget();
            signIn.step(event.key === Qt.Key_Up ? -1 : 1);
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            if (!event.isAutoRepeat && pad.pin !== "")
                enter();
        } else if (event.key === Qt.Key_Backspace) {
            pad.takeBack();
        } else if (event.key === Qt.Key_Escape) {
            pad.forget();
        } else if (/^[0-9]$/.test(event.text)) {
            pad.add(event.text);
        } else {
            event.accepted = event.text.trim() !== "" && chooseByLetter(event.text.toLowerCase());
        }
    }

    Connections {
        target: lock.signIn
        function onRefused() {
            pad.wrong = true;
        }
        function onUncovered() {
            pad.wrong = false;
            pad.forget();
        }
    }
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
        ColumnLayout {
            Layout.preferredWidth: 40 * Sizes.u
            Layout.maximumWidth: 40 * Sizes.u
            Layout.fillHeight: true
            spacing: 2 * Sizes.u

            Item {
                Layout.fillHeight: true
            }
            Heading {
                Layout.fillWidth: true
                text: qsTr("Who is at the desk?")
            }
            ListView {
                id: list
                objectName: "lockNames"
                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(contentHeight + 10, 56 * Sizes.u)
                topMargin: 5
                bottomMargin: 5
                clip: true
                spacing: Sizes.u
                model: lock.signIn.names
                currentIndex: lock.signIn.chosen
                keyNavigationEnabled: false
                boundsBehavior: Flickable.StopAtBounds
                highlightFollowsCurrentItem: false
                onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
                T.ScrollBar.vertical: DeskScrollBar {
                    id: bar
                }
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Names")

                delegate: VisitCard {
                    required property int index
                    required property string modelData

                    objectName: "user " + modelData
                    width: ListView.view.width - (bar.visible ? bar.width + 4 : 0)
                    focusPolicy: Qt.NoFocus
                    label: modelData
                    secondLine: lock.signIn.roles[index] ?? ""
                    selected: index === lock.signIn.chosen
                    onClicked: lock.choose(index)
                }
            }
            Words {
                Layout.fillWidth: true
                text: qsTr("Choose with the arrow keys or the first letter.")
                color: Theme.slate
                font.pixelSize: Sizes.small
            }
            Item {
                Layout.fillHeight: true
            }
        }
        ColumnLayout {
            Layout.preferredWidth: 34 * Sizes.u
            Layout.maximumWidth: 34 * Sizes.u
            Layout.fillHeight: true
            spacing: 2 * Sizes.u

            Item {
                Layout.fillHeight: true
            }
            DeskPinPad {
                id: pad
                Layout.fillWidth: true
                enabled: !lock.signIn.busy
                onEntered: lock.enter()
            }
            // Its place is kept, so that nothing moves under a finger when it comes.
            Words {
                objectName: "lockMessage"
                Layout.fillWidth: true
                Layout.preferredHeight: 9 * Sizes.u
                text: lock.signIn.message
                color: Theme.alarm
                font.bold: true
                Accessible.role: Accessible.AlertMessage
            }
            Item {
                Layout.fillHeight: true
            }
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
