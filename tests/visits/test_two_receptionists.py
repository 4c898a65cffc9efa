"""Two receptionists act on one visit at once: the second hears of it, and nothing is doubled."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from db.journal import events_of
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked, leave, meet
from kiosk.visits.corrections import Correction, correct, probably_left
from kiosk.visits.host_contact import ask_host, host_answered, host_saw, host_told
from kiosk.visits.merging import merge
from kiosk.visits.model import Departure
from tests.visits.conftest import ASA

Doing = Callable[[Station, str, str, str], object]
DOINGS: dict[str, tuple[Doing, str]] = {
    "met": (lambda s, v, _o, h: s.do(meet, v, h, actor="desk"), "visit.already_met"),
    "left": (
        lambda s, v, _o, _h: s.do(leave, v, Departure.DESK, actor="desk"),
        "visit.already_left",
    ),
    "merged": (lambda s, v, o, _h: s.do(merge, v, o, actor="desk"), "visit.merged"),
    "asked": (lambda s, v, _o, _h: s.do(ask_host, v, actor="desk"), ""),
    "told": (lambda s, v, _o, _h: s.do(host_told, v, actor="desk"), ""),
    "saw": (lambda s, v, _o, _h: s.do(host_saw, v, actor="desk"), ""),
    "comes": (lambda s, v, _o, _h: s.do(host_answered, v, comes=True, actor="desk"), ""),
    "corrected": (lambda s, v, _o, _h: s.do(correct, v, Correction("Bo Ek"), actor="desk"), ""),
    "probably": (lambda s, v, _o, _h: s.do(probably_left, v, actor="desk"), ""),
}


@pytest.mark.parametrize("name", DOINGS)
def test_what_two_do_at_once_happens_once(station: Station, host: str, name: str) -> None:
    doing, code = DOINGS[name]
    visit = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor").visit_id
    other = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor").visit_id
    with station.reading() as connection:
        before = len(events_of(connection, visit)) + len(events_of(connection, other))
    together = Barrier(2)

    def act(_who: int) -> str:
        together.wait(10)
        try:
            doing(station, visit, other, host)
        except Refused as refused:
            return refused.code
        return ""

    with ThreadPoolExecutor(2) as desks:
        outcomes = sorted(desks.map(act, range(2)))
    assert outcomes == sorted(["", code])
    with station.reading() as connection:
        kinds = [each.kind for v in (visit, other) for each in events_of(connection, v)]
    happened = len(kinds) - before
    assert happened == (2 if name == "merged" else 1)
