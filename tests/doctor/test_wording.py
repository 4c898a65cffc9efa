"""The doctor's sentences: all are there in Swedish, and none commands a terminal."""

from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.wording import _SAID, finding_in_words, what_is_said
from tests.doctor.examined import VOICES


def test_every_sentence_is_swedish_too() -> None:
    for (row, code), said in _SAID.items():
        assert VOICES[0].say(said) != said.source, (row, code)


def test_a_name_from_the_settings_cannot_command_a_terminal() -> None:
    found = Finding("printer", Light.RED, "gone", {}, name="\x1b[2JDisken")
    assert "\x1b" not in finding_in_words(VOICES[0], found)
    assert what_is_said(VOICES[0], found)
