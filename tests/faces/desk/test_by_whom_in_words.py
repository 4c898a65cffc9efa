"""What users did with a visit, in words: each name once, and the day where it is another."""

from datetime import UTC, datetime, timedelta

from kiosk.faces.desk.by_whom import _DONE, by_whom_in_words
from kiosk.visits.by_whom import TOLD, DoneBy
from kiosk.wording.voice import Voice

NOW = datetime(2026, 11, 20, 8, 42, tzinfo=UTC)


def test_what_one_did_in_a_row_stands_after_the_name_once() -> None:
    done = [
        DoneBy("visit.booked.1", NOW - timedelta(days=1), "Inger"),
        DoneBy("visit.arrived.1", NOW, "Olle"),
        DoneBy("visit.host_asked.1", NOW, "Olle"),
        DoneBy("visit.left.1", NOW, "Inger"),
    ]
    assert by_whom_in_words(Voice("sv"), done, NOW) == (
        "Inger: bokad tor 19 nov 09.42 · Olle: registrerad 09.42, värden frågad 09.42 · "
        "Inger: utcheckad 09.42"
    )


def test_every_deed_that_is_told_has_its_words() -> None:
    assert set(_DONE) == set(TOLD)
