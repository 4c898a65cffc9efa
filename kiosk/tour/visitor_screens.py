"""Every screen of the visitor's face in the order of a picture book."""

from PySide6.QtCore import QMetaObject

from kiosk.evacuation.commands import (
    end_evacuation,
    end_lockdown,
    start_evacuation,
    start_lockdown,
)
from kiosk.faces.speech.voices import voice_for
from kiosk.faces.visitor.idle import WARNING_SECONDS
from kiosk.tour.arrival_screens import ArrivalScreens
from kiosk.tour.booking_screens import BookingScreens
from kiosk.tour.hands import let_events_pass
from kiosk.tour.kiosk_stage import KioskStage, StandingClock
from kiosk.tour.leaving_screens import LeavingScreens
from kiosk.tour.mishap_screens import MishapScreens
from kiosk.tour.visitor_walk import ACTOR, ScreenWalk, Walker


class VisitorScreens:
    """Walks to each screen of one kiosk; every walk begins at the start."""

    def __init__(self, kiosk: KioskStage, clock: StandingClock) -> None:
        """Take the kiosk, and the clock that decides whether the desk is manned."""
        self._kiosk = kiosk
        self._clock = clock
        self._hands = kiosk.hands
        self._locked = False
        self._walker = Walker(kiosk, kiosk.booked_today())

    def walks(self) -> tuple[ScreenWalk, ...]:
        """Give every screen, with what it is called."""
        return (
            ScreenWalk("start", lambda: None),
            ScreenWalk("languages", self._languages, self._languages),
            ScreenWalk("aids", self._aids),
            ScreenWalk("aids-listening", self._aids_listening, self._listens),
            *ArrivalScreens(self._walker).walks(),
            *LeavingScreens(self._walker).walks(),
            *BookingScreens(self._walker, self._clock).walks(),
            *MishapScreens(self._walker).walks(),
            ScreenWalk("still-there", self._still_there, self._falls_silent),
            ScreenWalk("evacuation", self._evacuation, self._turns_page),
            ScreenWalk("evacuation-drill", self._evacuation_drill),
            ScreenWalk("lock-down", self._lock_down, self._turns_page),
        )

    def go_to(self, walk: ScreenWalk) -> None:
        """Come to the kiosk as the next visitor and walk to one screen."""
        self._walker.begin()
        walk.go()
        let_events_pass()

    def leave(self) -> None:
        """Put the house back as it was for the next screen."""
        if self._hands.sees("evacuationHeading0"):
            station = self._kiosk.station
            if self._locked:
                station.do(end_lockdown, actor=ACTOR)
            else:
                station.do(end_evacuation, reason="the tour goes on", actor=ACTOR)
            self._locked = False
            self._hands.find("booked")
        self._clock.put_to_morning()
        self._kiosk.house.full = False

    def _languages(self) -> None:
        # Few languages need no screen of their own: their names stand below every screen.
        if self._hands.sees("languages") and not self._walker.view_model.languages.all_shown:
            self._hands.touch("languages")

    def _aids(self) -> None:
        self._hands.touch("openAids")
        self._hands.find("closeAids")

    def _aids_listening(self) -> None:
        self._aids()
        self._hands.touch("listen")
        self._hands.find("louder")

    def _listens(self) -> None:
        # A language without a voice ended it, and it stays so in the next one.
        spoken = voice_for(self._kiosk.face.language.language) is not None
        if spoken and not self._hands.sees("louder"):
            self._hands.touch("listen")
            self._hands.find("louder")

    def _still_there(self) -> None:
        self._hands.touch("notBooked")
        self._hands.find("name")
        self._falls_silent()

    def _falls_silent(self) -> None:
        if not self._walker.view_model.property("warns"):
            for _ in range(self._kiosk.idle_seconds - WARNING_SECONDS):
                self._walker.view_model.tick()
        self._hands.find("stay")

    def _evacuation(self) -> None:
        self._kiosk.station.do(start_evacuation, actor=ACTOR)
        self._hands.find("evacuationHeading0")

    def _turns_page(self) -> None:
        """Have each picture show another page, for all languages stand on the same screen."""
        QMetaObject.invokeMethod(self._hands.find("evacuation"), "turn")
        let_events_pass()

    def _evacuation_drill(self) -> None:
        self._kiosk.station.do(start_evacuation, drill=True, actor=ACTOR)
        self._hands.find("evacuationHeading0")

    def _lock_down(self) -> None:
        self._kiosk.station.do(start_lockdown, actor=ACTOR)
        self._locked = True
        self._hands.find("evacuationHeading0")
