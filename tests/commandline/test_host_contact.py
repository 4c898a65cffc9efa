"""`kiosk visit ask|answer|message` and `kiosk help`."""

from pathlib import Path

import pytest

from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.settings import FILE_NAME
from kiosk.station import StationReader
from kiosk.visits.queries import visit_by_id
from tests.commandline.conftest import Kiosk

HOST = "anna@b.example"


@pytest.fixture
def visit(kiosk: Kiosk, folder: Path) -> str:
    ran = kiosk("visit", "arrive", "--name", "Maj Ek", "--host", HOST, "--json")
    return str(ran.answer["visit_id"])


def ordered(folder: Path, about: str) -> list[JobKind]:
    with StationReader(folder) as station, station.reading() as connection:
        return [each.kind for each in jobs_about(connection, [about])]


@pytest.mark.parametrize("said", ["seen", "comes", "cannot"])
def test_what_the_host_says_is_recorded(kiosk: Kiosk, visit: str, said: str) -> None:
    ran = kiosk("visit", "answer", visit, said, "--text", "Om fem minuter", "--json")
    assert (ran.code, ran.answer["contact"]) == (0, said)


def test_a_host_who_cannot_is_asked_anew(kiosk: Kiosk, folder: Path, visit: str) -> None:
    kiosk("visit", "answer", visit, "cannot")
    assert kiosk("visit", "ask", visit, "--json").answer["contact"] == "asked"
    assert ordered(folder, visit).count(JobKind.HOST_MESSAGE) == 2


def test_a_visitor_leaves_a_message_and_how_to_be_reached(
    kiosk: Kiosk, folder: Path, visit: str
) -> None:
    ran = kiosk("visit", "message", visit, "--text", "Bygglovet", "--phone", "070-123 45 67")
    assert ran.code == 0
    assert JobKind.MISSED_VISIT_MESSAGE in ordered(folder, visit)
    with StationReader(folder) as station, station.reading() as connection:
        found = visit_by_id(connection, visit)
    assert found is not None
    assert found.message is not None
    assert (found.message.text, found.message.phone) == ("Bygglovet", "+46701234567")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--text", "Hej"], "Fråga efter ett telefonnummer"),
        (["--phone", "ring mig"], "inget telefonnummer"),
        (["--email", "maj"], "ingen e-postadress"),
        (["--email", "maj@b.example", "--text", "811218-9876"], "personnummer"),
    ],
)
def test_a_message_nobody_could_answer_or_keep_is_refused(
    kiosk: Kiosk, folder: Path, visit: str, arguments: list[str], said: str
) -> None:
    ran = kiosk("visit", "message", visit, *arguments)
    assert ran.code != 0
    assert said in ran.err
    assert JobKind.MISSED_VISIT_MESSAGE not in ordered(folder, visit)


def test_help_is_called_answered_and_ended(kiosk: Kiosk, folder: Path) -> None:
    (folder / FILE_NAME).write_text(
        '[host_messages]\nchannel = "folder"\n[reception]\nhelp_colleagues = ["bo@b.example"]\n',
        "utf-8",
    )
    called = kiosk("help", "call", "--place", "Foajén", "--json").answer
    assert (called["place"], called["messages"]) == ("Foajén", ["help_message"])
    assert ordered(folder, called["call_id"]) == [JobKind.HELP_MESSAGE]
    assert (
        kiosk("help", "call", "--place", "Foajén", "--json").answer["call_id"]
        == (called["call_id"])
    )
    coming = kiosk("help", "acknowledge", called["call_id"], "--json").answer
    assert coming["coming_at"].endswith("Z")
    assert kiosk("help", "list").answer["calls"] == [coming]
    assert kiosk("help", "end", called["call_id"], "--json").answer["ended"] is True
    assert kiosk("help", "list").answer["calls"] == []
    again = kiosk("help", "acknowledge", called["call_id"])
    assert again.code != 0
    assert "redan avslutat" in again.err
