pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Foaje

// Whom the visitor meets. Finding nobody looks like not knowing: the desk is asked. A visitor is
// shown five hits at most, so there are five places for them.
VisitorQuestion {
    id: whom

    required property VisitorViewModel vm

    readonly property bool askBeside: wide && tight // where no keyboard covers it

    heading: qsTr("Who are you meeting?")
    problem: vm.problem

    TextInputField {
        id: field
        objectName: "host"
        Layout.fillWidth: true
        focus: true
        personal: true
        label: qsTr("Name, unit or what your visit is about")
        iconName: "search"
        maximumLength: 80
        onEdited: whom.vm.search(text)
        Component.onCompleted: {
            text = whom.vm.wanted;
            whom.vm.search(text);
        }
    }
    AskDesk {
        visible: !whom.askBeside
    }
    beside: [
        HostHit {
            objectName: "hit0"
            hits: whom.vm.hits
            place: 0
            onChosen: personId => whom.vm.chooseHost(personId)
        },
        HostHit {
            objectName: "hit1"
            hits: whom.vm.hits
            place: 1
            onChosen: personId => whom.vm.chooseHost(personId)
        },
        HostHit {
            objectName: "hit2"
            hits: whom.vm.hits
            place: 2
            onChosen: personId => whom.vm.chooseHost(personId)
        },
        HostHit {
            objectName: "hit3"
            hits: whom.vm.hits
            place: 3
            onChosen: personId => whom.vm.chooseHost(personId)
        },
        HostHit {
            objectName: "hit4"
            hits: whom.vm.hits
            place: 4
            onChosen: personId => whom.vm.chooseHost(personId)
        },
        Words {
            objectName: "inVain"
            Layout.fillWidth: true
            visible: whom.vm.searchedInVain
            text: qsTr("Write the whole name, first and last. Or ask the front desk.")
            color: Theme.slate
        },
        AskDesk {
            visible: whom.askBeside
        }
    ]

    component AskDesk: SecondaryButton {
        objectName: "askDesk"
        Layout.fillWidth: true
        label: qsTr("I do not know – ask the front desk")
        onClicked: whom.vm.leaveHostToDesk()
    }
}
