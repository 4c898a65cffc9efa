"""Whatever verb of a visit takes free text, a personal identity number in it is never kept."""

from collections.abc import Callable, Mapping

import pytest

from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.booking import BookingChange, BookingWanted
from kiosk.visits.bookings import expect, move_booking
from kiosk.visits.commands import Arriving, arrive_booked, arrive_unbooked, meet, more_arrived
from kiosk.visits.corrections import Correction, correct
from kiosk.visits.host_contact import host_answered, leave_message, visitor_message
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.party import Party
from kiosk.visits.protected import open_seal
from tests.visits.conftest import ASA, SOON

WRITTEN = "19850709-9805"
TEXT = f"Familjen, {WRITTEN}"
GROUP = Party(persons=2, companions=("Bo Ek", TEXT))
Verb = Callable[[], object]


def verbs(
    station: Station, host: str, visit_in: Callable[[VisitState], Visit]
) -> Mapping[str, Verb]:
    booked = visit_in(VisitState.EXPECTED).visit_id
    waiting = visit_in(VisitState.WAITING).visit_id
    do = station.do
    return {
        "wish": lambda: do(arrive_unbooked, ASA, wish="x" * 195 + TEXT, actor="x"),
        "companion": lambda: do(arrive_unbooked, ASA, party=GROUP, actor="x"),
        "booked companion": lambda: do(arrive_booked, booked, Arriving(GROUP), actor="x"),
        "more companions": lambda: do(more_arrived, waiting, GROUP, actor="x"),
        "zone booked": lambda: do(
            expect, BookingWanted(ASA, host, SOON, 1, f"Rum {WRITTEN}"), actor="x"
        ),
        "zone moved": lambda: do(move_booking, booked, BookingChange(zone=TEXT), actor="x"),
        "zone met": lambda: do(meet, waiting, host, zone=TEXT, actor="x"),
        "zone corrected": lambda: do(correct, waiting, Correction(zone=TEXT), actor="x"),
        "name corrected": lambda: do(correct, waiting, Correction(name=TEXT), actor="x"),
        "company corrected": lambda: do(correct, waiting, Correction(company=TEXT), actor="x"),
        "answer": lambda: do(host_answered, waiting, comes=False, text=TEXT, actor="x"),
        "message": lambda: do(
            leave_message, waiting, visitor_message(TEXT, "070-123 45 67", ""), actor="x"
        ),
        "reason": lambda: do(open_seal, waiting, TEXT, actor="desk"),
    }


def test_no_verb_keeps_one(
    station: Station, host: str, visit_in: Callable[[VisitState], Visit]
) -> None:
    for name, verb in verbs(station, host, visit_in).items():
        with pytest.raises(Refused, match="personal_number") as refused:
            verb()
        assert refused.value.facts == {}, name
    files = [each for each in station.folder.rglob("*") if each.is_file()]
    assert any(ASA.name.encode() in each.read_bytes() for each in files)
    for each in files:
        content = each.read_bytes()
        assert b"9805" not in content, each.name
        assert b"850709" not in content, each.name
