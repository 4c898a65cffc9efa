"""A protected visitor is a number everywhere; the name opens with a reason, and that is kept."""

import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from db.journal import all_events, events_of
from db.tables import projection_tables
from db.transaction import Transaction
from kiosk.dispatch.badges import badge_text
from kiosk.evacuation.queries import who_is_inside
from kiosk.exchange.host_mail import mail_to_host
from kiosk.privacy.reads.model import ReadKind
from kiosk.privacy.reads.queries import reads
from kiosk.privacy.users.commands import KeptPin, make_user
from kiosk.privacy.users.model import Role
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.bookings import expect
from kiosk.visits.commands import arrive_at_desk, arrive_booked
from kiosk.visits.corrections import Correction, correct
from kiosk.visits.merging import merge
from kiosk.visits.model import Visit, Visitor
from kiosk.visits.protected import (
    arrive_protected,
    expect_protected,
    open_initials,
    open_seal,
    seal_of,
)
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
        looked = [(each.what, each.actor, each.searched) for each in reads(connection)]
    assert opened == ["eva", "bo"]
    sealed = ReadKind.SEALED_NAME
    assert looked == [(sealed, who, protected.visit_id) for who in ("bo", "eva")]
    assert not re.search("Qvintilia|Xerxes", told(station, protected))


@pytest.mark.parametrize(
    ("reason", "actor", "code"),
    [
        (" . ", "desk", "seal.reason_missing"),
        ("a" * 10_000_000, "desk", "seal.reason_too_long"),
        ("Gäller 811218-9876", "desk", "seal.reason_personal_number"),
        ("Vill veta", "visitor", "seal.not_allowed"),
        ("Vill veta", "program", "seal.not_allowed"),
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
        assert reads(connection) == []


@pytest.mark.parametrize(
    ("role", "code"),
    [
        (Role.RECEPTION, ""),
        (Role.SECURITY, ""),
        (Role.ADMINISTRATOR, ""),
        (Role.EVACUATION_LEAD, "user.not_allowed"),
        (Role.MANAGER, "user.not_allowed"),
        (None, "sign_in.missing"),
    ],
)
def test_only_who_has_a_role_for_it_opens_a_name_once_signing_in_is_set_up(
    station: Station, host: str, protected: Visit, role: Role | None, code: str
) -> None:
    pin = KeptPin("$argon2id$of-nobody", "0123456789ab")
    station.do(make_user, "Inger", [Role.ADMINISTRATOR], pin=pin, actor="command_line")
    user = station.do(make_user, "Olle", [role], pin=pin, actor="shell") if role else None
    wanted = BookingWanted(OWN, host, NOON, terms=BookingTerms(discreet=True))
    discreet = station.do(expect, wanted, actor="desk")

    def both(tx: Transaction) -> tuple[str, str]:
        if user is not None:
            tx.act_for("desk", user.user_id)
        sealed = open_seal(tx, protected.visit_id, "Polisen frågar", actor="desk")
        return sealed.name, open_initials(tx, discreet.visit_id, actor="desk")

    if code:
        with pytest.raises(Refused) as refused:
            station.do(both)
        assert refused.value.code == code
        with pytest.raises(Refused):
            station.do(open_initials, discreet.visit_id, actor=user.user_id if user else "desk")
    else:
        assert station.do(both) == (OWN.name, OWN.name)
    with station.reading() as connection:
        noted = [(each.user_name, each.what) for each in reads(connection)]
    kinds = (ReadKind.DISCREET_NAME, ReadKind.SEALED_NAME)
    assert sorted(noted) == ([] if code else [("Olle", each) for each in kinds])


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


@pytest.mark.parametrize("protected_first", [True, False])
def test_a_protected_visitor_registered_twice_stays_a_number_whichever_registration_stays(
    station: Station, host: str, protected_first: bool
) -> None:
    def by_number() -> Visit:
        return station.do(arrive_protected, OWN, host, called="Besökare", actor="desk")

    def by_name() -> Visit:
        return station.do(arrive_at_desk, OWN, host, actor="desk")

    one, other = (by_number(), by_name()) if protected_first else (by_name(), by_number())
    stays = station.do(merge, one.visit_id, other.visit_id, actor="desk")
    assert stays.visit_id == one.visit_id
    assert (stays.visitor.name, stays.visitor.company) == ("Besökare 1", "")
    assert station.do(open_seal, stays.visit_id, "Polisen frågar", actor="desk") == OWN
    with station.reading() as connection:
        people = who_is_inside(connection, station.now()).people
    assert [each.name for each in people] == ["Besökare 1"]
    with pytest.raises(Refused) as refused:
        station.do(correct, stays.visit_id, Correction(name="Qvintilia Xerxes"), actor="desk")
    assert refused.value.code == "visit.protected_name"
