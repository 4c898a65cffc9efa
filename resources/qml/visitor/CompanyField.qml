import QtQuick
import Foaje

// Whom a visitor comes from, if it shall be known. What was written is kept when the field comes
// to stand elsewhere on the screen.
TextInputField {
    id: company

    required property VisitorViewModel vm

    objectName: "company"
    personal: true
    error: vm.problemField === "company" ? vm.problem : ""
    onEdited: vm.writeCompany(text)
    onAccepted: vm.giveName()
    onVisibleChanged: if (visible)
        text = vm.company
    Component.onCompleted: text = vm.company
}
