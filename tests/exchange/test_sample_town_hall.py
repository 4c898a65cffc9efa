"""The sample town hall is coherent: whoever is named in one list is found in another."""

import unicodedata
from collections import Counter, defaultdict
from datetime import time

import pytest

from kiosk.exchange.bookings_csv import BookingRow, read_bookings
from kiosk.exchange.csv_file import Columns, Record, open_csv
from kiosk.exchange.staff_csv import STAFF_COLUMNS, StaffList, StaffRow, read_staff
from kiosk.resources import SAMPLE_TOWN_HALL
from kiosk.settings import read_settings

ABSENCE_COLUMNS = (
    "anknytning",
    "fornamn",
    "efternamn",
    "orsak",
    "fran",
    "till",
    "ater",
    "text",
    "hanvisad_till",
    "linje",
)


@pytest.fixture(scope="module")
def staff() -> StaffList:
    return read_staff(SAMPLE_TOWN_HALL / "staff.csv")


@pytest.fixture(scope="module")
def bookings() -> tuple[BookingRow, ...]:
    return read_bookings(SAMPLE_TOWN_HALL / "bookings.csv")


@pytest.fixture(scope="module")
def absences() -> tuple[Record, ...]:
    columns = Columns("absence", ABSENCE_COLUMNS, ABSENCE_COLUMNS, {})
    found = open_csv(SAMPLE_TOWN_HALL / "absences.csv", columns)
    assert found.refused == ()
    return found.records


def by_email(staff: StaffList) -> dict[str, StaffRow]:
    return {row.email: row for row in staff.rows if row.email}


def test_every_row_of_the_staff_list_is_taken(staff: StaffList) -> None:
    assert (staff.refused, staff.columns_ignored, staff.encoding) == ((), (), "utf-8-sig")
    assert Counter(row.kind for row in staff.rows) == {"official": 350, "elected_member": 40}


@pytest.mark.parametrize("name", ["staff.csv", "bookings.csv", "absences.csv"])
def test_the_files_are_as_swedish_excel_writes_them(name: str) -> None:
    raw = (SAMPLE_TOWN_HALL / name).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    if name == "staff.csv":
        assert raw.decode("utf-8-sig").splitlines()[0] == ";".join(STAFF_COLUMNS)


def test_every_manager_and_stand_in_is_somebody_on_the_list(staff: StaffList) -> None:
    people = by_email(staff)
    for row in staff.rows:
        for email in (row.manager_email, row.stand_in_email):
            assert not email or email in people
            assert not email or email != row.email


def test_each_unit_has_exactly_one_manager_and_lines_end_at_one_head(staff: StaffList) -> None:
    people = by_email(staff)
    units = defaultdict(list)
    for row in staff.rows:
        if row.kind == "official":
            units[row.unit].append(row)
    assert len(units) >= 40
    for unit, members in units.items():
        within = {row.manager_email for row in members if unit_of(row.manager_email, staff) == unit}
        outside = [row for row in members if row.manager_email not in within]
        assert len(within) == 1, unit
        assert [row.email for row in outside] == list(within), unit
    officials = [row for row in staff.rows if row.kind == "official"]
    assert {head_of(row, people) for row in officials} == {"Kommunchef"}


def head_of(row: StaffRow, people: dict[str, StaffRow]) -> str:
    """Give the title at the end of the line of managers, or "" if it goes round in a circle."""
    for _ in range(6):
        if not row.manager_email:
            return row.title
        row = people[row.manager_email]
    return ""


def unit_of(email: str, staff: StaffList) -> str:
    return by_email(staff)[email].unit if email else ""


def test_a_unit_lies_in_one_administration_and_is_secret_as_a_whole(staff: StaffList) -> None:
    told = defaultdict(set)
    for row in staff.rows:
        if row.unit:
            told[row.unit].add((row.administration, row.secret_unit))
    assert all(len(facts) == 1 for facts in told.values())
    secret = {unit for unit, facts in told.items() if next(iter(facts))[1]}
    assert {"Barn och familj", "Överförmyndare"} <= secret


def test_the_awkward_names_of_real_lists_are_there(staff: StaffList) -> None:
    names = Counter(f"{row.given_name} {row.family_name}" for row in staff.rows)
    awkward = {
        "Biret Áŋŋel Nutti",
        "Ánte Länta",
        "Jukka-Pekka Mäkitalo",
        "Fatima El-Khatib",
        "Olena Shevchenko",
        "Vasyl Koval'chuk",
        "Siobhán O'Connor",
        "Réka D’Amico",
        "Gunilla von Essenhielm",
        "Carl Fredrik af Björnsund",
        "Bo Ek",
        "My Ö",
        "René Lidén",
        "Karl Johan Alexander Emanuel Stenmark Fjällström af Norrskensberg",
    }
    assert awkward <= names.keys()
    annas = [
        row for row in staff.rows if (row.given_name, row.family_name) == ("Anna", "Johansson")
    ]
    assert len({row.unit for row in annas}) == len({row.email for row in annas}) == len(annas) == 2
    families = Counter(row.family_name for row in staff.rows)
    assert min(families["Johansson"], families["Lindström"]) >= 5
    assert all(unicodedata.is_normalized("NFC", name) for name in names)


def test_the_list_has_the_gaps_that_real_lists_have(staff: StaffList) -> None:
    officials = [row for row in staff.rows if row.kind == "official"]
    elected = [row for row in staff.rows if row.kind == "elected_member"]
    assert 4 <= sum(row.hidden for row in staff.rows) <= 6
    for field in ("extension", "room", "email", "card", "title", "source_id"):
        assert 2 <= sum(not getattr(row, field) for row in officials) <= 60, field
    assert sum(not (row.extension or row.unit or row.card) for row in elected) >= 35
    assert all(not row.secret_unit for row in elected)


def test_phone_numbers_are_of_the_series_that_reach_nobody(staff: StaffList) -> None:
    mobiles = [row.mobile for row in staff.rows if row.mobile]
    phones = [row.phone for row in staff.rows if row.phone]
    assert len(mobiles) >= 50
    assert len(phones) >= 150
    assert all("+46701740605" <= number <= "+46701740699" for number in mobiles)
    assert all("+46980319200" <= number <= "+46980319299" for number in phones)
    assert all(row.email.endswith("@bjorkfors.example") for row in staff.rows if row.email)
    extensions = [row.extension for row in staff.rows if row.extension]
    assert len(set(extensions)) == len(extensions)


def test_every_booked_host_is_somebody_on_the_list(
    staff: StaffList, bookings: tuple[BookingRow, ...]
) -> None:
    people = by_email(staff)
    hosts = [people[row.host_email] for row in bookings]
    assert 18 <= len(bookings) <= 24
    assert any(host.hidden for host in hosts)
    assert any(host.secret_unit for host in hosts)
    assert any(host.kind == "elected_member" for host in hosts)


def test_the_day_of_bookings_has_what_a_reception_must_cope_with(
    bookings: tuple[BookingRow, ...],
) -> None:
    times = [row.at for row in bookings]
    assert times == sorted(times)
    assert (times[0], times[-1]) == (time(7, 45), time(16, 0))
    scripts = {
        unicodedata.name(character).split()[0]
        for row in bookings
        for character in row.name
        if character.isalpha()
    }
    assert scripts == {"LATIN", "ARABIC"}
    assert any("Č" in row.name for row in bookings)
    assert any(row.company for row in bookings)
    assert max(row.persons for row in bookings) >= 10
    assert max(len(row.name) for row in bookings) > 50


def test_everybody_absent_is_on_the_staff_list_and_one_has_a_visitor_booked(
    staff: StaffList, bookings: tuple[BookingRow, ...], absences: tuple[Record, ...]
) -> None:
    people = {row.extension: row for row in staff.rows if row.extension}
    extensions = {row.extension for row in staff.rows}
    absent = [people[record.fields["anknytning"]] for record in absences]
    for record, row in zip(absences, absent, strict=True):
        told = (record.fields["fornamn"], record.fields["efternamn"])
        assert told == (row.given_name, row.family_name)
    assert len({row.line for row in absent}) == len(absences) >= 20
    for record in absences:
        assert record.fields["hanvisad_till"] in extensions | {""}
        assert record.fields["linje"] in {"ÖPPEN", "STÄNGD"}
    away = {row.email for row in absent}
    assert len([row for row in bookings if row.host_email in away]) == 1


def test_the_settings_of_the_sample_are_accepted() -> None:
    found = read_settings(SAMPLE_TOWN_HALL)
    assert found.town_hall.municipality == "Björkfors kommun"
    hours = found.opening_hours
    assert (hours.opening_time(), hours.closing_time()) == (time(7, 30), time(16, 30))
    assert found.printers == ()
    assert len(found.reception.zones) > 3
