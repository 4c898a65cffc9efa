pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Who comes along with the visitor on the card: as what, and somebody new or registered apart.
ColumnLayout {
    id: along

    required property DeskAlongViewModel form

    spacing: 1.5 * Sizes.u

    function begin() {
        name.forget();
        company.forget();
        name.forceActiveFocus(Qt.OtherFocusReason);
    }

    function submit() {
        form.bring(name.text, company.text);
    }

    Words {
        Layout.fillWidth: true
        text: qsTr("Gets a badge of the own, and is met together with the visitor.")
        color: Theme.slate
    }
    Flow {
        Layout.fillWidth: true
        spacing: Sizes.targetGap

        PillButton {
            objectName: "asInterpreter"
            label: qsTr("Interpreter")
            chosen: along.form.role === "interpreter"
            onClicked: along.form.choose("interpreter")
        }
        PillButton {
            objectName: "asCompanion"
            label: qsTr("Companion")
            chosen: along.form.role === "companion"
            onClicked: along.form.choose("companion")
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 2 * Sizes.u

        TextInputField {
            id: name
            objectName: "alongName"
            Layout.fillWidth: true
            label: qsTr("Name")
            onAccepted: company.forceActiveFocus(Qt.TabFocusReason)
        }
        TextInputField {
            id: company
            objectName: "alongCompany"
            Layout.fillWidth: true
            label: qsTr("Company or organisation, if any")
            onAccepted: along.submit()
        }
    }
    Words {
        Layout.fillWidth: true
        visible: along.form.candidates.length > 0
        text: qsTr("Or somebody who is registered already:")
        color: Theme.slate
    }
    Flow {
        Layout.fillWidth: true
        visible: along.form.candidates.length > 0
        spacing: Sizes.targetGap

        Repeater {
            model: along.form.candidates

            SecondaryButton {
                required property int index
                required property var modelData

                objectName: "candidate" + index
                label: modelData.label
                onClicked: along.form.link(modelData.key)
            }
        }
    }
}
