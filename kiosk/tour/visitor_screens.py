"""Every screen of the visitor's face, and how a visitor comes to it: by touches, from the start."""

from collections.abc import Callable

from kiosk.evacuation.commands import end_evacuation, start_evacuation
from kiosk.faces.visitor.face import view_model_of
from kiosk.faces.visitor.idle import WARNING_SECONDS
from kiosk.tour.hands import let_events_pass
from kiosk.tour.kiosk_stage import KioskStage, StandingClock

ACTOR = "tour"
BOOKED = "Robert Vallgård"
LONG_NAME = "Maximilian Alexander Fredrik Wachtmannsdorff-Bernadelius"
ScreenWalk = tuple[str, Callable[[], None]]


class VisitorScreens:
    """Walks to each screen of one kiosk; every walk begins at the start."""

    def __init__(self, kiosk: KioskStage, clock: StandingClock) -> None:
        """Take the kiosk, and the clock that decides whether the desk is manned."""
        self._kiosk = kiosk
        self._clock = clock
        self._hands = kiosk.hands

    def walks(self) -> tuple[ScreenWalk, ...]:
        """Give every screen in the order of a picture book, with what it is called."""
        return (
            ("start", self._start),
            ("languages", self._languages),
            ("booking-code", self._booking_code),
            ("booking-code-unknown", self._booking_code_unknown),
            ("name-booked", self._name_booked),
            ("name", self._name),
            ("name-missing", self._name_missing),
            ("host", self._host),
            ("host-found", self._host_found),
            ("confirm", self._confirm),
            ("confirm-long-name", self._confirm_long_name),
            ("without-name", self._without_name),
            ("companions", self._companions),
            ("needs", self._needs),
            ("thanks-desk-comes", self._thanks_desk_comes),
            ("thanks-seated", self._thanks_seated),
            ("thanks-host-comes", self._thanks_host_comes),
            ("thanks-document", self._thanks_document),
            ("desk-called", self._desk_called),
            ("check-out", self._check_out),
            ("check-out-code-unknown", self._check_out_code_unknown),
            ("still-there", self._still_there),
            ("closed", self._closed),
            ("evacuation", self._evacuation),
        )

    def go_to(self, walk: Callable[[], None]) -> None:
        """Come to the kiosk as the next visitor and walk to one screen."""
        self._kiosk.begin()
        self._hands.wait_until(lambda: not self._hands.sees("stay"), "a visitor's first screen")
        walk()
        let_events_pass()

    def leave(self) -> None:
        """Put the house back as it was for the next screen."""
        if self._hands.sees("evacuationHeading0"):
            self._kiosk.station.do(end_evacuation, reason="the tour goes on", actor=ACTOR)
            self._hands.find("booked")
        self._clock.put_to_morning()

    def _start(self) -> None:
        self._hands.find("booked")

    def _languages(self) -> None:
        # Few languages need no screen of their own: their names stand below every screen.
        if self._hands.sees("languages"):
            self._hands.touch("languages")

    def _booking_code(self) -> None:
        self._hands.touch("booked")
        self._hands.find("code")

    def _booking_code_unknown(self) -> None:
        self._booking_code()
        self._hands.type_into("code", "AAAAAA")
        self._hands.touch("next")
        self._wait_for_problem()

    def _name_booked(self) -> None:
        self._hands.touch("booked")
        self._hands.touch("withoutCode")
        self._hands.find("name")

    def _name(self) -> None:
        self._hands.touch("notBooked")
        self._hands.find("name")

    def _name_missing(self) -> None:
        self._name()
        self._hands.type_into("name", "...")
        self._hands.touch("next")
        self._wait_for_problem()

    def _host(self) -> None:
        self._named("Märta Sjödin")

    def _host_found(self) -> None:
        self._named("Märta Sjödin")
        self._hands.type_into("host", "Johansson")
        self._hands.find("hit0")

    def _confirm(self) -> None:
        self._confirmed("Märta Sjödin")

    def _confirm_long_name(self) -> None:
        self._confirmed(LONG_NAME)

    def _without_name(self) -> None:
        self._hands.touch("notBooked")
        self._hands.touch("withoutName")
        self._hands.find("aliasName")

    def _companions(self) -> None:
        self._confirmed("Märta Sjödin")
        self._hands.touch("morePersons")
        self._hands.touch("nameCompanions")
        self._hands.find("companion")

    def _needs(self) -> None:
        self._confirmed("Märta Sjödin")
        self._hands.touch("confirm")
        self._hands.touch("needHelp")
        self._hands.find("register")

    def _thanks_desk_comes(self) -> None:
        self._confirmed("Märta Sjödin")
        self._hands.touch("confirm")
        self._hands.touch("register")
        self._hands.find("done")

    def _thanks_seated(self) -> None:
        self._name_booked()
        self._hands.type_into("name", "Robert Vallgård")
        self._hands.touch("next")
        self._hands.type_into("host", "Martin Tjernlund")
        self._hands.touch("hit0")
        self._hands.touch("confirm")
        self._hands.touch("register")
        self._hands.find("done")

    def _thanks_host_comes(self) -> None:
        code = self._kiosk.booked_today("Maj Sjölund").booking_code
        self._booking_code()
        self._hands.type_into("code", code)
        self._hands.touch("next")
        self._hands.touch("confirm")
        self._hands.touch("register")
        self._hands.find("done")

    def _thanks_document(self) -> None:
        self._hands.touch("document")
        self._hands.find("done")

    def _desk_called(self) -> None:
        self._name()
        self._hands.touch("help")
        self._hands.wait_until(lambda: not self._hands.sees("name"), "the desk called")

    def _check_out(self) -> None:
        self._hands.touch("checkOut")
        self._hands.find("badgeCode")

    def _check_out_code_unknown(self) -> None:
        self._check_out()
        self._hands.type_into("badgeCode", "00000000")
        self._hands.touch("next")
        self._wait_for_problem()

    def _still_there(self) -> None:
        # A change of language is a sign of life, so the language comes first.
        self._name()
        view_model = view_model_of(self._kiosk.face)
        for _ in range(self._kiosk.idle_seconds - WARNING_SECONDS):
            view_model.tick()
        self._hands.find("stay")

    def _closed(self) -> None:
        self._clock.put_to_evening()
        view_model_of(self._kiosk.face).tick()
        self._hands.find("opensNext")

    def _evacuation(self) -> None:
        self._kiosk.station.do(start_evacuation, actor=ACTOR)
        self._hands.find("evacuationHeading0")

    def _named(self, name: str) -> None:
        self._name()
        self._hands.type_into("name", name)
        self._hands.touch("next")
        self._hands.find("host")

    def _confirmed(self, name: str) -> None:
        self._named(name)
        self._hands.type_into("host", "Bo Ek")
        self._hands.touch("hit0")
        self._hands.find("confirm")

    def _wait_for_problem(self) -> None:
        view_model = view_model_of(self._kiosk.face)
        self._hands.wait_until(
            lambda: bool(view_model.property("problem")), "what stands in the way"
        )
