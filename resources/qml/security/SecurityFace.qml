import QtQuick
import QtQuick.Layouts
import Foaje

// Who is inside at any moment, and in an evacuation the roll call of them.
FaceWindow {
    id: face

    required property SecurityViewModel vm

    property string panel: "" // start, end, lockdown, sign in, or none
    readonly property bool interrupted: panel !== "" && panel !== "sign in"

    readonly property real side: 3.5 * Sizes.u

    function closePanel() {
        panel = "";
        vm.forgetNotice();
        vm.lockdown.forgetProblem();
        actions.takeFocus();
    }

    function leaveSignIn() {
        if (panel !== "sign in")
            return;
        panel = "";
        actions.takeFocus();
    }

    Connections {
        target: face.vm
        function onEvacuatingChanged() {
            face.panel = "";
        }
    }

    readonly property bool lockedDown: vm.lockdown.goingOn

    onLockedDownChanged: {
        if (panel === "lockdown")
            closePanel();
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        enabled: !face.interrupted

        AlarmRows {
            Layout.fillWidth: true
            alarm: face.vm.alarm
        }
        StatusBanner {
            objectName: "lockdownBanner"
            Layout.fillWidth: true
            visible: face.lockedDown
            radius: 0
            tone: "alarm"
            iconName: "siren"
            label: face.vm.lockdown.told
        }
        HelpRows {
            Layout.fillWidth: true
            help: face.vm.help
        }
        StatusBanner {
            objectName: "unattendedBanner"
            Layout.fillWidth: true
            visible: face.vm.attendance.away
            radius: 0
            iconName: "clock"
            label: face.vm.attendance.label
        }
        InsideHeader {
            Layout.fillWidth: true
            visible: !face.vm.evacuating
            vm: face.vm
            onSignInWanted: face.panel = "sign in"
        }
        RollHeader {
            Layout.fillWidth: true
            visible: face.vm.evacuating
            vm: face.vm
            onSignInWanted: face.panel = "sign in"
        }
        SecurityNotices {
            Layout.fillWidth: true
            Layout.leftMargin: face.side
            Layout.rightMargin: face.side
            Layout.topMargin: 2 * Sizes.u
            vm: face.vm
        }
        PeopleList {
            objectName: "peopleList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Sizes.u
            Layout.leftMargin: face.side
            Layout.rightMargin: face.side
            vm: face.vm
        }
        SecurityActions {
            id: actions
            Layout.fillWidth: true
            vm: face.vm
            onStartWanted: face.panel = "start"
            onEndWanted: face.panel = "end"
            onLockdownWanted: face.panel = "lockdown"
        }
        HouseEdge {
            Layout.fillWidth: true
            house: face.vm.edge
            side: face.side
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: face.interrupted
        color: Theme.ink
        opacity: 0.5
    }
    SignInPanel {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.bottomMargin: actions.height + Sizes.u
        anchors.rightMargin: face.side
        visible: face.panel === "sign in"
        acting: face.vm.signIn
        onFinished: face.leaveSignIn()
    }
    StartEvacuationPanel {
        anchors.centerIn: parent
        visible: face.panel === "start"
        vm: face.vm
        onCancelled: face.closePanel()
    }
    LockdownPanel {
        anchors.centerIn: parent
        visible: face.panel === "lockdown"
        lockdown: face.vm.lockdown
        onCancelled: face.closePanel()
    }
    EndEvacuationPanel {
        anchors.centerIn: parent
        visible: face.panel === "end"
        vm: face.vm
        onCancelled: face.closePanel()
    }
}
