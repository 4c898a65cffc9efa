"""`kiosk staff-change`, with good input and every bad one."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from db.clock import machine_clock
from kiosk.directory.queries import everybody, person_meant_by
from kiosk.directory.staff_changes.queries import redirects
from kiosk.station import Station, StationReader
from kiosk.visits.commands import book
from kiosk.visits.model import Visitor
from tests.commandline.conftest import Kiosk, Ran


def tell(kiosk: Kiosk, *arguments: str) -> str:
    ran = kiosk("staff-change", "tell", *arguments, "--json")
    assert ran.code == 0, ran.err
    return str(ran.answer["change_id"])


def queue(kiosk: Kiosk, *more: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = kiosk("staff-change", "list", *more, "--json").answer["changes"]
    return listed


def refused(ran: Ran, code: str) -> str:
    assert ran.code == 2
    assert ran.answer["error"]["code"] == code
    return ran.err


def names(folder: Path) -> list[str]:
    with StationReader(folder) as station, station.reading() as connection:
        return [each.name for each in everybody(connection)]


def test_a_change_is_told_listed_and_confirmed(kiosk: Kiosk, folder: Path) -> None:
    told = ("new-number", "--person", "anna@b.example", "--told-by", "Chefen")
    change = tell(kiosk, *told, "--set", "extension=1001", "--set", "mobile=070-174 06 92")
    (listed,) = queue(kiosk)
    assert (listed["change_id"], listed["kind"], listed["person"]) == (
        change,
        "new_number",
        "Anna Stenmark",
    )
    assert "Nytt nummer: Anna Stenmark, från " in kiosk("staff-change", "list").out
    ran = kiosk("staff-change", "confirm", change)
    assert ran.out == "Katalogen stämmer: Anna Stenmark.\n"
    assert queue(kiosk) == []
    (done,) = queue(kiosk, "--all")
    assert done["confirmed_at"]
    assert "Bekräftade det senaste året: 1." in kiosk("staff-change", "list").out
    again = tell(kiosk, *told, "--set", "extension=2002")
    kiosk("staff-change", "confirm", again)
    with StationReader(folder) as station, station.reading() as connection:
        anna = person_meant_by(connection, "anna@b.example")
        (old,) = redirects(connection, "1001", machine_clock())
    assert (anna.details.extension, anna.details.mobile) == ("2002", "+46701740692")
    assert old.person_id == anna.person_id
    lead = kiosk("staff-change", "list", "--json").answer["lead_time"]
    assert lead["confirmed"] == 2
    assert lead["longest_hours"] < 1


def test_an_old_number_finds_who_had_it_at_the_desk_and_never_for_a_visitor(
    kiosk: Kiosk, folder: Path
) -> None:
    for number in ("phone=0280-18 10 32", "phone=0280-18 10 33"):
        told = ("new-number", "--person", "anna@b.example", "--set", number)
        kiosk("staff-change", "confirm", tell(kiosk, *told))
    said = kiosk("find-host", "0280-181032", "--voice", "desk").out
    assert said.startswith("Anna Stenmark, Bygg, 0280-18 10 33, tidigare 0280-18 10 32: ")
    ran = kiosk("find-host", "+46280181032", "--voice", "desk", "--json")
    (hit,) = ran.answer["people"]
    assert (hit["name"], hit["old_number"]) == ("Anna Stenmark", "0280-18 10 32")
    for number in ("0280-181032", "0280-181033"):
        visitor = kiosk("find-host", number, "--voice", "visitor", "--json")
        assert visitor.answer == {"hits": []}


def test_the_days_an_old_number_leads_on_are_a_setting(kiosk: Kiosk, folder: Path) -> None:
    (folder / "foaje.toml").write_text("[reception]\nnumber_redirect_days = 0\n", "utf-8")
    for number in ("1001", "2002"):
        told = ("new-number", "--person", "anna@b.example", "--set", f"extension={number}")
        kiosk("staff-change", "confirm", tell(kiosk, *told))
    with StationReader(folder) as station, station.reading() as connection:
        assert redirects(connection, "1001", machine_clock()) == []


def test_visits_of_who_left_go_to_the_successor(kiosk: Kiosk, folder: Path) -> None:
    with Station(folder) as station:
        with station.reading() as connection:
            anna = person_meant_by(connection, "anna@b.example").person_id
        at = station.now() + timedelta(days=3)
        station.do(book, Visitor("Maj"), anna, at, actor="test")
    told = ("left", "--person", "anna@b.example", "--set", "successor=eva.ek@b.example")
    change = tell(kiosk, *told)
    said = kiosk("staff-change", "confirm", change).out
    assert said == "Katalogen stämmer: Anna Stenmark.\nBesök som nu går till Eva Ek: 1\n"
    assert "Anna Stenmark" not in names(folder)


def test_who_started_is_in_the_directory(kiosk: Kiosk, folder: Path) -> None:
    facts = ("given-name=Ny", "family_name=Persson", "unit=Bygg", "email=ny@b.example")
    change = tell(kiosk, "started", *(word for each in facts for word in ("--set", each)))
    assert kiosk("staff-change", "confirm", change).code == 0
    assert "Ny Persson" in names(folder)


def test_a_mistake_is_put_aside(kiosk: Kiosk, folder: Path) -> None:
    change = tell(kiosk, "left", "--person", "anna@b.example")
    ran = kiosk("staff-change", "put-aside", change, "--because", "Dubbelt")
    assert ran.out == "Förändringen är lagd åt sidan.\n"
    assert queue(kiosk) == []
    refused(kiosk("staff-change", "confirm", change, "--json"), "staff_change.already_done")
    refused(kiosk("staff-change", "confirm", "nix", "--json"), "staff_change.not_found")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("left", "--person", "nobody@b.example"), "person.not_found"),
        (("left", "--person", "Eva Ek"), "person.several"),
        (("left",), "staff_change.person_missing"),
        (("quit", "--person", "anna@b.example"), "command.parameter_wrong"),
        (("left", "--person", "anna@b.example", "--on", "snart"), "command.day_unreadable"),
        (("new-number", "--person", "anna@b.example"), "staff_change.number_missing"),
        (("moved", "--person", "anna@b.example"), "staff_change.place_missing"),
        (
            ("new-number", "--person", "anna@b.example", "--set", "phone=hej"),
            "command.number_unreadable",
        ),
        (("moved", "--person", "anna@b.example", "--set", "hus=3"), "command.fact_unreadable"),
        (("moved", "--person", "anna@b.example", "--set", "room"), "command.fact_unreadable"),
        (
            ("left", "--person", "anna@b.example", "--set", "successor=nobody@b.example"),
            "person.not_found",
        ),
        (("started", "--set", "given-name=Ny"), "person.name_missing"),
    ],
)
def test_what_cannot_be_told_is_refused(
    kiosk: Kiosk, folder: Path, arguments: tuple[str, ...], code: str
) -> None:
    refused(kiosk("staff-change", "tell", *arguments, "--json"), code)
    assert queue(kiosk) == []


def test_a_change_waits_for_its_day(kiosk: Kiosk, folder: Path) -> None:
    change = tell(kiosk, "left", "--person", "anna@b.example", "--on", "2099-01-01")
    said = refused(kiosk("staff-change", "confirm", change, "--json"), "staff_change.not_yet")
    assert "2099-01-01" in said
    assert "Anna Stenmark" in names(folder)
