import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// A line of text with its label above and, when something is wrong, what to do below.
// `forget()` empties it so that neither undo nor the keyboard brings the text back.
FocusScope {
    id: field

    required property string label
    property alias text: input.text
    property alias maximumLength: input.maximumLength
    property int inputMethodHints: Qt.ImhNone
    property string hint: "" // shown while the field is empty
    property string error: "" // what to do; empty while all is well
    property string iconName: ""
    property bool labelShown: true
    // A visitor's field gives nothing to the clipboard and takes nothing from it.
    property bool personal: false
    property bool hidden: false // shows dots, as for a PIN

    signal accepted
    signal edited

    readonly property bool editing: input.activeFocus

    function forget() {
        // Takes the undo history and a half-composed letter along.
        input.clear();
    }

    implicitHeight: column.implicitHeight
    implicitWidth: 30 * Sizes.u

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0.75 * Sizes.u

        Words {
            Layout.fillWidth: true
            visible: field.labelShown
            text: field.label
            color: Theme.slate
            Accessible.ignored: true
        }
        T.TextField {
            id: input

            property bool turning: false
            readonly property real margin: 1.75 * Sizes.u
            readonly property real beside: icon.visible ? icon.width + 3 * Sizes.u : margin

            Layout.fillWidth: true
            implicitHeight: Math.max(Sizes.target, contentHeight + 2 * Sizes.u)
            focus: true
            leftPadding: LayoutMirroring.enabled ? margin : beside
            rightPadding: LayoutMirroring.enabled ? beside : margin
            horizontalAlignment: TextInput.AlignLeft
            verticalAlignment: TextInput.AlignVCenter
            color: Theme.ink
            selectionColor: Theme.pine
            selectedTextColor: Theme.pineLetters
            font.pixelSize: Sizes.button
            maximumLength: 200
            echoMode: field.hidden ? TextInput.Password : TextInput.Normal
            clip: contentWidth > width - leftPadding - rightPadding
            selectByMouse: !field.personal
            inputMethodHints: field.inputMethodHints | Qt.ImhNoPredictiveText | (field.personal ? Qt.ImhSensitiveData : 0)

            Accessible.role: Accessible.EditableText
            Accessible.name: field.label
            Accessible.description: field.error !== "" ? field.error : field.hint

            onAccepted: field.accepted()
            onTextEdited: field.edited()
            onEffectiveHorizontalAlignmentChanged: turnAround()

            // When the language turns around, Qt leaves what is written on the side it stood on
            // until it is told of another alignment (6.11).
            function turnAround() {
                if (turning)
                    return;
                turning = true;
                horizontalAlignment = TextInput.AlignHCenter;
                horizontalAlignment = TextInput.AlignLeft;
                ensureVisible(0);
                ensureVisible(cursorPosition);
                turning = false;
            }

            Keys.onPressed: event => {
                const shares = [StandardKey.Copy, StandardKey.Cut, StandardKey.Paste, StandardKey.Undo, StandardKey.Redo];
                event.accepted = field.personal && shares.some(key => event.matches(key));
            }

            background: Rectangle {
                radius: Sizes.radius
                color: Theme.surface
                border.width: field.error !== "" || input.activeFocus ? Sizes.edge + 1 : Sizes.edge
                border.color: field.error !== "" ? Theme.alarm : input.activeFocus ? Theme.pine : Theme.edge

                FocusRing {
                    visible: input.activeFocus
                    around: parent.radius
                }
            }

            Icon {
                id: icon
                visible: field.iconName !== ""
                anchors.left: parent.left
                anchors.leftMargin: 1.75 * Sizes.u
                anchors.verticalCenter: parent.verticalCenter
                name: field.iconName
                size: 1.2 * Sizes.button
                color: Theme.slate
            }
            Words {
                anchors.fill: parent
                anchors.leftMargin: input.beside
                anchors.rightMargin: input.margin
                visible: input.text === "" && input.preeditText === ""
                text: field.hint
                color: Theme.slate
                font.pixelSize: Sizes.button
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Sizes.body
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        RowLayout {
            visible: field.error !== ""
            spacing: Sizes.u

            Icon {
                name: "triangle-alert"
                size: 1.2 * Sizes.body
                color: Theme.alarm
            }
            Words {
                Layout.fillWidth: true
                text: field.error
                color: Theme.alarm
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
