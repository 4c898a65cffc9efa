import QtQuick
import QtQuick.Layouts
import Foaje

// One field of the booking form: what is typed is told at once, what is wrong stands below it.
TextInputField {
    id: field

    required property DeskBookingViewModel form
    required property string name
    property Item following: null // where Enter leads

    readonly property string wrong: form.errors[name] ?? ""

    objectName: "booking_" + name
    Layout.fillWidth: true
    Layout.preferredWidth: 10 * Sizes.u // all alike in a row, whatever is in them
    Layout.alignment: Qt.AlignTop
    error: wrong
    onEdited: field.form.write(field.name, text)
    onAccepted: {
        if (following)
            following.forceActiveFocus(Qt.TabFocusReason);
    }

    Connections {
        target: field.form
        function onOpened() {
            field.forget();
            field.text = field.form.filled[field.name] ?? "";
        }
    }
}
