"""`kiosk unit`, with good input and every bad one."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from db.clock import machine_clock
from kiosk.calendar import STOCKHOLM
from kiosk.directory.commands import record_person, record_unit
from kiosk.directory.model import PersonDetails
from kiosk.directory.queries import person_meant_by
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staffing.queries import duties
from kiosk.station import Station, StationReader, office_days
from tests.commandline.conftest import Kiosk, Ran

TODAY = machine_clock().astimezone(STOCKHOLM).date()
REVIEW = (TODAY + timedelta(days=365)).isoformat()
LATER = "2099-12-01T08:00"
LATEST = "2099-12-01T16:00"
BACKWARDS = "unmanned.ends_before_it_begins"
EXCEPTION = ("--reason", "Få anställda", "--decided-by", "Chefen", "--review", REVIEW)


@pytest.fixture
def house(folder: Path) -> Path:
    """Give the folder with extensions, and with two units of one name."""
    with Station(folder) as station:
        for administration in ("Teknik", "Kultur"):
            station.do(record_unit, administration, "Drift", secret=False, actor="test")
        for given, unit, administration, extension in (
            ("Maj", "Drift", "Teknik", "1001"),
            ("Siv", "Miljö", "", "1002"),
        ):
            details = PersonDetails(
                given,
                "Mård",
                email=f"{given.lower()}@b.example",
                unit=unit,
                administration=administration,
                extension=extension,
            )
            station.do(record_person, details, actor="test")
    return folder


def units(kiosk: Kiosk) -> dict[str, dict[str, object]]:
    listed = kiosk("unit", "list", "--json").answer["units"]
    return {f"{each['administration']}/{each['name']}".lstrip("/"): each for each in listed}


def refused(ran: Ran, code: str) -> str:
    assert ran.code == 2
    assert ran.answer["error"]["code"] == code
    return ran.err


def test_a_unit_gets_manager_and_deputies(kiosk: Kiosk, house: Path) -> None:
    assert units(kiosk)["Bygg"]["manager"] is None
    assert "Ingen chef" in kiosk("unit", "list").out
    given = ("--deputy", "eva.ek@b.example", "--deputy", "siv@b.example")
    ran = kiosk("unit", "lead", "bygg", "--manager", "anna@b.example", *given)
    assert (ran.code, ran.err) == (0, "")
    bygg = units(kiosk)["Bygg"]
    assert bygg["manager"] == "anna@b.example"
    assert bygg["deputies"] == ["eva.ek@b.example", "siv@b.example"]
    refused(
        kiosk("unit", "lead", "Bygg", "--deputy", "anna@b.example", "--json"),
        "unit.deputy_is_manager",
    )
    assert "  Chef: Anna Stenmark" in kiosk("unit", "list").out


def test_units_of_one_name_are_refused_with_candidates(kiosk: Kiosk, house: Path) -> None:
    said = refused(kiosk("unit", "manned", "Drift", "--json"), "unit.several")
    assert "Kultur/Drift, Teknik/Drift" in said
    said = refused(kiosk("unit", "manned", "Teknik/Drift", "--json"), "unmanned.none")
    assert said == "Drift är bemannad, nu och framöver. Inget har ändrats.\n"
    refused(kiosk("unit", "manned", "Nix", "--json"), "unit.not_found")


@pytest.mark.parametrize(
    ("refer_to", "told"),
    [
        ("1001", "1001"),
        ("maj@b.example", "maj@b.example"),
        ("switchboard", "switchboard"),
        ("växeln", "switchboard"),
    ],
)
def test_a_unit_is_unmanned_and_manned_again(
    kiosk: Kiosk, house: Path, refer_to: str, told: str
) -> None:
    times = ("--from", LATER, "--until", LATEST)
    ran = kiosk("unit", "unmanned", "Miljö", *times, "--refer-to", refer_to, "--json")
    # Local time, an hour before UTC in winter.
    assert ran.answer["starts_at"] == "2099-12-01T07:00:00Z"
    assert units(kiosk)["Miljö"]["unmanned"] == [
        {
            "starts_at": "2099-12-01T07:00:00Z",
            "ends_at": "2099-12-01T15:00:00Z",
            "refer_to": told,
        }
    ]
    assert "Obemannad från tisdag 1 december 08.00" in kiosk("unit", "list").out
    assert kiosk("unit", "manned", "Miljö").out == "Miljö är bemannad igen.\n"
    assert units(kiosk)["Miljö"]["unmanned"] == []


def test_a_unit_is_unmanned_from_now_unless_said(kiosk: Kiosk, house: Path) -> None:
    ran = kiosk("unit", "unmanned", "Miljö", "--until", LATEST, "--refer-to", "switchboard")
    assert re.fullmatch(r"Miljö är obemannad från .+ till tisdag 1 december 16\.00\.\n", ran.out)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--until", LATEST), "unmanned.target_missing"),
        (
            ("--from", LATEST, "--until", LATER, "--refer-to", "1001"),
            "unmanned.ends_before_it_begins",
        ),
        (("--until", "2020-01-01T08:00", "--refer-to", "1001"), BACKWARDS),
        (("--until", "i morgon", "--refer-to", "1001"), "command.time_unreadable"),
        (("--until", LATEST, "--refer-to", "7777"), "unmanned.number_unknown"),
        (("--until", LATEST, "--refer-to", "1"), "command.number_unreadable"),
        (("--until", LATEST, "--refer-to", "nobody@b.example"), "person.not_found"),
        (("--until", LATEST, "--refer-to", "siv@b.example"), "unmanned.loop"),
        (("--until", LATEST, "--refer-to", "anna@b.example"), "unmanned.target_without_number"),
        (("--refer-to", "1001"), "command.parameter_missing"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_stored(
    kiosk: Kiosk, house: Path, arguments: tuple[str, ...], code: str
) -> None:
    refused(kiosk("unit", "unmanned", "Miljö", *arguments, "--json"), code)
    assert units(kiosk)["Miljö"]["unmanned"] == []


def test_phone_hours_are_decided_listed_and_ended(kiosk: Kiosk, house: Path) -> None:
    hours = "mån-fre 9-11, tis 13-15"
    ran = kiosk("unit", "phone-hours", "Miljö", hours, *EXCEPTION)
    assert (ran.code, ran.err) == (0, "")
    told = units(kiosk)["Miljö"]["phone_hours"]
    assert isinstance(told, dict)
    assert told["weekly"][:2] == [[0, 540, 660], [1, 540, 660]]
    assert (told["reason"], told["decided_by"]) == ("Få anställda", "Chefen")
    assert told["review_on"] == REVIEW
    said = kiosk("unit", "list").out
    assert "Telefontid: måndag–fredag 09.00–11.00, tisdag 13.00–15.00" in said
    assert kiosk("unit", "phone-hours", "Miljö", "--end").code == 0
    assert units(kiosk)["Miljö"]["phone_hours"] is None


@pytest.mark.parametrize(
    ("hours", "exception", "code"),
    [
        ("mån 9-11, mån 10-12", EXCEPTION, "phone_hours.overlap"),
        ("mån 11-9", EXCEPTION, "phone_hours.not_possible"),
        ("nionde", EXCEPTION, "phone_hours.unreadable"),
        ("", EXCEPTION, "phone_hours.empty"),
        ("mån 9-11", EXCEPTION[2:], "phone_hours.reason_missing"),
        ("mån 9-11", EXCEPTION[:2] + EXCEPTION[4:], "phone_hours.decider_missing"),
        ("mån 9-11", EXCEPTION[:4], "phone_hours.review_missing"),
        ("mån 9-11", (*EXCEPTION[:5], "2020-01-01"), "phone_hours.review_has_passed"),
        ("mån 9-11", (*EXCEPTION[:5], "snart"), "command.day_unreadable"),
    ],
)
def test_phone_hours_that_cannot_be_are_refused(
    kiosk: Kiosk, house: Path, hours: str, exception: tuple[str, ...], code: str
) -> None:
    refused(kiosk("unit", "phone-hours", "Miljö", hours, *exception, "--json"), code)
    assert units(kiosk)["Miljö"]["phone_hours"] is None


def test_gaps_of_the_next_days_are_listed_and_not_made_by_a_plan(kiosk: Kiosk, house: Path) -> None:
    kiosk("unit", "phone-hours", "Teknik/Drift", "mån-fre 8-16", *EXCEPTION)
    assert units(kiosk)["Teknik/Drift"]["gaps"] == []
    until = (TODAY + timedelta(days=30)).isoformat()
    ran = kiosk("referral", "set", "maj@b.example", f"sem {until}", "--json")
    said = refused(ran, "phone_hours.would_be_empty")
    assert said.startswith("Ingen skulle svara under telefontiden för Drift ")
    with Station(house) as station:
        with station.reading() as connection:
            maj = person_meant_by(connection, "maj@b.example").person_id
        ends_at = station.now() + timedelta(days=30)
        wanted = ReferralWanted(maj, Reason.VACATION, station.now(), ends_at)
        station.do(set_referral, wanted, office=office_days(station.settings), actor="import")
    gaps = units(kiosk)["Teknik/Drift"]["gaps"]
    assert isinstance(gaps, list)
    assert gaps
    assert "  Ingen svarar från " in kiosk("unit", "list").out


def test_somebody_of_the_unit_is_put_on_duty(kiosk: Kiosk, house: Path) -> None:
    times = ("--from", LATER, "--until", LATEST)
    ran = kiosk("unit", "duty", "Miljö", "siv@b.example", *times)
    assert ran.out == "Siv Mård har telefonpassning.\n"
    refused(kiosk("unit", "duty", "Miljö", "maj@b.example", *times, "--json"), "duty.not_in_unit")


def test_a_duty_is_taken_back_for_the_time_that_is_said(kiosk: Kiosk, house: Path) -> None:
    planned = [
        kiosk("unit", "duty", "Miljö", "siv@b.example", "--from", begins, "--until", ends, "--json")
        for begins, ends in ((LATER, LATEST), ("2099-12-02T08:00", "2099-12-02T16:00"))
    ]
    first, second = (ran.answer["duty_id"] for ran in planned)
    during = ("--from", "2099-12-01T12:00", "--until", "2099-12-01T12:30")
    off = ("unit", "off-duty", "Miljö", "siv@b.example")
    assert kiosk(*off, *during, "--json").answer == {"duty_ids": [first]}
    said = refused(kiosk(*off, *during, "--json"), "duty.none")
    assert said.startswith("Siv Mård har ingen telefonpassning för Miljö då.")
    with StationReader(house) as station, station.reading() as connection:
        assert [each.duty_id for each in duties(connection, machine_clock())] == [second]
    assert kiosk(*off).out == "Siv Mård: 1 telefonpassning är borttagen.\n"


def test_only_the_duty_at_that_unit_is_taken_back(kiosk: Kiosk, house: Path) -> None:
    kiosk("unit", "duty", "Miljö", "siv@b.example", "--from", LATER, "--until", LATEST)
    refused(kiosk("unit", "off-duty", "Bygg", "siv@b.example", "--json"), "duty.none")
    refused(kiosk("unit", "off-duty", "Miljö", "maj@b.example", "--json"), "duty.none")
