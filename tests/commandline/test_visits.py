"""`kiosk visit`, with good input and every bad one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.calendar import day_around
from kiosk.directory.commands import record_person, record_unit
from kiosk.directory.model import PersonDetails
from kiosk.directory.queries import person_meant_by
from kiosk.station import Station, StationReader
from kiosk.visits.commands import book, said_to_have_left
from kiosk.visits.model import VisitState, visitor_named
from kiosk.visits.queries import visit_by_id, visits_in
from tests.commandline.conftest import Kiosk

HOST = "anna@b.example"


def names_in(folder: Path) -> list[str]:
    with StationReader(folder) as station, station.reading() as connection:
        return [each.visitor.name for each in visits_in(connection, VisitState.WAITING)]


def test_a_visit_goes_from_arrival_to_leaving(kiosk: Kiosk, folder: Path) -> None:
    arrived = kiosk(
        "visit", "arrive", "--name", "Maj", "--company", "AB", "--host", "Anna Stenmark", "--json"
    )
    assert arrived.code == 0
    assert set(arrived.answer) == {"visit_id", "state", "contact", "badge_code"}
    stays = {key: arrived.answer[key] for key in ("visit_id", "badge_code")}
    assert arrived.answer["state"] == "waiting"
    visit = arrived.answer["visit_id"]
    met = kiosk("visit", "meet", visit, "--by", "ANNA@b.example", "--zone", "Plan 1", "--json")
    assert met.answer == stays | {"state": "inside"}
    left = kiosk("visit", "leave", visit, "--json")
    assert left.answer == stays | {"state": "left"}
    shown = kiosk("visit", "show", visit, "--json")
    assert shown.answer == left.answer


def test_an_arrival_orders_badge_and_message(kiosk: Kiosk, folder: Path) -> None:
    from kiosk.jobs.queries import jobs_about

    visit = kiosk("visit", "arrive", "--name", "Maj", "--host", HOST, "--json").answer["visit_id"]
    with StationReader(folder) as station, station.reading() as connection:
        kinds = {each.kind.value for each in jobs_about(connection, [visit])}
    assert kinds == {"badge", "host_message"}


def test_a_visit_is_answered_as_json_and_told_in_words_beside_it(
    kiosk: Kiosk, folder: Path
) -> None:
    told = kiosk("visit", "arrive", "--name", "Maj", "--host", HOST)
    assert told.err.startswith("Maj väntar i foajén.\nBesöksmottagare: Anna Stenmark\n")
    assert told.answer.keys() == {"visit_id", "state", "contact", "badge_code"}
    assert kiosk("visit", "show", told.answer["visit_id"], "--json").err == ""


@pytest.mark.parametrize(
    "name", ["", "   ", "\u00a0\t", "🙂🙂", "\x00\x07\x1b", "12345", "a" * 300]
)
def test_what_is_no_name_is_refused_and_nobody_arrives(
    kiosk: Kiosk, folder: Path, name: str
) -> None:
    ran = kiosk("visit", "arrive", "--name", name, "--host", HOST, "--json")
    assert ran.code == 2
    assert ran.answer["error"]["code"] in {"visit.name_missing", "visit.name_too_long"}
    assert names_in(folder) == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Maj 🙂 Sjölund", "Maj Sjölund"),
        ("Maj\x07\x00 Sjö\x1blund", "Maj Sjölund"),
        ("<b>Maj</b>", "<b>Maj</b>"),
        ("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"),
        ("\x1b@\x1dV\x00Maj\x10\x14\x01", "@ VMaj"),
        ("=cmd()|' /C calc'!A0", "=cmd()|' /C calc'!A0"),
        ("Maj\u202edlo\u2066x", "Majdlox"),
        ("ليلى حدّاد", "ليلى حدّاد"),
        ("Risten-Márjá Čáhčeluokta", "Risten-Márjá Čáhčeluokta"),
        ("Al", "Al"),
    ],
)
def test_a_name_is_data_and_comes_back_as_such(
    kiosk: Kiosk, folder: Path, typed: str, kept: str
) -> None:
    assert kiosk("visit", "arrive", "--name", typed, "--host", HOST, "--json").code == 0
    assert names_in(folder) == [kept]
    (person,) = kiosk("inside", "--json").answer["people"]
    assert person["name"] == kept
    text = kiosk("inside").out
    assert kept in text
    assert not set(text) & {"\x1b", "\x07", "\x00", "\u202e"}


def test_a_formula_is_no_formula_in_the_spreadsheet(kiosk: Kiosk, folder: Path) -> None:
    kiosk("visit", "arrive", "--name", "=cmd()", "--host", HOST)
    assert '"\'=cmd()"' in kiosk("inside", "--format", "csv").out


def test_an_unknown_host_is_refused_with_those_who_may_be_meant(kiosk: Kiosk, folder: Path) -> None:
    ran = kiosk("visit", "arrive", "--name", "Maj", "--host", "Anna", "--json")
    assert ran.code == 2
    assert ran.answer["error"]["code"] == "person.not_found"
    assert ran.answer["error"]["facts"]["candidates"] == ["Anna Stenmark <anna@b.example>"]
    assert "Anna Stenmark <anna@b.example>" in ran.err
    assert names_in(folder) == []


def test_a_name_that_two_people_have_is_refused_with_both(kiosk: Kiosk, folder: Path) -> None:
    ran = kiosk("visit", "arrive", "--name", "Maj", "--host", "Eva Ek")
    assert ran.code == 2
    assert "eva.ek@b.example" in ran.err
    assert "eva.ek2@b.example" in ran.err
    assert kiosk("visit", "arrive", "--name", "Maj", "--host", "eva.ek2@b.example").code == 0


def test_leaving_twice_is_refused_and_changes_nothing(kiosk: Kiosk, folder: Path) -> None:
    visit = kiosk("visit", "arrive", "--name", "Maj", "--host", HOST, "--json").answer["visit_id"]
    assert kiosk("visit", "leave", visit).code == 0
    events = kiosk("db", "verify", "--json").answer["events"]
    again = kiosk("visit", "leave", visit, "--json")
    assert (again.code, again.answer["error"]["code"]) == (2, "visit.already_left")
    assert kiosk("db", "verify", "--json").answer["events"] == events


def test_leaving_without_having_arrived_is_refused(kiosk: Kiosk, folder: Path) -> None:
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    with Station(folder) as station:
        with station.reading() as connection:
            host = person_meant_by(connection, HOST).person_id
        booked = station.do(book, visitor_named("Maj"), host, tomorrow, actor="test")
    ran = kiosk("visit", "leave", booked.visit_id, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "visit.never_arrived")
    with StationReader(folder) as reader, reader.reading() as connection:
        assert visit_by_id(connection, booked.visit_id) == booked


@pytest.mark.parametrize("command", ["leave", "show"])
def test_a_visit_nobody_knows_is_refused(kiosk: Kiosk, folder: Path, command: str) -> None:
    ran = kiosk("visit", command, "1'; DROP TABLE event;--", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "visit.not_found")


def test_meeting_twice_is_refused(kiosk: Kiosk, folder: Path) -> None:
    visit = kiosk("visit", "arrive", "--name", "Maj", "--host", HOST, "--json").answer["visit_id"]
    assert kiosk("visit", "meet", visit, "--by", HOST).code == 0
    ran = kiosk("visit", "meet", visit, "--by", HOST, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "visit.already_met")


def test_a_booked_visitor_is_expected_by_a_code(kiosk: Kiosk, folder: Path) -> None:
    at = "2026-12-01T10:00"
    booked = kiosk("visit", "book", "--name", "Maj", "--host", HOST, "--at", at, "--json")
    assert booked.code == 0
    assert booked.answer["state"] == "expected"
    with StationReader(folder) as station, station.reading() as connection:
        (visit,) = visits_in(connection, VisitState.EXPECTED)
    assert visit.booking_code == booked.answer["booking_code"]
    assert visit.booked_for == datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def test_a_booking_that_empties_phone_hours_is_refused(kiosk: Kiosk, folder: Path) -> None:
    at = "2026-12-01T10:00"
    review = "2030-01-01"
    with Station(folder) as station:
        unit = station.do(record_unit, "", "Bygglov", secret=False, actor="test")
        bo = PersonDetails("Bo", "Ek", unit="Bygglov", email="bo@b.example")
        station.do(record_person, bo, actor="test")
    assert unit
    hours = ("--reason", "Försök", "--decided-by", "Nämnden", "--review", review)
    assert kiosk("unit", "phone-hours", "Bygglov", "mån-fre 9-11", *hours).code == 0
    refused = kiosk("visit", "book", "--name", "Maj", "--host", "bo@b.example", "--at", at)
    assert refused.code == 2
    assert "telefontid" in refused.err.casefold()
    later = kiosk("visit", "book", "--name", "Maj", "--host", "Bo Ek", "--at", "2026-12-01T13:00")
    assert later.code == 0


def test_a_lockdown_is_started_and_ended(kiosk: Kiosk) -> None:
    begun = kiosk("lockdown", "start", "--drill", "--json").answer
    assert begun["drill"] is True
    assert kiosk("lockdown", "end", "--json").answer == {"ended": True}
    assert kiosk("lockdown", "end", "--json").answer["error"]["code"] == "lockdown.none"


def test_who_says_to_have_left_is_told_to_be_here(kiosk: Kiosk, folder: Path) -> None:
    visit = kiosk("visit", "arrive", "--name", "Maj", "--host", HOST, "--json").answer["visit_id"]
    with Station(folder) as station:
        station.do(said_to_have_left, "Maj", *day_around(station.now()), actor="visitor")
    assert kiosk("visit", "show", visit, "--json").answer["said_left"] is True
    assert "said_left" not in kiosk("visit", "here", visit, "--json").answer
