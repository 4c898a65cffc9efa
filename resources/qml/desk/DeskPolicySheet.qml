pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Foaje

// The managers' lists of the policy, in the card's place: the managers, and the list of one.
ColumnLayout {
    id: sheet

    required property DeskPolicyViewModel policy

    readonly property string chosen: policy.chosen

    signal done

    spacing: 2 * Sizes.u
    onChosenChanged: lines.positionViewAtBeginning()

    function begin() {
        managers.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    Component.onCompleted: begin()

    Connections {
        target: sheet.policy
        function onOpened() {
            sheet.begin();
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * Sizes.u

        Heading {
            objectName: "policyHeading"
            Layout.fillWidth: true
            display: true
            text: qsTr("Managers' lists")
        }
        SecondaryButton {
            objectName: "closePolicyButton"
            label: qsTr("Back")
            onClicked: {
                sheet.policy.leave();
                sheet.done();
            }
        }
        KeyHint {
            key: "Esc"
        }
    }
    Words {
        objectName: "policyNamed"
        Layout.fillWidth: true
        Layout.topMargin: -Sizes.u
        visible: text !== ""
        text: sheet.policy.named
        color: Theme.slate
    }
    Item {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: sheet.policy.standing !== "lists"

        EmptyState {
            objectName: "policyEmpty"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            label: sheet.policy.standing === "reading" ? qsTr("The lists are being read.") : qsTr("There is nobody to follow up yet. Import the staff list, and each manager gets a list here.")
            iconName: sheet.policy.standing === "reading" ? "clock" : "users-round"
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: sheet.policy.standing === "lists"
        spacing: 2 * Sizes.u

        ListView {
            id: managers
            objectName: "policyManagers"
            Layout.preferredWidth: Math.max(28 * Sizes.u, Math.min(44 * Sizes.u, sheet.width * 0.36))
            Layout.fillHeight: true
            // Room for the focus ring, which stands outside its card.
            Layout.leftMargin: -5
            leftMargin: 5
            rightMargin: 5
            topMargin: 5
            bottomMargin: 5
            clip: true
            spacing: Sizes.u
            model: sheet.policy.managers
            currentIndex: sheet.chosen === "" ? -1 : sheet.policy.managers.positionOf(sheet.chosen)
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            highlightFollowsCurrentItem: false
            T.ScrollBar.vertical: DeskScrollBar {
                id: managersBar
            }
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Managers")
            Keys.onUpPressed: sheet.policy.step(-1)
            Keys.onDownPressed: sheet.policy.step(1)
            Keys.onRightPressed: lines.forceActiveFocus(Qt.TabFocusReason)
            onCurrentIndexChanged: {
                positionViewAtIndex(currentIndex, ListView.Contain);
                if (currentIndex === 0)
                    contentY = originY - topMargin;
            }

            delegate: VisitCard {
                id: card

                required property int index
                required property string key
                required secondLine
                required standing
                required tone

                objectName: "policy " + key
                width: ListView.view.width - 10 - (managersBar.visible ? managersBar.width : 0)
                focusPolicy: Qt.NoFocus
                selected: key === sheet.chosen
                onClicked: {
                    managers.forceActiveFocus(Qt.MouseFocusReason);
                    sheet.policy.choose(key);
                }

                FocusRing {
                    visible: managers.activeFocus && card.index === managers.currentIndex
                    around: card.corner
                }
            }
        }
        Rectangle {
            Layout.fillHeight: true
            implicitWidth: Sizes.edge
            color: Theme.line
        }
        ListView {
            id: lines
            objectName: "policyLines"

            readonly property real step: 8 * Sizes.u

            function scroll(by: real) {
                contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + by));
            }

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: sheet.policy.lines
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: DeskScrollBar {
                id: linesBar
            }
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What there is to do")
            Keys.onUpPressed: scroll(-step)
            Keys.onDownPressed: scroll(step)
            Keys.onLeftPressed: managers.forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onPressed: event => {
                if (event.key !== Qt.Key_PageDown && event.key !== Qt.Key_PageUp)
                    return;
                scroll(event.key === Qt.Key_PageDown ? height : -height);
                event.accepted = true;
            }

            delegate: DeskPolicyLine {
                required key
                required label
                required secondLine
                required standing
                required tone

                width: ListView.view.width - 2 * Sizes.u
            }

            FocusRing {
                visible: lines.activeFocus
                around: 0
                parent: lines
            }
        }
    }
}
