import QtQuick
import QtQuick.Layouts
import Foaje

// What happens next, large, with one way on.
FocusScope {
    id: message

    required property string heading
    required property string said
    property string further: ""
    property string iconName: "circle-check"
    property string buttonLabel: ""

    signal done

    focus: true

    ColumnLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -0.06 * parent.height
        spacing: 3 * Sizes.u

        Rectangle {
            Layout.preferredWidth: 2.4 * Sizes.icon
            Layout.preferredHeight: 2.4 * Sizes.icon
            radius: width / 2
            color: Theme.pineSoft
            Accessible.ignored: true

            Icon {
                anchors.centerIn: parent
                name: message.iconName
                size: 1.2 * Sizes.icon
                color: Theme.pine
            }
        }
        Heading {
            objectName: "heading"
            Layout.fillWidth: true
            display: true
            text: message.heading
        }
        Words {
            objectName: "said"
            Layout.fillWidth: true
            text: message.said
            font.pixelSize: Sizes.title
        }
        Words {
            objectName: "further"
            Layout.fillWidth: true
            visible: message.further !== ""
            text: message.further
            color: Theme.slate
        }
        PrimaryButton {
            objectName: "done"
            Layout.topMargin: 2 * Sizes.u
            Layout.minimumWidth: 24 * Sizes.u
            focus: true
            label: message.buttonLabel
            onClicked: message.done()
        }
    }
}
