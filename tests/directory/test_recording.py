"""Recording people and units, and asking for them."""

from dataclasses import replace

import msgspec
import pytest

from kiosk.directory.commands import end_person, record_person, record_unit
from kiosk.directory.model import Person, PersonDetails, PersonKind, unit_id_of
from kiosk.directory.queries import everybody, people_by_id, person_by_id, person_meant_by
from kiosk.refusal import Refused
from kiosk.station import Station
from tests.conftest import Employ
from tests.db.raw import rows

FULL = PersonDetails(
    "Åsa",
    "Öberg",
    source_id="17",
    title="Handläggare",
    unit="Kansli",
    administration="Kommunstyrelsen",
    extension="166",
    phone="+4695016600",
    mobile="+46701740605",
    email="asa.oberg@example.se",
    room="B 214",
    manager_email="per.stenvall@example.se",
    stand_in_email="bo.ek@example.se",
    kind=PersonKind.ELECTED_MEMBER,
    card="04A2",
    hidden=True,
)


def person(station: Station, person_id: str) -> Person:
    with station.reading() as connection:
        found = person_by_id(connection, person_id)
    assert found is not None
    return found


def last_body(station: Station) -> dict[str, object]:
    question = "SELECT body FROM event JOIN event_body USING (event_id) ORDER BY hlc DESC LIMIT 1"
    body: dict[str, object] = msgspec.json.decode(rows(station.database, question)[0][0])
    return body


def count(station: Station) -> int:
    return int(rows(station.database, "SELECT count(*) FROM event")[0][0])


def record(station: Station, details: PersonDetails, known: Person | None = None) -> str:
    if details.unit:
        station.do(
            record_unit,
            details.administration,
            details.unit,
            secret=details.secret_unit,
            actor="test",
        )
    return station.do(record_person, details, known, actor="test")


def test_somebody_recorded_comes_back_with_every_field(station: Station) -> None:
    person_id = record(station, FULL)
    assert person(station, person_id) == Person(person_id, FULL)
    secret = replace(FULL, secret_unit=True, administration="Socialnämnden", hidden=False)
    other = record(station, secret)
    assert person(station, other).details == secret


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Chef"),
        ("hidden", False),
        ("kind", PersonKind.OFFICIAL),
        ("mobile", ""),
        ("family_name", "Ek"),
    ],
)
def test_an_event_carries_only_what_changed(station: Station, field: str, value: object) -> None:
    known = person(station, record(station, FULL))
    changed = replace(FULL, **{field: value})  # type: ignore[arg-type] # a field by its name
    assert station.do(record_person, changed, known, actor="test") == known.person_id
    assert last_body(station) == {"person_kind" if field == "kind" else field: value}
    assert person(station, known.person_id).details == changed


def test_recording_what_is_known_is_no_event(station: Station) -> None:
    known = person(station, record(station, FULL))
    before = count(station)
    station.do(record_person, FULL, known, actor="test")
    assert count(station) == before


def test_recording_somebody_who_had_ended_takes_them_back(station: Station) -> None:
    person_id = record(station, FULL)
    station.do(end_person, person_id, actor="test")
    gone = person(station, person_id)
    assert gone.ended
    assert gone.details == FULL
    station.do(record_person, FULL, gone, actor="test")
    assert not person(station, person_id).ended


@pytest.mark.parametrize(("given", "family"), [("", "Ek"), ("Bo", ""), ("", "")])
def test_nobody_is_recorded_without_both_names(station: Station, given: str, family: str) -> None:
    with pytest.raises(Refused) as refused:
        station.do(record_person, PersonDetails(given, family), actor="test")
    assert refused.value.code == "person.name_missing"
    assert count(station) == 0


def test_a_unit_is_one_however_its_name_is_capitalised(station: Station) -> None:
    ids = {
        station.do(record_unit, "Social", name, secret=False, actor="test")
        for name in ("Hemtjänst", "HEMTJÄNST")
    }
    assert ids == {unit_id_of("social", "hemtjänst")}
    assert unit_id_of("Social", "") == ""
    assert unit_id_of("A", "Kansli") != unit_id_of("B", "Kansli")


def test_everybody_comes_by_last_name_and_the_ended_only_on_demand(
    station: Station, employ: Employ
) -> None:
    for given, family in (("Bo", "Lind"), ("Åke", "Ek"), ("Adam", "Ek")):
        employ(given, family)
    gone = employ("Eva", "Berg")
    station.do(end_person, gone, actor="test")
    with station.reading() as connection:
        assert [each.name for each in everybody(connection)] == ["Adam Ek", "Åke Ek", "Bo Lind"]
        assert len(everybody(connection, ended_too=True)) == 4
        assert set(people_by_id(connection, [gone, "nobody", gone])) == {gone}
        assert people_by_id(connection, []) == {}
        assert person_by_id(connection, "nobody") is None


@pytest.fixture
def house(employ: Employ) -> dict[str, str]:
    return {
        "hagg": employ("Anna", "Hägg", email="anna.hagg@example.se"),
        "first": employ("Bo", "Ek", email="bo.ek@example.se"),
        "second": employ("Bo", "Ek"),
    }


@pytest.mark.parametrize(
    "text",
    ["Anna Hägg", "anna hagg", " ANNA  HÄGG ", "anna.hagg@example.se", " Anna.Hagg@Example.SE "],
)
def test_one_person_is_meant_by_a_name_or_an_address(
    station: Station, house: dict[str, str], text: str
) -> None:
    with station.reading() as connection:
        assert person_meant_by(connection, text).person_id == house["hagg"]


def test_an_address_decides_between_namesakes(station: Station, house: dict[str, str]) -> None:
    with station.reading() as connection:
        assert person_meant_by(connection, "bo.ek@example.se").person_id == house["first"]
        with pytest.raises(Refused) as refused:
            person_meant_by(connection, "Bo Ek")
    assert refused.value.code == "person.several"
    assert sorted(refused.value.facts["candidates"]) == ["Bo Ek", "Bo Ek <bo.ek@example.se>"]


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Anna", ["Anna Hägg <anna.hagg@example.se>"]),
        ("Anna Berg", ["Anna Hägg <anna.hagg@example.se>"]),
        ("Xerxes", []),
        ("", []),
        ("@", []),
    ],
)
def test_nobody_found_is_told_with_who_is_alike(
    station: Station, house: dict[str, str], text: str, candidates: list[str]
) -> None:
    with station.reading() as connection, pytest.raises(Refused) as refused:
        person_meant_by(connection, text)
    assert refused.value.code == "person.not_found"
    assert refused.value.facts == {"text": text, "candidates": candidates}


def test_who_has_ended_is_not_meant(station: Station, house: dict[str, str]) -> None:
    station.do(end_person, house["hagg"], actor="test")
    with station.reading() as connection, pytest.raises(Refused):
        person_meant_by(connection, "Anna Hägg")
