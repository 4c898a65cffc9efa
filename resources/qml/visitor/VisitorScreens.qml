pragma ComponentBehavior: Bound
import QtQuick
import Foaje

// Every screen a visitor can come to, made when it is shown. Beside `askedWidth` stands the keyboard.
Item {
    id: screens

    required property VisitorViewModel vm
    required property Foyer foyer
    required property DataPromise promise
    required property real askedWidth // 0 where everything stands in one column
    required property bool tight
    required property bool wide

    visible: false

    function named(screen: string): Component {
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
        case "without_badge":
            return withoutBadge;
        case "desk_called":
            return deskCalled;
        case "reach_us":
            return reachUs;
        case "thanks":
            return screens.vm.outcome === "left" || screens.vm.outcome === "said_left" ? farewell : thanks;
        default:
            return start;
        }
    }

    Component {
        id: start
        StartScreen {
            vm: screens.vm
            foyer: screens.foyer
            // The cards need the room more than the greeting, and all of it on a small screen.
            askedWidth: screens.tight ? 0 : 0.72 * screens.askedWidth
        }
    }
    Component {
        id: closed
        ClosedScreen {
            vm: screens.vm
            foyer: screens.foyer
            askedWidth: (screens.tight ? 0.56 : 0.66) * screens.askedWidth // an e-mail address stands on one line
        }
    }
    Component {
        id: bookingCode
        BookingCodeScreen {
            vm: screens.vm
            askedWidth: screens.askedWidth
        }
    }
    Component {
        id: name
        NameScreen {
            vm: screens.vm
            promise: screens.promise
            askedWidth: screens.askedWidth
        }
    }
    Component {
        id: aboutData
        DataScreen {
            vm: screens.vm
            promise: screens.promise
            askedWidth: screens.askedWidth
        }
    }
    Component {
        id: alias
        AliasScreen {
            vm: screens.vm
            askedWidth: screens.askedWidth
        }
    }
    Component {
        id: companions
        CompanionsScreen {
            vm: screens.vm
            askedWidth: screens.askedWidth
        }
    }
    Component {
        id: needs
        NeedsScreen {
            vm: screens.vm
            askedWidth: 1.05 * screens.askedWidth // each answer on one line
        }
    }
    Component {
        id: host
        HostScreen {
            vm: screens.vm
            askedWidth: screens.askedWidth
        }
    }
    Component {
        id: confirm
        ConfirmScreen {
            vm: screens.vm
            askedWidth: 0.85 * screens.askedWidth // there is more to do than to read
        }
    }
    Component {
        id: checkOut
        CheckOutScreen {
            vm: screens.vm
            askedWidth: screens.askedWidth
        }
    }
    Component {
        id: deskCalled
        DeskCalledScreen {
            vm: screens.vm
            foyer: screens.foyer
        }
    }
    Component {
        id: reachUs
        ReachUsScreen {
            vm: screens.vm
            foyer: screens.foyer
            wide: screens.wide
        }
    }
    Component {
        id: withoutBadge
        WithoutBadgeScreen {
            vm: screens.vm
            askedWidth: screens.askedWidth
        }
    }
    Component {
        id: farewell
        FarewellScreen {
            vm: screens.vm
            wide: screens.wide
        }
    }
    Component {
        id: thanks
        ThanksScreen {
            vm: screens.vm
            foyer: screens.foyer
        }
    }
}
