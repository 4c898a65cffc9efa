"""A protected visitor is a number everywhere; the name opens with a reason, and that is kept."""

import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from db.journal import all_events, events_of
from db.tables import projection_tables
from kiosk.dispatch.badges import badge_text
from kiosk.evacuation.queries import who_is_inside
from kiosk.exchange.host_mail import mail_to_host
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.commands import arrive_booked
from kiosk.visits.corrections import Correction, correct
from kiosk.visits.model import Visit, Visitor
from kiosk.visits.protected import arrive_protected, expect_protected, open_seal, seal_of
from kiosk.visits.retention import VISITS_RETAINED
from kiosk.wording.voice import Voice
from tests.conftest import NOON
from tests.visits.conftest import stored

OWN = Visitor("Qvintilia Xerxes", "Zyklonia")


@pytest.fixture
def protected(station: Station, host: str) -> Visit:
    return station.do(arrive_protected, OWN, host, called="Besökare", actor="desk")


def wanted(host: str, at: datetime, **more: Any) -> BookingWanted:
    """Give a booking of the protected visitor."""
    return BookingWanted(OWN, host, at, terms=BookingTerms(protected_as="Besökare", **more))


def told(station: Station, visit: Visit) -> str:
    """Give everything that is shown, printed, sent and listed of the visit, and every table."""
    voice, settings = Voice("sv"), Settings()
    with station.reading() as connection:
        rows = [
            connection.execute(select(table)).all() for table in projection_tables.sorted_tables
        ]
        listed = who_is_inside(connection, station.now()).people
    badge = badge_text(visit, settings, voice, station.now())
    mail = mail_to_host([visit], settings, voice).as_string()
    return repr((rows, listed, badge, mail, visit))


def test_the_name_stands_in_no_table_list_badge_or_message(
    station: Station, protected: Visit
) -> None:
    assert protected.visitor == Visitor("Besökare 1", alias=True)
    said = told(station, protected)
    assert "Besökare 1" in said
    assert not re.search("Qvintilia|Xerxes|Zyklonia", said)


def test_the_name_opens_with_a_reason_and_each_opening_is_an_event(
    station: Station, protected: Visit
) -> None:
    for actor in ("eva", "bo"):
        own = station.do(open_seal, protected.visit_id, "Polisen frågar", actor=actor)
        assert own == OWN
    with station.reading() as connection:
        seal_id = seal_of(connection, protected.visit_id)
        assert seal_id is not None
        opened = [e.actor for e in events_of(connection, seal_id) if "opened" in e.kind]
    assert opened == ["eva", "bo"]
    assert not re.search("Qvintilia|Xerxes", told(station, protected))


@pytest.mark.parametrize(
    ("reason", "actor", "code"),
    [
        (" . ", "desk", "seal.reason_missing"),
        ("a" * 10_000_000, "desk", "seal.reason_too_long"),
        ("Gäller 811218-9876", "desk", "seal.reason_personal_number"),
        ("Vill veta", "visitor", "seal.not_allowed"),
    ],
)
def test_without_a_reason_or_a_right_nothing_is_opened_or_kept(
    station: Station, protected: Visit, reason: str, actor: str, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        station.do(open_seal, protected.visit_id, reason, actor=actor)
    assert refused.value.code == code
    with station.reading() as connection:
        assert not [each for each in all_events(connection) if "opened" in each.kind]


def test_a_visit_without_a_seal_has_none_to_open(station: Station, host: str) -> None:
    with pytest.raises(Refused) as refused:
        station.do(open_seal, "nobody", "Polisen frågar", actor="desk")
    assert refused.value.code == "seal.none"


def test_a_booked_one_has_a_number_of_its_day_from_the_start(station: Station, host: str) -> None:
    tomorrow = NOON + timedelta(days=1)
    names = [
        station.do(expect_protected, wanted(host, at), actor="desk").visitor.name
        for at in (NOON, NOON, tomorrow)
    ]
    assert names == ["Besökare 1", "Besökare 2", "Besökare 1"]
    booked = station.do(expect_protected, wanted(host, NOON), actor="desk")
    arrived = station.do(arrive_booked, booked.visit_id, actor="desk")
    assert arrived.visitor == Visitor("Besökare 3", alias=True)
    assert not re.search("Qvintilia|Xerxes", told(station, arrived))


def test_the_own_name_is_not_written_on_the_card_by_a_correction(
    station: Station, protected: Visit
) -> None:
    with pytest.raises(Refused) as refused:
        station.do(correct, protected.visit_id, Correction(name=OWN.name), actor="desk")
    assert refused.value.code == "visit.protected_name"
    moved = station.do(correct, protected.visit_id, Correction(zone="Plan 1"), actor="desk")
    assert moved.zone == "Plan 1"


def test_the_seal_is_erased_with_the_visit(
    station: Station, protected: Visit, tmp_path: Path
) -> None:
    with station.reading() as connection:
        with_it = VISITS_RETAINED.with_it(connection, protected.visit_id)
        assert seal_of(connection, protected.visit_id) in with_it
    station.do(lambda tx: [tx.erase(each) for each in (protected.visit_id, *with_it)])
    with pytest.raises(Refused) as refused:
        station.do(open_seal, protected.visit_id, "Polisen frågar", actor="desk")
    assert refused.value.code == "seal.none"
    with station.reading() as connection:
        bodies = b"".join(each.body or b"" for each in all_events(connection))
    assert b"Qvintilia" not in bodies
    assert stored(station, protected.visit_id) is not None
