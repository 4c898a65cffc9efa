import QtQuick
import QtQuick.Layouts
import Foaje

// Finds somebody of the house: a host or an escort.
ColumnLayout {
    id: picker

    required property DeskSearchViewModel search
    required property string label
    required property string fieldName
    property string error: ""
    property int most: 3 // hits in sight

    signal done
    signal edited(text: string)
    signal nobodyFound // and Enter was pressed all the same

    spacing: Sizes.u

    function begin() {
        field.forget();
        search.clear();
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    Connections {
        target: picker.search
        enabled: picker.visible
        function onChosen() {
            field.forget();
            picker.done();
        }
    }
    TextInputField {
        id: field
        objectName: picker.fieldName
        Layout.fillWidth: true
        label: picker.label
        hint: qsTr("Name, unit or extension")
        iconName: "search"
        error: picker.error
        onEdited: {
            picker.edited(text);
            picker.search.find(text);
        }
        onAccepted: {
            if (picker.search.standing !== "hits")
                picker.nobodyFound();
            picker.search.accept();
        }
        Keys.onUpPressed: picker.search.step(-1)
        Keys.onDownPressed: picker.search.step(1)
    }
    DeskResults {
        Layout.fillWidth: true
        search: picker.search
        most: picker.most
    }
}
