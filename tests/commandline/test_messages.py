"""`kiosk message`: taken, listed, known."""

from pathlib import Path

import pytest

from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.station import StationReader
from tests.commandline.conftest import Kiosk

HOST = "anna@b.example"


def test_a_message_is_taken_listed_and_known(kiosk: Kiosk, folder: Path) -> None:
    words = ("--from", "Märta Sjödin", "--phone", "070-123 45 67", "--text", "Bygglov")
    taken = kiosk("message", "take", HOST, *words, "--call-back", "--json").answer
    assert (taken["name"], taken["phone"], taken["came"]) == ("Märta Sjödin", "+46701234567", False)
    assert (taken["state"], taken["seen_at"], taken["call_back"]) == ("queued", None, True)
    message_id = str(taken["message_id"])
    with StationReader(folder) as station, station.reading() as connection:
        (job,) = jobs_about(connection, [message_id])
    assert job.kind is JobKind.PERSON_MESSAGE
    assert kiosk("message", "list", "--json").answer == {"messages": [taken]}
    assert kiosk("message", "list").out == "Anna Stenmark: Märta Sjödin. På väg\n"
    assert kiosk("message", "seen", message_id, "--json").answer["seen_at"] is not None
    assert "Har fått veta kl. " in kiosk("message", "list").out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((HOST,), "message.says_nothing"),
        ((HOST, "--from", "Bo", "--call-back"), "message.no_way_back"),
        ((HOST, "--phone", "ring"), "message.phone"),
        (("nobody@b.example", "--from", "Bo"), "person.not_found"),
        (("Eva Ek", "--from", "Bo"), "person.several"),
    ],
)
def test_what_cannot_be_is_refused(
    kiosk: Kiosk, folder: Path, words: tuple[str, ...], code: str
) -> None:
    ran = kiosk("message", "take", *words, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)


def test_a_message_nobody_knows_is_refused(kiosk: Kiosk, folder: Path) -> None:
    ran = kiosk("message", "seen", "nowhere", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "message.not_found")
