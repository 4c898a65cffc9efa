import QtQuick
import QtQuick.Layouts
import Foaje

// What happens next, large, with one way on.
VisitorScreen {
    id: message

    required property string said
    property string further: ""
    property string iconName: "circle-check"
    property string buttonLabel: ""

    default property alias more: more.data // between what is said and the button

    signal done

    centred: true
    urgent: title // the button has the focus, but what it answers is read first

    ColumnLayout {
        width: message.width
        spacing: (message.tight ? 1.5 : 3) * Sizes.u

        Rectangle {
            visible: !message.tight && message.iconName !== ""
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
            id: title
            objectName: "heading"
            Layout.fillWidth: true
            visible: !message.low
            display: !message.tight
            font.pixelSize: message.tight ? 1.3 * Sizes.title : Sizes.display
            text: message.heading
        }
        Words {
            objectName: "said"
            Layout.fillWidth: true
            text: message.said
            font.pixelSize: message.tight && more.visible ? Sizes.body : Sizes.title
        }
        Words {
            objectName: "further"
            Layout.fillWidth: true
            visible: message.further !== ""
            text: message.further
            color: Theme.slate
        }
        ColumnLayout {
            id: more
            Layout.fillWidth: true
            visible: children.length > 0
            spacing: (message.tight ? 1 : 2) * Sizes.u
        }
        PrimaryButton {
            objectName: "done"
            Layout.topMargin: (message.tight ? 0 : 2) * Sizes.u
            Layout.minimumWidth: 24 * Sizes.u
            focus: true
            label: message.buttonLabel
            onClicked: message.done()
        }
    }
}
