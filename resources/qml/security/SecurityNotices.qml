import QtQuick
import QtQuick.Layouts
import Foaje

// How complete the list is, what it does not contain, and what became of the last thing asked for.
ColumnLayout {
    id: notices

    required property SecurityViewModel vm

    readonly property string checked: vm.verified === "yes" ? qsTr("Checked.") : vm.verified === "not_yet" ? qsTr("Not checked yet.") : ""

    spacing: Sizes.u

    StatusBanner {
        objectName: "alert"
        Layout.fillWidth: true
        visible: notices.vm.alert !== ""
        tone: "alarm"
        label: notices.vm.alert
    }
    StatusBanner {
        objectName: "failure"
        Layout.fillWidth: true
        visible: notices.vm.failure !== ""
        tone: "alarm"
        label: notices.vm.failure
    }
    StatusBanner {
        objectName: "gaps"
        Layout.fillWidth: true
        visible: notices.vm.gaps !== ""
        tone: "alarm"
        label: notices.vm.gaps
    }
    StatusBanner {
        objectName: "completeness"
        Layout.fillWidth: true
        visible: notices.vm.loaded
        tone: notices.vm.doubtful ? "warn" : "neutral"
        iconName: notices.vm.doubtful ? "triangle-alert" : "info"
        label: [notices.vm.complete + ".", notices.checked, notices.vm.warnings].filter(said => said !== "").join(" ")
    }
    StatusBanner {
        objectName: "paper"
        Layout.fillWidth: true
        visible: notices.vm.paper !== ""
        iconName: "paper-out"
        label: notices.vm.paper
    }
    StatusBanner {
        objectName: "notice"
        Layout.fillWidth: true
        visible: notices.vm.printing || notices.vm.notice !== ""
        tone: notices.vm.printing ? "neutral" : notices.vm.noticeTone
        iconName: notices.vm.printing || notices.vm.noticeTone === "ok" ? "printer" : "triangle-alert"
        label: notices.vm.printing ? qsTr("The list is on its way.") : notices.vm.notice
    }
}
