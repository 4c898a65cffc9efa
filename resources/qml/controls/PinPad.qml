pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// The ten digits for a finger; a keyboard types beside it. What is typed shows as dots alone.
ColumnLayout {
    id: pad

    required property ActingViewModel acting

    property string pin: ""
    property bool wrong: false // the last one was
    readonly property int most: 12

    signal entered

    function add(digit: string) {
        wrong = false;
        if (pin.length < most)
            pin += digit;
    }
    function takeBack() {
        pin = pin.slice(0, -1);
    }
    function forget() {
        pin = "";
    }

    spacing: Sizes.u

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 6 * Sizes.u
        radius: Sizes.radius
        color: Theme.surface
        border.width: Sizes.edge + 1
        border.color: pad.wrong ? Theme.alarm : Theme.pine
        Accessible.role: Accessible.StaticText
        Accessible.name: pad.acting.typed(pad.pin.length)

        Words {
            anchors.centerIn: parent
            visible: pad.pin === ""
            text: pad.acting.words.pin
            color: Theme.slate
            Accessible.ignored: true
        }
        Row {
            anchors.centerIn: parent
            spacing: 1.25 * Sizes.u

            Repeater {
                model: pad.pin.length

                Rectangle {
                    width: 1.5 * Sizes.u
                    height: width
                    radius: width / 2
                    color: Theme.ink
                }
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 3
        columnSpacing: Sizes.u
        rowSpacing: Sizes.u

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "back", "0", "enter"]

            Pressable {
                id: key

                required property string modelData

                readonly property bool enters: modelData === "enter"
                readonly property bool takesBack: modelData === "back"

                objectName: "pin " + modelData
                Layout.fillWidth: true
                implicitHeight: 7 * Sizes.u
                focusPolicy: Qt.NoFocus // the keyboard stays with the page: Enter is always "sign in"
                label: enters ? pad.acting.words.enter : takesBack ? pad.acting.words.back : modelData
                enabled: enters ? pad.pin !== "" : true
                onClicked: enters ? pad.entered() : takesBack ? pad.takeBack() : pad.add(modelData)

                background: Rectangle {
                    radius: key.corner
                    color: key.enters ? (key.down ? Theme.pinePressed : Theme.pine) : key.down ? Theme.pressed : Theme.surface
                    border.width: key.enters ? 0 : Sizes.edge
                    border.color: Theme.edge
                }
                contentItem: Item {
                    Icon {
                        anchors.centerIn: parent
                        visible: key.enters || key.takesBack
                        name: key.enters ? "check" : "delete"
                        color: key.enters ? Theme.pineLetters : Theme.ink
                    }
                    Words {
                        anchors.centerIn: parent
                        visible: !key.enters && !key.takesBack
                        text: key.modelData
                        font.pixelSize: Sizes.heading
                        font.bold: true
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
