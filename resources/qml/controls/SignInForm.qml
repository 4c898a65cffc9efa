pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// Who is there: names to choose from, and the PIN. Digits are the PIN, arrows and first letters
// choose the name; Esc takes the digits back.
FocusScope {
    id: form

    required property ActingViewModel acting

    property real most: 56 * Sizes.u // height of the names

    function enter() {
        const pin = pad.pin;
        pad.forget();
        acting.enter(pin);
    }
    function forget() {
        pad.wrong = false;
        pad.forget();
    }
    function chooseByLetter(letter: string): bool {
        const names = acting.names;
        for (let n = 1; n <= names.length; ++n) {
            const place = (acting.chosen + n) % names.length;
            if (names[place].toLowerCase().startsWith(letter)) {
                choose(place);
                return true;
            }
        }
        return false;
    }
    function choose(place: int) {
        pad.forget();
        acting.choose(place);
    }

    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Up || event.key === Qt.Key_Down) {
            pad.forget();
            acting.step(event.key === Qt.Key_Up ? -1 : 1);
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            if (!event.isAutoRepeat && pad.pin !== "")
                enter();
        } else if (event.key === Qt.Key_Backspace) {
            pad.takeBack();
        } else if (event.key === Qt.Key_Escape) {
            event.accepted = pad.pin !== "";
            pad.forget();
        } else if (/^[0-9]$/.test(event.text)) {
            pad.add(event.text);
        } else {
            event.accepted = event.text.trim() !== "" && chooseByLetter(event.text.toLowerCase());
        }
    }

    Connections {
        target: form.acting
        function onRefused() {
            pad.wrong = true;
        }
        function onUncovered() {
            form.forget();
        }
    }
    RowLayout {
        id: row
        anchors.fill: parent
        spacing: 6 * Sizes.u

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
                text: form.acting.words.who
            }
            ListView {
                id: list
                objectName: "lockNames"
                Layout.fillWidth: true
                Layout.preferredHeight: Math.min(contentHeight + 10, form.most)
                topMargin: 5
                bottomMargin: 5
                clip: true
                spacing: Sizes.u
                model: form.acting.names
                currentIndex: form.acting.chosen
                keyNavigationEnabled: false
                boundsBehavior: Flickable.StopAtBounds
                highlightFollowsCurrentItem: false
                onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
                T.ScrollBar.vertical: DeskScrollBar {
                    id: bar
                }
                Accessible.role: Accessible.List
                Accessible.name: form.acting.words.names

                delegate: VisitCard {
                    required property int index
                    required property string modelData

                    objectName: "user " + modelData
                    width: ListView.view.width - (bar.visible ? bar.width + 4 : 0)
                    focusPolicy: Qt.NoFocus
                    label: modelData
                    secondLine: form.acting.roles[index] ?? ""
                    selected: index === form.acting.chosen
                    onClicked: form.choose(index)
                }
            }
            Words {
                Layout.fillWidth: true
                text: form.acting.words.how
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
            PinPad {
                id: pad
                Layout.fillWidth: true
                acting: form.acting
                enabled: !form.acting.busy
                onEntered: form.enter()
            }
            // Its place is kept, so that nothing moves under a finger when it comes.
            Words {
                objectName: "lockMessage"
                Layout.fillWidth: true
                Layout.preferredHeight: 9 * Sizes.u
                text: form.acting.message
                color: Theme.alarm
                font.bold: true
                Accessible.role: Accessible.AlertMessage
            }
            Item {
                Layout.fillHeight: true
            }
        }
    }
}
