"""`kiosk privacy`: disposing, holding and telling what was disposed of."""

from datetime import timedelta
from pathlib import Path

from db.clock import machine_clock
from kiosk.directory.queries import person_meant_by
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, leave
from kiosk.visits.model import Departure, Visitor
from kiosk.visits.queries import visit_by_id
from tests.commandline.conftest import Kiosk

NAME = "Qvintilia"
RULE = (
    '[[retention]]\ncategory = "visits"\nhours = 12\nregistry_number = "KS/2026:412"\n'
    "decided_on = 2026-02-03\n"
)


def left_yesterday(folder: Path) -> str:
    """Let somebody come and go a day ago; gives the visit."""
    (folder / "foaje.toml").write_text(RULE, "utf-8")
    (folder / "foaje.sqlite").unlink()  # its clock never runs backwards
    then = machine_clock() - timedelta(hours=20)
    with Station(folder, clock=lambda: then) as station:
        from kiosk.directory.commands import record_person
        from kiosk.directory.model import PersonDetails

        details = PersonDetails("Per", "Ek", email="per@a.example")
        station.do(record_person, details, actor="test")
        with station.reading() as connection:
            host = person_meant_by(connection, "per@a.example").person_id
        visit = station.do(arrive_at_desk, Visitor(NAME), host, actor="desk")
        station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
    return visit.visit_id


def name_of(folder: Path, visit_id: str) -> str:
    with Station(folder) as station, station.reading() as connection:
        found = visit_by_id(connection, visit_id)
    assert found is not None
    return found.visitor.name


def test_what_has_had_its_time_is_told_disposed_of_and_listed(kiosk: Kiosk, folder: Path) -> None:
    visit_id = left_yesterday(folder)
    would = kiosk("privacy", "dispose", "--dry-run", "--json").answer["would_dispose"]
    assert would[0] == {
        "category": "visits",
        "hours": 12,
        "registry_number": "KS/2026:412",
        "erased": 1,
        "held": 0,
        "files": 0,
    }
    assert name_of(folder, visit_id) == NAME
    done = kiosk("privacy", "dispose")
    assert done.code == 0
    assert "1 raderade" in done.out
    assert "12 timmar, beslut KS/2026:412" in done.out
    assert name_of(folder, visit_id) == ""
    (told,) = kiosk("privacy", "disposals", "--json").answer["disposals"]
    assert (told["erased"], told["category"], told["hours"]) == (1, "visits", 12)
    assert told["done_at"]
    listed = kiosk("privacy", "disposals").out
    assert NAME not in listed
    assert "1 raderade" in listed
    assert kiosk("privacy", "dispose").out == "Inget ska gallras nu.\n"
    assert kiosk("db", "verify").code == 0


def test_what_is_held_stays_until_released(kiosk: Kiosk, folder: Path) -> None:
    visit_id = left_yesterday(folder)
    held = kiosk("privacy", "hold", "--visit", visit_id, "--because", "KS/2026:9", "--json")
    assert "KS/2026:9" in kiosk("privacy", "holds").out
    assert kiosk("privacy", "dispose").out == "Inget ska gallras nu.\n"
    assert name_of(folder, visit_id) == NAME
    assert kiosk("privacy", "release", held.answer["hold_id"]).code == 0
    assert kiosk("privacy", "holds", "--json").answer == {"holds": []}
    kiosk("privacy", "dispose")
    assert name_of(folder, visit_id) == ""


def test_a_time_is_held(kiosk: Kiosk, folder: Path) -> None:
    left_yesterday(folder)
    begins, ends = (machine_clock() - timedelta(hours=each) for each in (30, 2))
    ran = kiosk(
        "privacy", "hold", "--because", "KS 9", "--from", begins.isoformat(), "--until",
        ends.isoformat(),
    )  # fmt: skip
    assert ran.code == 0
    assert "KS 9: besök från" in kiosk("privacy", "holds").out
    assert (
        kiosk("privacy", "dispose", "--dry-run", "--json").answer["would_dispose"][0]["held"] == 1
    )


def test_a_hold_that_says_too_little_is_refused(kiosk: Kiosk, folder: Path) -> None:
    visit_id = left_yesterday(folder)
    asked = {
        "hold.number_missing": ("--because", " ", "--visit", visit_id),
        "hold.nothing_named": ("--because", "KS 9"),
        "visit.not_found": ("--because", "KS 9", "--visit", "nobody"),
        "hold.ends_before": (
            "--because", "KS 9", "--from", "2026-02-02T10:00", "--until", "2026-02-01T10:00",
        ),
    }  # fmt: skip
    for code, words in asked.items():
        ran = kiosk("privacy", "hold", *words, "--json")
        assert ran.code == 2
        assert ran.answer["error"]["code"] == code
    assert kiosk("privacy", "release", "none", "--json").answer["error"]["code"] == "hold.unknown"
