"""The screens nobody hopes to meet: a host who is gone, a disk that is full, a code tried again."""

from kiosk.directory.commands import end_person, record_person
from kiosk.directory.model import PersonDetails
from kiosk.tour.visitor_walk import ACTOR, NAME, ScreenWalk, Walker

_GONE = "Tora", "Lidkvist"


class MishapScreens:
    """Walks that end before something that stands in the way."""

    def __init__(self, walker: Walker) -> None:
        """Take who walks."""
        self._walker = walker
        self._hands = walker.hands

    def walks(self) -> tuple[ScreenWalk, ...]:
        """Give the screens; the last one leaves a kiosk that looks at no code for a moment."""
        return (
            ScreenWalk("host-gone", self._host_gone),
            ScreenWalk("start-not-possible", self._start_not_possible),
            ScreenWalk("needs-not-possible", self._needs_not_possible),
            ScreenWalk("check-out-not-possible", self._check_out_not_possible),
            ScreenWalk("without-badge-not-possible", self._without_badge_not_possible),
            ScreenWalk("booking-code-too-often", self._code_too_often),
        )

    def _host_gone(self) -> None:
        station = self._walker.kiosk.station
        person_id = station.do(record_person, PersonDetails(*_GONE), actor=ACTOR)
        self._walker.confirmed(wanted=" ".join(_GONE))
        station.do(end_person, person_id, actor=ACTOR)
        self._hands.touch("confirm")
        self._touch_in_vain("register")

    def _start_not_possible(self) -> None:
        self._walker.kiosk.house.full = True
        self._touch_in_vain("document")

    def _needs_not_possible(self) -> None:
        self._walker.confirmed()
        self._hands.touch("confirm")
        self._walker.kiosk.house.full = True
        self._touch_in_vain("register")

    def _check_out_not_possible(self) -> None:
        self._hands.touch("checkOut")
        self._hands.type_into("badgeCode", "ABCD2345")
        self._walker.kiosk.house.full = True
        self._touch_in_vain("next")

    def _without_badge_not_possible(self) -> None:
        self._hands.touch("checkOut")
        self._hands.touch("withoutBadge")
        self._hands.type_into("nameOnBadge", NAME)
        self._walker.kiosk.house.full = True
        self._touch_in_vain("next")

    def _code_too_often(self) -> None:
        self._walker.sends_code("AAAAAA")
        self._walker.waits_for_problem()
        told = self._walker.view_model
        unknown = told.property("problem")
        while told.property("problem") == unknown:
            self._touch_in_vain("next")

    def _touch_in_vain(self, name: str) -> None:
        self._hands.touch(name)
        self._walker.kiosk.wait_for("busy", value=False)
        self._walker.waits_for_problem()
