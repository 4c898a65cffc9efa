"""`kiosk import referrals`, `calendar`, `staff-changes` and `watched`."""

import json
from pathlib import Path

import pytest

from db.engine import database_in
from tests.commandline.conftest import Kiosk
from tests.exchange.calendars.ics import event, write

HEADER = "e-post;orsak;från;till\n"
ANNA = "anna@b.example"


def listed(folder: Path, *rows: str) -> Path:
    path = folder / "cmg-2026-03-10.csv"
    path.write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    return path


def test_referrals_go_in_and_again_change_nothing(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    rows = (f"{ANNA};SEM;2035-07-01;2035-07-31", "bo@b.example;LUN;11:30;12:30")
    first = kiosk("import", "referrals", listed(tmp_path, *rows), "--json")
    assert (first.code, first.err) == (0, "")
    assert first.answer == {
        "added": 1,
        "changed": 0,
        "unchanged": 0,
        "missing": 0,
        "ended": 0,
        "warnings": [],
        "dry_run": False,
        "refused": [
            {
                "line": 3,
                "reason": "Ingen i katalogen heter ”bo@b.example”. "
                "Kontrollera namnet eller e-postadressen.",
            }
        ],
    }
    again = kiosk("import", "referrals", listed(tmp_path, rows[0]), "--json").answer
    assert (again["added"], again["unchanged"]) == (0, 1)


def test_a_dry_run_tells_and_changes_nothing(kiosk: Kiosk, folder: Path, tmp_path: Path) -> None:
    path = listed(tmp_path, f"{ANNA};SEM;2035-07-01;2035-07-31")
    before = database_in(folder).read_bytes()
    ran = kiosk("import", "referrals", path, "--dry-run", "--json")
    assert (ran.answer["added"], ran.answer["dry_run"]) == (1, True)
    assert database_in(folder).read_bytes() == before
    nowhere = tmp_path / "nowhere"
    ran = kiosk("import", "referrals", path, "--dry-run", "--json", data=nowhere)
    assert (ran.answer["added"], len(ran.answer["refused"])) == (0, 1)
    assert not nowhere.exists()


def test_what_is_missing_ends_when_complete_and_confirmed(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    rows = [f"{ANNA};MÖT;2035-07-0{day} 10:00;2035-07-0{day} 11:00" for day in (1, 2, 3)]
    command = ("import", "referrals", "--source", "CMG", "--json")
    kiosk(*command, listed(tmp_path, *rows))
    ran = kiosk(*command, "--complete", listed(tmp_path, *rows[:2]))
    assert (ran.code, ran.answer["error"]["code"]) == (2, "import.many_ended")
    spoiled = listed(tmp_path, *rows[:2], f"{ANNA};FIKA;10;11")
    ran = kiosk("import", "referrals", spoiled, "--complete", "--source", "CMG")
    assert ran.code == 2
    ran = kiosk(*command, "--complete", "--yes", listed(tmp_path, *rows[:2]))
    assert (ran.code, ran.answer["ended"]) == (0, 1)


def test_columns_may_go_by_other_names(kiosk: Kiosk, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"Mail;Varför;till\n{ANNA};Semester;2035-07-31\n", "utf-8")
    assert kiosk("import", "referrals", path).code == 2
    renamed = ("--map", "e-post=Mail", "--map", "orsak=Varför")
    assert kiosk("import", "referrals", path, *renamed, "--json").answer["added"] == 1


def test_json_goes_in_too(kiosk: Kiosk, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"email": ANNA, "reason": "sick"}]), "utf-8")
    assert kiosk("import", "referrals", path, "--json").answer["added"] == 1


@pytest.mark.parametrize("name", ["nowhere.csv", "nowhere.json"])
def test_a_file_that_is_not_there_is_told(kiosk: Kiosk, folder: Path, name: str) -> None:
    ran = kiosk("import", "referrals", folder / name, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "referral_file.missing")


def test_a_calendar_goes_in(kiosk: Kiosk, folder: Path, tmp_path: Path) -> None:
    calendars = tmp_path / "calendars"
    calendars.mkdir()
    daily = event("DTSTART:20250101T100000", "DTEND:20250101T103000", "RRULE:FREQ=DAILY", uid="a")
    coded = event("DTSTART:20250101T120000", "SUMMARY:LUN:", "RRULE:FREQ=DAILY", uid="b")
    write(calendars / f"{ANNA}.ics", daily, coded)
    ran = kiosk("import", "calendar", calendars, "--json")
    assert (ran.code, ran.answer["added"] >= 60) == (0, True)
    (refused,) = ran.answer["refused"]
    assert (refused["line"], refused["file"]) == (10, f"{ANNA}.ics")
    assert "2025-01-01" in refused["reason"]
    trio = kiosk("import", "calendar", calendars, "--profile", "trio", "--json").answer
    assert 59 <= trio["ended"] <= ran.answer["added"]


def test_a_calendar_of_nobody_is_told(kiosk: Kiosk, folder: Path, tmp_path: Path) -> None:
    ran = kiosk(
        "import",
        "calendar",
        write(tmp_path / "a.ics", event("DTSTART;VALUE=DATE:20250101", "RRULE:FREQ=DAILY")),
        "--json",
    )
    assert (ran.code, ran.answer["error"]["code"]) == (2, "calendar_file.owner_unknown")


def test_personnel_changes_are_queued(kiosk: Kiosk, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "personalforandring.csv"
    rows = "slutar;Anna Stenmark;2026-04-01\nbyter;Eva Ek;2026-04-01\n"
    path.write_text(f"typ;namn;gäller_från\n{rows}", "utf-8")
    ran = kiosk("import", "staff-changes", path, "--json")
    assert (ran.code, ran.answer["added"]) == (0, 1)
    assert [row["line"] for row in ran.answer["refused"]] == [3]
    again = kiosk("import", "staff-changes", path, "--json").answer
    assert (again["added"], again["unchanged"]) == (0, 1)


def test_what_lies_in_the_watched_folder_goes_in_at_one_look(kiosk: Kiosk, folder: Path) -> None:
    inbox = folder / "inbox"
    inbox.mkdir()
    (inbox / "referrals.csv").write_text(f"{HEADER}{ANNA};SEM;2035-07-01;2035-07-31\n", "utf-8")
    ran = kiosk("import", "watched", "--json")
    assert ran.code == 0
    (told,) = ran.answer["files"]
    assert (told["file"], told["outcome"], told["added"]) == ("referrals.csv", "done", 1)
    (inbox / "cmg.csv").write_text("x", "utf-8")
    ran = kiosk("import", "watched")
    assert ran.code == 2
    assert "Det går inte att veta vad cmg.csv är." in ran.out


def test_a_watched_folder_that_is_not_there_is_told(kiosk: Kiosk, folder: Path) -> None:
    ran = kiosk("import", "watched", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "watched.folder_gone")
