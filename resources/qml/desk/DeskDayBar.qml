import QtQuick
import QtQuick.Layouts
import Foaje

// Shows who is expected on another day in the same column, and how many come today meanwhile.
RowLayout {
    id: bar

    required property DeskViewModel vm

    readonly property DeskDayViewModel day: vm.planning.day

    spacing: Sizes.u

    Shortcut {
        sequences: ["6"]
        enabled: bar.visible // not behind the lock
        onActivated: bar.day.toggle()
    }
    Shortcut {
        sequences: ["7"]
        enabled: bar.visible
        onActivated: bar.vm.planning.hours.show()
    }
    PillButton {
        objectName: "todayButton"
        visible: bar.day.other
        iconName: "arrow-left"
        label: qsTr("Today: %1").arg(bar.vm.expected.count)
        onClicked: bar.day.toggle()
    }
    PillButton {
        objectName: "tomorrowButton"
        visible: !bar.day.other
        label: qsTr("Tomorrow")
        onClicked: bar.day.toggle()
    }
    PillButton {
        objectName: "nextDayButton"
        visible: bar.day.other
        iconName: "chevron-right"
        label: qsTr("Next day")
        onClicked: bar.day.step(1)
    }
    KeyHint {
        key: "6"
    }
    Item {
        Layout.fillWidth: true
    }
    PillButton {
        objectName: "hoursButton"
        visible: !bar.day.other
        label: qsTr("Opening hours")
        onClicked: bar.vm.planning.hours.show()
    }
    KeyHint {
        visible: !bar.day.other
        key: "7"
    }
}
