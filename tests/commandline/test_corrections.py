"""`kiosk visit correct`, `merge`, `part-left`, `probably-left` and `arrive --at`."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.calendar import STOCKHOLM
from kiosk.jobs.queries import jobs_about
from kiosk.station import StationReader
from kiosk.visits.queries import visit_by_id
from tests.commandline.conftest import Kiosk

HOST = "anna@b.example"


def arrive(kiosk: Kiosk, name: str = "Maj Ek", *more: str) -> str:
    done = kiosk("visit", "arrive", "--name", name, "--host", HOST, "--json", *more)
    return str(done.answer["visit_id"])


def test_a_misspelt_name_is_corrected(kiosk: Kiosk, folder: Path) -> None:
    visit_id = arrive(kiosk)
    done = kiosk("visit", "correct", visit_id, "--name", "Maj Eek", "--persons", "4", "--json")
    assert (done.code, done.answer["visit_id"]) == (0, visit_id)
    with StationReader(folder) as station, station.reading() as connection:
        found = visit_by_id(connection, visit_id)
    assert found is not None
    assert (found.visitor.name, found.persons) == ("Maj Eek", 4)
    done = kiosk("visit", "part-left", visit_id, "--persons", "3")
    assert done.err.startswith("Maj Eek väntar i foajén.\n")


def test_two_registrations_become_one(kiosk: Kiosk, folder: Path) -> None:
    one, other = sorted((arrive(kiosk), arrive(kiosk)))
    stays = kiosk("visit", "merge", other, one, "--json")
    assert stays.answer["visit_id"] == one
    gone = kiosk("visit", "show", other, "--json")
    assert (gone.answer["state"], gone.answer["merged_into"]) == ("merged", one)
    itself = kiosk("visit", "merge", one, one, "--json")
    assert itself.answer["error"]["code"] == "visit.merged_with_itself"
    assert itself.code != 0


def test_who_has_probably_left_is_marked_and_not_ended(kiosk: Kiosk, folder: Path) -> None:
    visit_id = arrive(kiosk)
    done = kiosk("visit", "probably-left", visit_id)
    assert (done.answer["state"], done.answer["probably_left"]) == ("waiting", True)
    assert "Har troligen gått" in done.err


@pytest.mark.parametrize(
    ("at", "code"),
    [
        ("2099-01-01T10:00", "visit.time_in_the_future"),
        ("1999-01-01T10:00", "visit.time_before_the_journal"),
        ("2026-03-29T02:30", "time.in_the_gap"),
        ("half past two", "command.time_unreadable"),
    ],
)
def test_a_time_that_cannot_be_is_refused(kiosk: Kiosk, folder: Path, at: str, code: str) -> None:
    for words in (
        ("arrive", "--name", "Bo Ek", "--host", HOST),
        ("correct", arrive(kiosk)),
    ):
        done = kiosk("visit", *words, "--at", at, "--json")
        assert done.answer["error"]["code"] == code


def test_an_arrival_of_a_slip_has_its_true_time_and_the_slip_is_used_once(
    kiosk: Kiosk, folder: Path, tmp_path: Path
) -> None:
    paper = tmp_path / "slips.pdf"
    printed = kiosk("slips", "print", "--count", "5", "--out", paper, "--json")
    assert printed.answer == {"first": 1, "last": 5, "file": str(paper)}
    assert paper.read_bytes().startswith(b"%PDF")
    at = datetime.now(UTC)
    slip = ("--at", at.isoformat(), "--slip", "5", "--persons", "4")
    visit_id = arrive(kiosk, "Bo Ek", *slip)
    with StationReader(folder) as station, station.reading() as connection:
        found = visit_by_id(connection, visit_id)
        ordered = jobs_about(connection, [visit_id])
    assert found is not None
    assert found.arrived_at is not None
    assert abs(found.arrived_at - at) < timedelta(milliseconds=1)
    assert (found.slip, found.persons, ordered) == (5, 4, [])
    again = ("visit", "arrive", "--name", "Maj Ek", "--host", HOST, "--json")
    assert kiosk(*again, *slip).answer["error"]["code"] == "slip.used"
    unknown = kiosk(*again, "--at", at.isoformat(), "--slip", "6")
    assert unknown.answer["error"]["code"] == "slip.unknown"
    many = kiosk(*again, "--persons", "100")
    assert many.answer["error"]["code"] == "visit.persons_impossible"
    assert kiosk(*again, "--slip", "4").answer["error"]["code"] == "slip.time_missing"


@pytest.mark.parametrize("count", ["0", "501"])
def test_a_count_of_slips_that_cannot_be_is_refused(
    kiosk: Kiosk, folder: Path, tmp_path: Path, count: str
) -> None:
    paper = tmp_path / "slips.pdf"
    refused = kiosk("slips", "print", "--count", count, "--out", paper, "--json")
    assert refused.answer["error"]["code"] == "slip.count_impossible"
    assert not paper.exists()


def test_a_protected_visitor_has_a_number_and_the_name_opens_with_a_reason(
    kiosk: Kiosk, folder: Path
) -> None:
    words = ("visit", "protected", "--name", "Maj Ek", "--host", HOST)
    here = kiosk(*words)
    assert here.err.startswith("Besökare 1 väntar i foajén.\n")
    assert "Maj" not in here.err + here.out
    in_a_week = (datetime.now(STOCKHOLM) + timedelta(days=7)).strftime("%Y-%m-%dT10:00")
    booked = kiosk(*words, "--at", in_a_week, "--json")
    assert booked.answer["state"] == "expected"
    far = kiosk(*words, "--at", "2099-01-05T10:00", "--json")  # held to what every booking is
    assert far.answer["error"]["code"] == "booking.too_far_ahead"
    visit_id = here.answer["visit_id"]
    opened = kiosk("visit", "open-name", visit_id, "--because", "Polisen frågar", "--json")
    assert opened.answer == {"visit_id": visit_id, "name": "Maj Ek", "company": ""}
    refused = kiosk("visit", "open-name", visit_id, "--because", " ", "--json")
    assert refused.answer["error"]["code"] == "seal.reason_missing"
