"""The doctor tells whether who cannot see hears anything."""

from pathlib import Path

import pytest

from kiosk.doctor.findings import Light
from kiosk.doctor.speech import examine_desk_sound, examine_speech
from kiosk.doctor.wording import finding_in_words
from kiosk.faces.speech import voices
from kiosk.settings import Aids, DeskSound
from kiosk.wording.voice import Voice

pytestmark = pytest.mark.usefixtures("sound_cards")


def test_every_language_with_a_voice_is_named_and_every_other_too() -> None:
    found = examine_speech(Aids(), ("sv", "en", "sma"))
    assert (found.light, found.code) == (Light.GREEN, "some_languages")
    assert finding_in_words(Voice("sv"), found).endswith("Läser upp: sv, en. Ingen röst för: sma.")
    assert examine_speech(Aids(), ("sv", "en")).code == "in_order"


def test_a_missing_program_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voices, "missing_programs", lambda: ("espeak-ng",))
    found = examine_speech(Aids())
    assert (found.light, found.code) == (Light.RED, "programs_missing")
    assert "espeak-ng saknas" in finding_in_words(Voice("sv"), found)


@pytest.mark.parametrize("cards", ["--- no soundcards ---\n", None])
def test_a_machine_without_sound_is_red(sound_cards: Path, cards: str | None) -> None:
    sound_cards.unlink() if cards is None else sound_cards.write_text(cards, "utf-8")
    assert examine_speech(Aids()).code == "no_sound_card"


def test_a_headset_jack_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    gone = str(tmp_path / "event9")
    found = examine_speech(Aids(headset_input=gone))
    assert (found.code, found.facts["device"]) == ("headset_unreadable", gone)


def test_who_has_switched_speech_off_is_told_so(sound_cards: Path) -> None:
    sound_cards.unlink()
    found = examine_speech(Aids(speech=False))
    assert (found.light, found.code) == (Light.GREEN, "switched_off")


def test_whether_the_desk_is_heard_is_told_and_never_something_to_mend(
    sound_cards: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = finding_in_words(Voice("sv"), examine_desk_sound(DeskSound(volume=4)))
    assert heard.endswith("volym 4 av 5, när någon kommer eller kallar.")
    sound_cards.unlink()
    assert examine_desk_sound(DeskSound()).code == "no_sound_card"
    monkeypatch.setattr(voices, "missing_programs", lambda: ("aplay",))
    silent = examine_desk_sound(DeskSound())
    assert (silent.light, silent.code) == (Light.GREEN, "program_missing")
    assert "aplay saknas" in finding_in_words(Voice("sv"), silent)
    assert examine_desk_sound(DeskSound(on=False)).code == "switched_off"
