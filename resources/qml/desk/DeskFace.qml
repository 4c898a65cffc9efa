pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// The receptionist's window: who is expected, who waits, who is inside, and the card of one.
FaceWindow {
    id: desk

    required property DeskViewModel vm

    readonly property real columnWidth: Math.max(35 * Sizes.u, Math.min(48 * Sizes.u, width * 0.215))

    title: vm.header.deskName
    minimumWidth: 1024
    minimumHeight: 640

    // The keyboard rests here while nobody types, so that every letter is a shortcut.
    function leaveFields() {
        rest.forceActiveFocus();
    }

    readonly property bool covered: vm.signIn.covered
    readonly property bool resting: card.besideNothing && vm.card.step === "" && vm.search.standing === ""
    property Item held: null // where the keyboard was when somebody locked

    readonly property bool reading: vm.handbook.open

    onReadingChanged: if (!reading) {
        requestActivate();
    }
    onCoveredChanged: if (covered) {
        lock.forceActiveFocus();
    }

    Connections {
        target: desk.vm.signIn
        function onLockingUp() {
            desk.held = desk.activeFocusItem;
        }
        function onHandedOver() {
            desk.held = null;
            header.forgetSearch();
        }
        function onUncovered() {
            if (desk.held && desk.held.visible)
                desk.held.forceActiveFocus(Qt.OtherFocusReason);
            else
                desk.leaveFields();
            desk.held = null;
        }
    }

    Shortcut {
        sequences: ["Esc"]
        enabled: !desk.covered
        onActivated: {
            // What is open closes first; where nothing is, the card is put away.
            if (desk.resting && rest.activeFocus)
                desk.vm.select("");
            header.forgetSearch();
            desk.vm.walkIn.cancel();
            desk.vm.planning.leave();
            desk.vm.notices.leave();
            desk.vm.policy.leave();
            desk.vm.printers.leave();
            desk.vm.signIn.leave();
            desk.vm.card.cancelStep();
            desk.vm.picker.clear();
            desk.leaveFields();
        }
    }

    Shortcut {
        sequences: ["5"]
        enabled: !desk.covered && !desk.vm.notices.open // the button there shows the key, and hears it
        onActivated: desk.vm.policy.toggle()
    }

    Shortcut {
        sequences: ["8"]
        enabled: !desk.covered && !desk.vm.notices.open && desk.vm.signIn.administers
        onActivated: desk.vm.signIn.users.toggle()
    }

    Shortcut {
        sequences: ["9"]
        enabled: !desk.covered && !desk.vm.notices.open
        onActivated: desk.vm.signIn.past.toggle()
    }

    Shortcut {
        sequences: ["Shift+X"]
        enabled: !desk.covered
        onActivated: desk.vm.planning.meeting.show()
    }

    Shortcut {
        sequences: ["F1"]
        enabled: !desk.covered && !desk.vm.notices.open
        onActivated: desk.vm.handbook.toggle()
    }

    Loader {
        active: desk.vm.handbook.open
        sourceComponent: DeskHandbook {
            objectName: "handbook"
            visible: true
            width: Math.min(0.62 * desk.width, 120 * Sizes.u)
            height: 0.94 * desk.height
            x: desk.x + desk.width - width
            y: desk.y + desk.height - height
            handbook: desk.vm.handbook
        }
    }

    Shortcut {
        sequences: ["F7"]
        enabled: !desk.covered && !desk.vm.notices.open
        onActivated: desk.vm.practice.start()
    }

    Shortcut {
        sequences: ["F8"]
        enabled: !desk.covered && !desk.vm.notices.open
        onActivated: desk.vm.attendance.press()
    }

    Shortcut {
        sequences: ["F9"]
        enabled: desk.visible // on the lock screen, too
        onActivated: desk.vm.help.press()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        StatusBanner {
            objectName: "evacuationBanner"
            Layout.fillWidth: true
            visible: desk.vm.header.evacuation !== ""
            radius: 0
            tone: "alarm"
            iconName: "siren"
            label: desk.vm.header.evacuation
        }
        AlarmRows {
            Layout.fillWidth: true
            alarm: desk.vm.alarm
        }
        HelpRows {
            Layout.fillWidth: true
            help: desk.vm.help
        }
        StatusBanner {
            objectName: "unattendedBanner"
            Layout.fillWidth: true
            visible: desk.vm.attendance.away
            radius: 0
            iconName: "clock"
            label: desk.covered ? qsTr("%1 Sign in when you are back.").arg(desk.vm.attendance.label) : desk.vm.attendance.label
            actionLabel: desk.covered ? "" : qsTr("I am back")
            onActionPressed: desk.vm.attendance.press()
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            FocusScope {
                id: work
                anchors.fill: parent
                visible: !desk.covered

                Item {
                    id: rest
                    objectName: "rest"
                    focus: true
                }
                ColumnLayout {
                    anchors.fill: parent
                    spacing: 0

                    DeskHeader {
                        id: header
                        Layout.fillWidth: true
                        vm: desk.vm
                        onDone: desk.leaveFields()
                    }
                    RowLayout {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.margins: 2.25 * Sizes.u
                        spacing: 2.25 * Sizes.u

                        ColumnLayout {
                            Layout.preferredWidth: desk.columnWidth
                            Layout.maximumWidth: desk.columnWidth
                            Layout.fillHeight: true
                            spacing: Sizes.u

                            DeskColumn {
                                objectName: "expectedList"
                                Layout.fillWidth: true
                                Layout.fillHeight: true
                                vm: desk.vm
                                rows: desk.vm.planning.day.other ? desk.vm.planning.day.rows : desk.vm.expected
                                label: desk.vm.planning.day.other ? desk.vm.planning.day.label : qsTr("Expected today")
                                key: "1"
                                emptyLabel: desk.vm.planning.day.other ? qsTr("Nobody is booked for this day.") : qsTr("The visitors booked for today are shown here.")
                                emptyIcon: "calendar-check"
                                onDone: desk.leaveFields()
                            }
                            DeskDayBar {
                                Layout.fillWidth: true
                                vm: desk.vm
                            }
                        }
                        ColumnLayout {
                            Layout.preferredWidth: desk.columnWidth
                            Layout.maximumWidth: desk.columnWidth
                            Layout.fillHeight: true
                            spacing: 2 * Sizes.u

                            DeskColumn {
                                objectName: "waitingList"
                                Layout.fillWidth: true
                                Layout.fillHeight: true
                                Layout.preferredHeight: 1 // both alike, whatever is in them
                                vm: desk.vm
                                rows: desk.vm.waiting
                                label: qsTr("Waiting in the foyer")
                                key: "2"
                                emptyLabel: qsTr("Visitors who have arrived and wait for their host are shown here.")
                                emptyIcon: "users-round"
                                onDone: desk.leaveFields()
                            }
                            DeskColumn {
                                objectName: "insideList"
                                Layout.fillWidth: true
                                Layout.fillHeight: true
                                Layout.preferredHeight: 1 // both alike, whatever is in them
                                vm: desk.vm
                                rows: desk.vm.inside
                                label: qsTr("Inside")
                                key: "3"
                                emptyLabel: qsTr("Visitors who have been met are shown here until they check out.")
                                emptyIcon: "door-open"
                                onDone: desk.leaveFields()
                            }
                        }
                        DeskSheet {
                            id: card
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            vm: desk.vm
                            onDone: desk.leaveFields()
                        }
                    }
                }
                DeskResults {
                    objectName: "searchResults"
                    x: header.searchX
                    y: header.y + header.height - Sizes.u
                    width: Math.max(header.searchWidth, 52 * Sizes.u)
                    z: 1
                    search: desk.vm.search
                    coversPage: visible
                }
            }
            DeskLock {
                id: lock
                objectName: "lock"
                anchors.fill: parent
                visible: desk.covered
                vm: desk.vm
            }
        }
        HouseEdge {
            Layout.fillWidth: true
            house: desk.vm.edge
        }
    }
}
