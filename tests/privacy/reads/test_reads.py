"""Looking at earlier visits: found only when noted, with who, why and for what (L31)."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from db.journal import all_events
from db.transaction import Transaction
from kiosk.privacy.reads.model import Read, ReadReason
from kiosk.privacy.reads.queries import SEARCHES_RETAINED, reads
from kiosk.privacy.users.commands import KeptPin, make_user
from kiosk.privacy.users.model import Role, User
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, leave
from kiosk.visits.model import Departure, Visit, visitor_named
from kiosk.visits.past import MOST_SHOWN, search_past_visits
from tests.conftest import Employ, TurnedClock
from tests.disposing.house import dispose

PIN = KeptPin("$argon2id$of-nobody", "0123456789ab")
CHECK = ReadReason.CHECK
Look = Callable[..., list[Visit]]


@pytest.fixture
def look(station: Station) -> Look:
    """Look as somebody at the desk."""

    def looking(
        text: str, reason: ReadReason | None = CHECK, by: User | None = None
    ) -> list[Visit]:
        def command(tx: Transaction) -> list[Visit]:
            if by is not None:
                tx.act_for("desk", by.user_id)
            return search_past_visits(tx, text, reason, actor="desk")

        return station.do(command)

    return looking


@pytest.fixture
def past(station: Station, employ: Employ, clock: TurnedClock) -> list[Visit]:
    """Give three visits that are over, and one that is not."""
    host = employ()

    def came(name: str, company: str = "") -> Visit:
        visit = station.do(arrive_at_desk, visitor_named(name, company), host, actor="desk")
        clock.turn(timedelta(minutes=1))
        return visit

    over = [came("Märta Sjödin", "Tallriset AB"), came("Marta Đorđi"), came("Bo Ek")]
    for each in over:
        station.do(leave, each.visit_id, Departure.DESK, actor="desk")
        clock.turn(timedelta(minutes=1))
    came("Märta Inne")
    return over


def hire(station: Station, name: str, *roles: Role) -> User:
    return station.do(make_user, name, roles, pin=PIN, actor="command_line")


def noted(station: Station) -> list[Read]:
    with station.reading() as connection:
        return reads(connection)


def test_those_who_left_are_found_by_name_and_company_the_newest_first(
    past: list[Visit], look: Look
) -> None:
    assert [each.visitor.name for each in look("marta")] == ["Marta Đorđi", "Märta Sjödin"]
    assert [each.visitor.name for each in look("sjo ta")] == ["Märta Sjödin"]
    assert [each.visitor.name for each in look("dordi")] == ["Marta Đorđi"]
    assert look("%_") == []


def test_each_look_is_noted_with_who_why_and_for_what(
    station: Station, past: list[Visit], look: Look
) -> None:
    inger = hire(station, "Inger", Role.RECEPTION)
    look("marta", ReadReason.FORGOTTEN_ITEM, by=inger)
    look("nobody at all", by=inger)
    second, first = noted(station)
    assert (first.user_name, first.actor) == ("Inger", inger.user_id)
    assert (first.reason, first.searched, first.found) == (ReadReason.FORGOTTEN_ITEM, "marta", 2)
    assert (second.searched, second.found) == ("nobody at all", 0)


def test_the_envelope_says_nothing_of_whom_was_looked_for(
    station: Station, past: list[Visit], look: Look
) -> None:
    look("marta")
    with station.reading() as connection:
        events = [e for e in all_events(connection) if e.kind.startswith(("read.", "search."))]
    assert len(events) == 2
    known = {each.visit_id for each in past}
    assert not {each.subject_id for each in events} & known
    made = next(each for each in events if each.kind == "read.made.1")
    assert b"marta" not in (made.body or b"")


def test_reception_and_security_owe_a_reason_a_manager_does_not(
    station: Station, past: list[Visit], look: Look
) -> None:
    for role in (Role.RECEPTION, Role.SECURITY):
        user = hire(station, role, role)
        with pytest.raises(Refused) as refusal:
            look("marta", None, by=user)
        assert refusal.value.code == "read.reason_missing"
    with pytest.raises(Refused):
        look("marta", None)
    assert noted(station) == []
    assert len(look("marta", None, by=hire(station, "Eva", Role.MANAGER))) == 2


def test_who_has_no_role_for_it_sees_nothing_and_nothing_is_noted(
    station: Station, past: list[Visit], look: Look
) -> None:
    user = hire(station, "Olle", Role.EVACUATION_LEAD)
    with pytest.raises(Refused) as refusal:
        look("marta", by=user)
    assert refusal.value.code == "user.not_allowed"
    assert noted(station) == []


def test_once_signing_in_is_set_up_nobody_looks_without_a_name(
    station: Station, past: list[Visit], look: Look
) -> None:
    assert look("marta")
    hire(station, "Inger", Role.ADMINISTRATOR)
    with pytest.raises(Refused) as refusal:
        look("marta")
    assert refusal.value.code == "sign_in.missing"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "read.too_few_letters"),
        (" m ", "read.too_few_letters"),
        ("m" * 81, "read.too_many_letters"),
        ("m" * 10_000_000, "read.too_many_letters"),
    ],
)
def test_nobody_leafs_through_everybody(look: Look, text: str, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        look(text)
    assert refusal.value.code == code


def test_no_more_are_shown_than_somebody_looks_through(
    station: Station, employ: Employ, look: Look
) -> None:
    host = employ()
    for _ in range(MOST_SHOWN + 5):
        visit = station.do(arrive_at_desk, visitor_named("Maj"), host, actor="desk")
        station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
    assert len(look("maj")) == MOST_SHOWN


def test_what_was_searched_for_goes_with_the_visits_and_that_somebody_looked_stays(
    station: Station, past: list[Visit], look: Look, clock: TurnedClock
) -> None:
    inger = hire(station, "Inger", Role.RECEPTION)
    look("marta", by=inger)
    clock.turn(timedelta(hours=23))
    dispose(station)
    assert noted(station)[0].searched == "marta"
    clock.turn(timedelta(hours=1, minutes=1))
    dispose(station)
    (left,) = noted(station)
    assert (left.searched, left.found, left.user_name) == (None, 2, "Inger")
    with station.reading() as connection:
        assert not [each for each in all_events(connection) if b"marta" in (each.body or b"")]


def test_searches_are_due_by_when_they_were_made(
    station: Station, past: list[Visit], look: Look, clock: TurnedClock
) -> None:
    look("marta")
    with station.reading() as connection:
        before = round(clock.now.timestamp() * 1000)
        (due,) = SEARCHES_RETAINED.due(connection, before + 1, None)
        assert SEARCHES_RETAINED.due(connection, before, None) == []
        assert SEARCHES_RETAINED.due(connection, before + 1, ["another"]) == []
        assert SEARCHES_RETAINED.due(connection, before + 1, [due.subject_id]) == [due]
