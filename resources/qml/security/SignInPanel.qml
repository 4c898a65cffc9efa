import QtQuick
import QtQuick.Layouts
import Foaje

// Who keeps watch here. It covers nothing that an evacuation needs, and nothing waits for it.
Panel {
    id: panel

    required property ActingViewModel acting

    signal finished

    implicitWidth: form.implicitWidth + 6 * Sizes.u
    implicitHeight: column.implicitHeight + 4 * Sizes.u
    onVisibleChanged: {
        form.forget();
        if (visible)
            form.forceActiveFocus();
    }
    Keys.onEscapePressed: panel.finished()

    Connections {
        target: panel.acting
        function onUncovered() {
            panel.finished();
        }
    }
    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: 2 * Sizes.u
        anchors.leftMargin: 3 * Sizes.u
        anchors.rightMargin: 3 * Sizes.u
        spacing: Sizes.u

        SignInForm {
            id: form
            Layout.fillWidth: true
            Layout.fillHeight: true
            acting: panel.acting
            most: 40 * Sizes.u
        }
        AnswerButton {
            objectName: "cancelSignIn"
            Layout.alignment: Qt.AlignRight
            Layout.fillWidth: false
            Accessible.checkable: false
            label: qsTr("Cancel")
            onClicked: panel.finished()
        }
    }
}
