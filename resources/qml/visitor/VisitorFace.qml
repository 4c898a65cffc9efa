pragma ComponentBehavior: Bound
import QtQuick
import Foaje

// The touchscreen in the foyer: one screen at a time, help always in the same corner, and the
// keyboard above it. An evacuation covers everything.
FaceWindow {
    id: face

    required property VisitorViewModel vm
    required property Foyer foyer
    required property DataPromise promise
    required property LanguageChoice languages

    readonly property bool wide: width > height
    readonly property real margin: wide ? 4 * Sizes.u : 6 * Sizes.u
    readonly property real gap: wide ? 2 * Sizes.u : 3 * Sizes.u
    readonly property real columnGap: 4 * Sizes.u
    // A wide screen is shared: what is asked above the keyboard, what helps to answer beside it.
    readonly property real askedWidth: wide ? Math.round(0.6 * (width - 2 * margin - columnGap)) : 0
    readonly property real keyboardWidth: wide ? askedWidth : width

    mayClose: false
    minimumWidth: 320

    Item {
        id: page
        anchors.fill: parent
        visible: !face.foyer.evacuating
        enabled: visible
        LayoutMirroring.enabled: face.languages.rightToLeft
        LayoutMirroring.childrenInherit: true

        VisitorHeader {
            id: header
            visible: !face.languages.picking
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: face.margin
            anchors.topMargin: face.wide ? face.gap : face.margin
            vm: face.vm
            foyer: face.foyer
            wide: face.wide
        }
        Loader {
            id: loader
            objectName: "screen"
            visible: !face.languages.picking
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: header.bottom
            anchors.bottom: footer.top
            anchors.leftMargin: face.margin
            anchors.rightMargin: face.margin
            anchors.topMargin: face.gap
            anchors.bottomMargin: face.gap
            focus: true
            sourceComponent: face.shown(face.vm.screen)
            // A field waits for letters at once, with the keyboard open.
            onLoaded: forceActiveFocus()
        }
        VisitorFooter {
            id: footer
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: face.margin
            anchors.bottomMargin: face.gap
            vm: face.vm
            languages: face.languages
            onLanguageChosen: loader.forceActiveFocus()
        }
        Item {
            anchors.left: parent.left
            anchors.leftMargin: face.wide ? face.margin : 0
            width: face.keyboardWidth
            height: footer.y - face.gap

            OnScreenKeyboard {
                objectName: "keyboard"
                layout: face.languages.keyboard
                withdrawn: face.languages.typedOnKeys
                highest: 0.5 * page.height
            }
        }
        LanguagePicker {
            objectName: "languagePicker"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: footer.top // where a human stays one touch away
            visible: face.languages.picking
            languages: face.languages
            margin: face.margin
            onVisibleChanged: visible ? forceActiveFocus() : loader.forceActiveFocus()
        }
        IdleWarning {
            anchors.fill: parent
            visible: face.vm.warns
            vm: face.vm
            onVisibleChanged: visible ? forceActiveFocus() : loader.forceActiveFocus()
        }
    }
    EvacuationScreen {
        objectName: "evacuation"
        anchors.fill: parent
        visible: face.foyer.evacuating
        messages: face.foyer.messages
        wide: face.wide
    }

    function shown(screen: string): Component {
        switch (screen) {
        case "closed":
            return closed;
        case "booking_code":
            return bookingCode;
        case "name":
            return name;
        case "alias":
            return alias;
        case "data":
            return aboutData;
        case "host":
            return host;
        case "confirm":
            return confirm;
        case "companions":
            return companions;
        case "needs":
            return needs;
        case "check_out":
            return checkOut;
        case "desk_called":
            return deskCalled;
        case "thanks":
            return thanks;
        default:
            return start;
        }
    }

    Component {
        id: start
        StartScreen {
            vm: face.vm
            askedWidth: 0.72 * face.askedWidth // the cards need the room more than the greeting
        }
    }
    Component {
        id: closed
        ClosedScreen {
            vm: face.vm
            foyer: face.foyer
            askedWidth: face.askedWidth
        }
    }
    Component {
        id: bookingCode
        BookingCodeScreen {
            vm: face.vm
            askedWidth: face.askedWidth
        }
    }
    Component {
        id: name
        NameScreen {
            vm: face.vm
            promise: face.promise
            askedWidth: face.askedWidth
        }
    }
    Component {
        id: aboutData
        DataScreen {
            vm: face.vm
            promise: face.promise
            askedWidth: face.askedWidth
        }
    }
    Component {
        id: alias
        AliasScreen {
            vm: face.vm
            askedWidth: face.askedWidth
        }
    }
    Component {
        id: companions
        CompanionsScreen {
            vm: face.vm
            askedWidth: face.askedWidth
        }
    }
    Component {
        id: needs
        NeedsScreen {
            vm: face.vm
            askedWidth: 1.05 * face.askedWidth // each answer on one line
        }
    }
    Component {
        id: host
        HostScreen {
            vm: face.vm
            askedWidth: face.askedWidth
        }
    }
    Component {
        id: confirm
        ConfirmScreen {
            vm: face.vm
            askedWidth: 0.85 * face.askedWidth // there is more to do than to read
        }
    }
    Component {
        id: checkOut
        CheckOutScreen {
            vm: face.vm
            askedWidth: face.askedWidth
        }
    }
    Component {
        id: deskCalled
        DeskCalledScreen {
            vm: face.vm
        }
    }
    Component {
        id: thanks
        ThanksScreen {
            vm: face.vm
            foyer: face.foyer
        }
    }
}
