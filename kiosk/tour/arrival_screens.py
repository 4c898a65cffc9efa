"""The screens of who arrives: from the first question to where to sit down."""

from kiosk.tour.visitor_walk import NAME, ScreenWalk, Walker
from kiosk.visits.model import LONGEST_NAME

BY_CODE = "Maj Sjölund"
HOST_COMES = "Robert Vallgård"
ARRIVED = "Jimmy Östensson"
OF_A_GROUP = "Sture Lomvik"
LARGE_GROUP = "Arne Markström"
HIDDEN_HOST = "Ingrid Fors"
PERSONAL_NUMBER = "811218-9876"  # the example of the tax agency's, nobody's own
LONG_NAME = "Maximilian Alexander Fredrik Wachtmannsdorff-Bernadelius"


class ArrivalScreens:
    """Walks of one kiosk's visitors; what they leave in its file is in nobody's way."""

    def __init__(self, walker: Walker) -> None:
        """Take who walks."""
        self._walker = walker
        self._hands = walker.hands

    def walks(self) -> tuple[ScreenWalk, ...]:
        """Give the screens in the order a visitor meets them."""
        return (
            ScreenWalk("booking-code", self._booking_code),
            ScreenWalk("booking-code-unknown", self._booking_code_unknown),
            ScreenWalk("booking-code-other-day", self._booking_code_other_day),
            ScreenWalk("name-booked", self._name_booked),
            ScreenWalk("name", self._name),
            ScreenWalk("name-missing", self._name_missing),
            ScreenWalk("name-too-long", self._name_too_long),
            ScreenWalk("name-number", self._name_number),
            ScreenWalk("company-too-long", self._company_too_long),
            ScreenWalk("letters", self._letters, self._walker.picks_letters),
            ScreenWalk("data", self._data),
            ScreenWalk("without-name", self._without_name),
            ScreenWalk("without-name-too-long", self._without_name_too_long),
            ScreenWalk("host", self._walker.named),
            ScreenWalk("host-found", self._host_found),
            ScreenWalk("host-unknown", self._host_unknown),
            ScreenWalk("confirm", self._walker.confirmed),
            ScreenWalk("confirm-long-name", lambda: self._walker.confirmed(LONG_NAME)),
            ScreenWalk("confirm-number", self._confirm_number),
            ScreenWalk("confirm-front-desk", self._confirm_front_desk),
            ScreenWalk("confirm-host-away", self._confirm_host_away),
            ScreenWalk("confirm-booked", self._confirm_booked),
            ScreenWalk("confirm-group", self._confirm_group),
            ScreenWalk("confirm-code", lambda: self._walker.greeted(BY_CODE)),
            ScreenWalk("confirm-code-group", lambda: self._walker.greeted(LARGE_GROUP)),
            ScreenWalk("confirm-code-long-name", lambda: self._walker.greeted(LONG_NAME)),
            ScreenWalk("confirm-code-hidden-host", lambda: self._walker.greeted(HIDDEN_HOST)),
            ScreenWalk("confirm-more-of-group", self._confirm_more_of_group),
            ScreenWalk("companions", self._companions),
            ScreenWalk("companions-missing", self._companions_missing),
            ScreenWalk("companions-named", self._companions_named),
            ScreenWalk("needs", self._needs),
            ScreenWalk("needs-chosen", self._needs_chosen),
            ScreenWalk("thanks-desk-comes", self._thanks_desk_comes),
            ScreenWalk("thanks-seated", self._thanks_seated),
            ScreenWalk("thanks-host-comes", self._thanks_host_comes),
            ScreenWalk("thanks-hidden-host-comes", self._thanks_hidden_host_comes),
            ScreenWalk("booking-code-arrived", self._booking_code_arrived),
        )

    def _booking_code(self) -> None:
        self._hands.touch("booked")
        self._hands.find("code")

    def _booking_code_unknown(self) -> None:
        self._walker.sends_code("AAAAAA")
        self._walker.waits_for_problem()

    def _booking_code_other_day(self) -> None:
        self._walker.sends_code(self._walker.book(NAME, in_days=1).booking_code)
        self._walker.waits_for_problem()

    def _booking_code_arrived(self) -> None:
        self._walker.greeted(ARRIVED)
        self._walker.registered()
        self._walker.begin()
        self._walker.sends_code(self._walker.codes[ARRIVED])
        self._walker.waits_for_problem()

    def _name_booked(self) -> None:
        self._hands.touch("booked")
        self._hands.touch("withoutCode")
        self._hands.find("name")

    def _name(self) -> None:
        self._hands.touch("notBooked")
        self._hands.find("name")

    def _name_missing(self) -> None:
        self._name()
        self._walker.type_and_go_on("name", "...")
        self._walker.waits_for_problem()

    def _name_too_long(self) -> None:
        self._name()
        self._walker.type_and_go_on("name", _too_long("Märta "))
        self._walker.waits_for_problem()

    def _name_number(self) -> None:
        self._name()
        self._walker.type_and_go_on("name", PERSONAL_NUMBER)
        self._walker.waits_for_problem()

    def _company_too_long(self) -> None:
        self._name()
        self._hands.type_into("name", NAME)
        self._walker.type_and_go_on("company", _too_long("Norrfors "))
        self._walker.waits_for_problem()

    def _letters(self) -> None:
        self._name()
        self._walker.picks_letters()

    def _data(self) -> None:
        self._name()
        self._hands.touch("aboutData")
        self._hands.find("kept")

    def _without_name(self) -> None:
        self._name()
        self._hands.touch("withoutName")
        self._hands.find("aliasName")

    def _without_name_too_long(self) -> None:
        self._without_name()
        self._walker.type_and_go_on("aliasName", _too_long("M.S. "))
        self._walker.waits_for_problem()

    def _host_found(self) -> None:
        self._walker.named()
        self._hands.type_into("host", "Johansson")
        self._hands.find("hit0")

    def _host_unknown(self) -> None:
        self._walker.named()
        self._hands.type_into("host", "Qqzzw")
        self._walker.kiosk.hear_answers()

    def _confirm_number(self) -> None:
        self._without_name()
        self._hands.touch("next")
        self._walker.met("Bo Ek")

    def _confirm_front_desk(self) -> None:
        self._walker.named()
        self._hands.type_into("host", "Bygglov för altan")
        self._hands.touch("askDesk")
        self._hands.find("confirm")

    def _confirm_host_away(self) -> None:
        self._walker.confirmed(wanted="Ebba Sandberg")
        self._hands.find("hostNews")

    def _confirm_booked(self) -> None:
        self._name_booked()
        self._walker.type_and_go_on("name", NAME)
        self._walker.met("Martin Tjernlund")

    def _confirm_group(self) -> None:
        self._walker.confirmed()
        self._hands.touch("morePersons")
        self._hands.find("nameCompanions")

    def _confirm_more_of_group(self) -> None:
        self._walker.greeted(OF_A_GROUP)
        self._hands.touch("fewerPersons")
        self._walker.registered()
        self._walker.begin()
        self._walker.greeted(OF_A_GROUP)

    def _companions(self) -> None:
        self._confirm_group()
        self._hands.touch("nameCompanions")
        self._hands.find("companion")

    def _companions_missing(self) -> None:
        self._companions()
        self._hands.type_into("companion", "...")
        self._hands.touch("addCompanion")
        self._walker.waits_for_problem()

    def _companions_named(self) -> None:
        self._companions()
        for number, name in enumerate(("Per-Ola Skarin", LONG_NAME, "Le Ny")):
            self._hands.type_into("companion", name)
            self._hands.touch("addCompanion")
            self._hands.find(f"companion{number}")

    def _needs(self) -> None:
        self._walker.confirmed()
        self._hands.touch("confirm")
        self._hands.find("register")

    def _needs_chosen(self) -> None:
        self._needs()
        self._hands.touch("needInterpreter")
        self._hands.touch("needHelp")

    def _thanks_desk_comes(self) -> None:
        self._walker.confirmed()
        self._walker.registered()

    def _thanks_seated(self) -> None:
        self._confirm_booked()
        self._walker.registered()

    def _thanks_host_comes(self) -> None:
        self._walker.greeted(HOST_COMES)
        self._walker.registered()

    def _thanks_hidden_host_comes(self) -> None:
        self._walker.greeted(HIDDEN_HOST)
        self._walker.registered()


def _too_long(word: str) -> str:
    return (word * LONGEST_NAME)[: LONGEST_NAME + 10]
