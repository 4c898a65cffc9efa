import QtQuick
import QtQuick.Layouts
import Foaje

// One field of the booking form: what is typed is told at once, what is wrong stands below it.
TextInputField {
    id: input

    required property DeskBookingViewModel form
    required property string field
    property Item following: null // where Enter leads

    readonly property string wrong: form.errors[input.field] ?? ""

    objectName: "booking_" + field
    Layout.fillWidth: true
    Layout.preferredWidth: 10 * Sizes.u // all alike in a row, whatever is in them
    Layout.alignment: Qt.AlignTop
    error: wrong
    onEdited: input.form.write(input.field, text)
    onAccepted: {
        if (following)
            following.forceActiveFocus(Qt.TabFocusReason);
    }

    function begin() {
        forget();
        text = form.filled[field] ?? "";
    }

    Component.onCompleted: begin()

    Connections {
        target: input.form
        function onOpened() {
            input.begin();
        }
    }
}
