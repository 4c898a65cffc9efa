"""Every screen of the desk, one after the other: how to come to it, on a desk that is open."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from kiosk.directory.queries import person_meant_by
from kiosk.faces.desk.view_model import DeskViewModel
from kiosk.hours.commands import set_hours
from kiosk.hours.model import SpecialDay
from kiosk.station import Station
from kiosk.tour.hands import Hands, wait_until
from kiosk.tour.stage import Stage
from kiosk.visits.commands import arrive_at_desk, arrive_booked, leave, meet
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.host_contact import ask_host, host_answered
from kiosk.visits.model import Departure, Visit, VisitState, visitor_named
from kiosk.visits.protected import arrive_protected
from kiosk.visits.queries import expected_visits, visits_in

ACTOR = "tour"
LONG_NAME = "Maximilian Alexander Fredrik Wachtmannsdorff-Bernadelius"


@dataclass(frozen=True)
class DeskScreen:
    """One screen, and how it is come to from any other."""

    name: str
    go: Callable[[], None]


class DeskScreens:
    """Furnishes a day and walks through what the desk shows of it."""

    def __init__(self, stage: Stage) -> None:
        """Take a stage whose desk is open and where nobody has come yet."""
        self._station: Station = stage.program.station
        self._hands: Hands = stage.hands("desk")
        desk = stage.program.faces["desk"].engine.findChild(DeskViewModel)
        assert desk is not None  # noqa: S101 - a desk without it cannot be opened
        self.desk: Any = desk  # what Qt calls a property, mypy takes for no model
        self._visits: dict[str, Visit] = {}

    def furnish(self) -> None:
        """Let people come: waiting, inside and left, of each kind there is."""
        now = self._station.now()
        with self._station.reading() as connection:
            expected = expected_visits(
                connection, now - timedelta(hours=12), now + timedelta(days=1)
            )
            host = person_meant_by(connection, "Sven-Erik Granlund").person_id
        do, of = self._station.do, {each.visitor.name: each for each in expected}
        for name in ("Robert Vallgård", "Jimmy Östensson", LONG_NAME):
            do(arrive_booked, of[name].visit_id, actor=ACTOR)
        for name in ("Robert Vallgård", LONG_NAME):
            visit = of[name]
            do(meet, visit.visit_id, visit.host.person_id if visit.host else "", actor=ACTOR)
        twice = do(arrive_at_desk, visitor_named("Jimmy Östensson"), host, actor=ACTOR)
        declined = do(
            arrive_at_desk, visitor_named("Greta Isaksson", "Isakssons"), host, actor=ACTOR
        )
        do(ask_host, declined.visit_id, actor=ACTOR)
        do(host_answered, declined.visit_id, comes=False, text="i morgon klockan tio", actor=ACTOR)
        hidden = do(
            arrive_protected, visitor_named("Wilhelm Öberg"), host, called="Besökare", actor=ACTOR
        )
        gone = do(arrive_at_desk, visitor_named("Pär Lidman"), host, actor=ACTOR)
        do(leave, gone.visit_id, Departure.DESK, actor=ACTOR)
        do(call_desk, CallReason.PUBLIC_DOCUMENT, actor=ACTOR)
        do(set_hours, SpecialDay((now + timedelta(days=7)).date(), None, "Utbildning"), actor=ACTOR)
        self._visits = {
            "expected": of["Sture Lomvik"],
            "inside": of["Robert Vallgård"],
            "long": of[LONG_NAME],
            "twice": twice,
            "declined": declined,
            "protected": hidden,
            "gone": gone,
        }
        wait_until(lambda: self.desk.waiting.rowCount() >= len(self._waiting()), "who waits")

    def screens(self) -> Iterator[DeskScreen]:
        """Give every screen that needs nobody signed in."""
        desk = self.desk
        yield DeskScreen("guide", self._rest)
        yield DeskScreen("search", lambda: self._typed(desk.search, "Lind"))
        yield DeskScreen("nobody-found", lambda: self._typed(desk.search, "Qqqq"))
        yield DeskScreen("walk-in", self._walk_in)
        yield DeskScreen("walk-in-lacking", self._walk_in_lacking)
        yield DeskScreen("walk-in-host", self._walk_in_host)
        yield DeskScreen("booking", self._book)
        yield DeskScreen("booking-lacking", self._booking_lacking)
        yield DeskScreen("booking-weekly", lambda: desk.planning.booking.recur("week"))
        yield DeskScreen("moving", lambda: self._act("expected", "book"))
        yield DeskScreen("hours", desk.planning.hours.show)
        yield DeskScreen("to-see-to", lambda: self._toggle(desk.notices))
        yield DeskScreen("policy", lambda: self._toggle(desk.policy))
        yield DeskScreen("past", lambda: self._toggle(desk.signIn.past))
        for name in self._visits:
            yield DeskScreen(f"card-{name}", lambda name=name: self._select(name))  # type: ignore[misc]
        for name, verb in (
            ("expected", "paper"),
            ("expected", "correct"),
            ("twice", "host"),
            ("twice", "meet"),
            ("twice", "cannot"),
            ("twice", "refer"),
            ("twice", "merge"),
            ("declined", "message"),
            ("inside", "part"),
            ("inside", "correct"),
            ("protected", "unseal"),
        ):
            yield DeskScreen(
                f"{verb}-of-{name}",
                lambda name=name, verb=verb: self._act(name, verb),  # type: ignore[misc]
            )

    def _rest(self) -> None:
        self.desk.signIn.putOff()
        self._away()

    def _walk_in(self) -> None:
        self._away()
        self.desk.register()

    def _walk_in_lacking(self) -> None:
        self._walk_in()
        self.desk.walkIn.submit("", "", "", "", "")

    def _walk_in_host(self) -> None:
        self._walk_in()
        self.desk.picker.find("and")
        wait_until(lambda: self.desk.picker.standing == "hits", "hosts to choose from")

    def _booking_lacking(self) -> None:
        self._book()
        self.desk.planning.booking.submit()

    def _book(self) -> None:
        self._away()
        self.desk.book()

    def _away(self) -> None:
        self.desk.select("")
        self.desk.search.clear()

    def _typed(self, search: Any, text: str) -> None:
        self._away()
        search.find(text)
        wait_until(lambda: search.standing in ("hits", "none"), f"hits of {text}")

    def _toggle(self, sheet: Any) -> None:
        self._away()
        sheet.toggle()
        wait_until(lambda: bool(sheet.open), "a sheet")

    def _select(self, name: str) -> None:
        self._away()
        self.desk.select(self._visits[name].visit_id)
        wait_until(lambda: bool(self.desk.card.title), name)

    def _act(self, name: str, verb: str) -> None:
        self._select(name)
        wait_until(lambda: verb in self.desk.card.actions, f"{verb} of {name}")
        self.desk.card.act(verb)

    def _waiting(self) -> list[Visit]:
        with self._station.reading() as connection:
            return visits_in(connection, VisitState.WAITING)
