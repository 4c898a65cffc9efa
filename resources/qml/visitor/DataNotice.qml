import QtQuick
import QtQuick.Layouts
import Foaje

// The first layer of what happens with what is written: why, how long, the other way, and a touch
// for the rest. Stands where a name is asked for.
ColumnLayout {
    id: notice

    required property VisitorViewModel vm
    required property DataPromise promise

    spacing: 2 * Sizes.u

    Words {
        Layout.fillWidth: true
        text: qsTr("We ask for your name only because you may be going beyond the locked door. It tells us who is in the building if we have to evacuate.")
        color: Theme.slate
    }
    Words {
        objectName: "howLong"
        Layout.fillWidth: true
        text: notice.promise.days > 0 ? qsTr("What you write is erased %n day(s) after your visit.", "", notice.promise.days) : qsTr("What you write is erased %n hour(s) after your visit.", "", notice.promise.hours)
        color: Theme.slate
    }
    Words {
        Layout.fillWidth: true
        text: qsTr("If you would rather meet here in the foyer, tell the front desk. Then no name is needed.")
        color: Theme.slate
    }
    PillButton {
        objectName: "aboutData"
        Layout.fillWidth: true
        Layout.maximumWidth: Math.ceil(implicitWidth)
        enabled: !notice.vm.busy
        label: qsTr("More about your data")
        iconName: "info"
        Accessible.checkable: false
        onClicked: notice.vm.readOfData()
    }
}
