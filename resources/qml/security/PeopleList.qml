pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Foaje

// Everybody on the list, by zone. Only rows in sight exist, so ten thousand cost no more than ten.
ListView {
    id: list

    required property SecurityViewModel vm

    model: vm.people
    clip: true
    spacing: Math.round(1.25 * Sizes.u)
    boundsBehavior: Flickable.StopAtBounds
    topMargin: Sizes.u
    bottomMargin: Sizes.u
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Who is in the house")

    section.property: "zone"
    section.labelPositioning: ViewSection.InlineLabels | ViewSection.CurrentLabelAtStart
    section.delegate: ZoneHeading {
        id: heading
        width: list.width
        standing: list.vm.standings[heading.section] ?? ""
    }
    delegate: PersonRow {
        id: row
        width: list.width - (bar.visible ? bar.width + Sizes.u : 0)
        evacuating: list.vm.evacuating
        onAnswered: mark => list.vm.mark(row.visitId, mark)
        onReached: list.positionViewAtIndex(row.index, ListView.Contain)
    }

    T.ScrollBar.vertical: T.ScrollBar {
        id: bar

        visible: list.contentHeight > list.height
        policy: T.ScrollBar.AlwaysOn
        implicitWidth: Sizes.u
        minimumSize: 0.06
        Accessible.ignored: true

        contentItem: Rectangle {
            radius: width / 2
            color: bar.pressed ? Theme.slate : Theme.edge
        }
    }

    EmptyState {
        objectName: "nobody"
        anchors.centerIn: parent
        width: Math.min(parent.width, 60 * Sizes.u)
        visible: list.vm.loaded && list.count === 0
        iconName: "users-round"
        label: list.vm.nobody
    }
}
