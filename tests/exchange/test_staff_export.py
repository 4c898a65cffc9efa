"""The directory exported as CSV and JSON; the CSV brought in again changes nothing."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.transaction import Transaction
from kiosk.directory.commands import lead_unit, record_person, record_unit
from kiosk.directory.model import PersonDetails, unit_id_of
from kiosk.directory.queries import everybody, units
from kiosk.exchange.staff_csv import STAFF_COLUMNS, read_staff
from kiosk.exchange.staff_export import staff_as_csv, staff_as_json, written_phone
from kiosk.exchange.staff_import import import_staff, plan_import, summary_of
from kiosk.exchange.staff_listed import StaffExport, staff_to_export
from kiosk.phone_number import e164
from kiosk.settings import Settings
from kiosk.station import Station
from tests.conftest import Employ
from tests.exchange.staff_samples import people


def exported(station: Station, *, protected: bool = False) -> StaffExport:
    with station.reading() as connection:
        return staff_to_export(connection, protected=protected)


def rows(station: Station, *, protected: bool = False) -> list[dict[str, str]]:
    text = staff_as_csv(exported(station, protected=protected)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def fill(tx: Transaction, town: list[PersonDetails]) -> None:
    ids = [record_person(tx, each, actor="test") for each in town]
    for details, own in zip(town, ids, strict=True):
        if details.unit:
            secret = details.secret_unit
            unit = record_unit(
                tx, details.administration, details.unit, secret=secret, actor="test"
            )
            deputies = tuple(each for each in ids[:3] if each != own)
            lead_unit(tx, unit, manager_id=own, deputy_ids=deputies, actor="test")


def what_stands(station: Station) -> tuple[object, object]:
    with station.reading() as connection:
        return everybody(connection, ended_too=True), units(connection)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(town=people(), protected=st.booleans())
def test_what_is_exported_and_brought_in_again_changes_nothing(
    town: list[PersonDetails], protected: bool
) -> None:
    with TemporaryDirectory() as place, Station(Path(place), Settings()) as station:
        station.do(fill, town)
        before = what_stands(station)
        path = Path(place) / "staff.csv"
        path.write_bytes(staff_as_csv(exported(station, protected=protected)))
        listed = [each for each in town if protected or not each.protected]
        if not listed:
            return
        tried = summary_of(plan_import(station, read_staff(path)))
        done = import_staff(station, path)
        for summary in (tried, done):
            assert (summary.added, summary.changed, summary.refused) == (0, 0, ())
            assert summary.unchanged == len(listed)
            assert summary.warned == ()
        assert what_stands(station) == before


def test_the_columns_are_those_of_the_import(station: Station, employ: Employ) -> None:
    employ("Anna", "Ek", hidden=True, phone="+46280181121", mobile="+4722123456")
    (row,) = rows(station)
    assert tuple(row) == STAFF_COLUMNS
    assert (row["förnamn"], row["dold"], row["typ"]) == ("Anna", "ja", "tjänsteperson")
    assert (row["telefon"], row["mobil"]) == ("0280-18 11 21", "'+47 22 12 34 56")


def test_the_file_is_one_that_swedish_spreadsheets_open(station: Station, employ: Employ) -> None:
    employ("=cmd()", "Ek")
    content = staff_as_csv(exported(station))
    assert content.startswith('\ufeff"id";"förnamn";'.encode())
    assert b'"\'=cmd()"' in content
    assert content.count(b"\r\n") == content.count(b"\n") == 2


def test_who_has_left_is_not_exported(station: Station, employ: Employ) -> None:
    from kiosk.directory.commands import end_person

    station.do(end_person, employ("Bo", "Ek"), actor="test")
    assert rows(station) == []


def test_protected_people_come_only_when_asked_for(station: Station, employ: Employ) -> None:
    whereabouts = {"room": "A1", "mobile": "+46701234567", "visiting_address": "Storgatan 2"}
    employ("Eva", "Ek", protected=True, hidden=True, **whereabouts)
    assert (rows(station), exported(station).left_out) == ([], 1)
    (row,) = rows(station, protected=True)
    assert (row["skyddad"], row["rum"], row["mobil"]) == ("ja", "A1", "070-123 45 67")
    assert row["besöksadress"] == "Storgatan 2"
    (entry,) = staff_as_json(exported(station, protected=True))["staff"]
    assert (entry["protected"], entry["given_name"]) == (True, "Eva")
    assert (entry["room"], entry["mobile"], entry["visiting_address"]) == ("", "", "")


def test_nobody_protected_is_named_by_another_row(station: Station, employ: Employ) -> None:
    secret = employ("Eva", "Ek", email="eva@b.example", protected=True, hidden=True)
    named = {"manager_email": "eva@b.example", "stand_in_email": "eva@b.example"}
    employ("Anna", "Ek", unit="Bygg", **named)
    bo = employ("Bo", "Ek", unit="Bygg", email="bo@b.example")
    unit = unit_id_of("", "Bygg")
    station.do(lead_unit, unit, manager_id=bo, deputy_ids=(secret,), actor="test")
    export = exported(station)
    assert b"eva@b.example" not in staff_as_csv(export)
    assert "eva@b.example" not in str(staff_as_json(export))
    left_out = set(STAFF_COLUMNS) - set(rows(station)[0])
    assert left_out == {"chef", "ersättare", "enhetsersättare"}
    station.do(lead_unit, unit, manager_id=secret, deputy_ids=(bo,), actor="test")
    assert b"eva@b.example" not in staff_as_csv(exported(station))


def test_json_tells_numbers_and_leaders_as_they_are_stored(
    station: Station, employ: Employ
) -> None:
    anna = employ(
        "Anna", "Ek", unit="Bygg", email="anna@b.example", phone="+46280181121", languages="a, b"
    )
    station.do(lead_unit, unit_id_of("", "Bygg"), manager_id=anna, actor="test")
    (entry,) = staff_as_json(exported(station))["staff"]
    assert entry["person_id"] == anna
    assert (entry["phone"], entry["languages"]) == ("+46280181121", ["a", "b"])
    assert (entry["unit_manager_email"], entry["unit_deputy_emails"]) == ("anna@b.example", [])


@given(st.from_regex(r"\+(46|47|358|44)[1-9][0-9]{5,11}", fullmatch=True))
def test_a_written_number_is_read_back_to_the_same_one(number: str) -> None:
    read = e164(number)
    if read is not None:
        assert e164(written_phone(read)) == read
