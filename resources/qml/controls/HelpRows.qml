pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Colleagues are wanted somewhere: where, since when, and a button for whoever goes.
ColumnLayout {
    id: column

    required property HelpViewModel help

    Layout.fillHeight: false
    visible: help.rows.length > 0
    spacing: 0

    Repeater {
        model: column.help.rows

        StatusBanner {
            required property int index
            required property var modelData

            objectName: "helpRow" + index
            Layout.fillWidth: true
            radius: 0
            tone: modelData.tone
            iconName: modelData.tone === "ok" ? "check" : "users-round"
            label: modelData.label
            actionLabel: modelData.button
            onActionPressed: column.help.answer(modelData.key)
        }
    }
}
