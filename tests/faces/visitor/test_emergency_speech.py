"""An evacuation and a lock-down are said aloud, in every language that has a voice."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk import settings
from kiosk.evacuation.commands import (
    end_evacuation,
    end_lockdown,
    start_evacuation,
    start_lockdown,
)
from kiosk.faces.speech.speaker import LOUDEST
from kiosk.faces.visitor import emergency_speech
from tests.faces.visitor.foyer import ACTOR, SCREEN, Foyer
from tests.faces.visitor.listener import SPEECH, Keys, Listener


@pytest.fixture
def languages() -> tuple[str, ...]:
    """Somali has a message of its own and no voice; Ume Sami borrows the Swedish message."""
    return ("sv", "en", "ar", "so", "sju")


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(emergency_speech, "PAUSE_MILLISECONDS", 1)


def voices(listener: Listener) -> list[str]:
    return [each.voice for each in listener.heard]


def hear_round(listener: Listener) -> None:
    for _ in range(3):
        listener.done()


def test_an_evacuation_is_said_in_every_language_again_and_again(
    foyer: Foyer, listener: Listener, qtbot: QtBot
) -> None:
    foyer.station.do(start_evacuation, actor=ACTOR)
    qtbot.waitUntil(lambda: voices(listener) == ["sv"])
    hear_round(listener)
    assert voices(listener)[:3] == ["sv", "en-gb", "ar"]
    qtbot.waitUntil(lambda: len(listener.heard) == 4)
    assert listener.heard[3] == listener.heard[0]
    swedish, english = listener.heard[0], listener.heard[1]
    assert swedish.text.startswith("UTRYMNING. ")
    assert "EVACUATION" in english.text
    place = foyer.house.settings.town_hall.assembly_point
    assert all(place in each.text for each in listener.heard)
    assert {each.loudness for each in listener.heard} == {LOUDEST}
    hushed = listener.hushed
    foyer.station.do(end_evacuation, reason="Alla ute", actor=ACTOR)
    foyer.wait_for("notBooked")
    assert listener.hushed > hushed
    said = len(listener.heard)
    hear_round(listener)
    qtbot.wait(20)
    assert len(listener.heard) == said


def test_a_lockdown_is_said_and_an_evacuation_that_follows_at_once(
    foyer: Foyer, listener: Listener, qtbot: QtBot
) -> None:
    foyer.station.do(start_lockdown, drill=True, actor=ACTOR)
    qtbot.waitUntil(lambda: voices(listener) == ["sv"])
    assert listener.heard[0].text.startswith("INRYMNING (övning). ")
    foyer.station.do(start_evacuation, actor=ACTOR)
    qtbot.waitUntil(lambda: listener.heard[-1].text.startswith("UTRYMNING. "))
    foyer.station.do(end_evacuation, reason="Alla ute", actor=ACTOR)
    qtbot.waitUntil(lambda: listener.heard[-1].text.startswith("INRYMNING (övning). "))
    foyer.station.do(end_lockdown, actor=ACTOR)
    foyer.wait_for("notBooked")


def test_no_touch_and_no_key_silences_it(keys: Keys, listener: Listener, qtbot: QtBot) -> None:
    keys.press(SPEECH)
    keys.listen()
    keys.foyer.station.do(start_evacuation, actor=ACTOR)
    qtbot.waitUntil(lambda: listener.heard[-1].text.startswith("UTRYMNING. "))
    assert not keys.accessibility.speech.speaks
    hushed, said = listener.hushed, len(listener.heard)
    keys.foyer.touch("evacuation")
    keys.press(SPEECH)
    assert (listener.hushed, len(listener.heard)) == (hushed, said)
    assert not keys.accessibility.speech.speaks


class TestWithoutSpeech:
    """A house that wants no speech at all."""

    @pytest.fixture
    def face_settings(self) -> settings.Face:
        aids = settings.Aids(speech=False)
        return settings.Face(diagonal_inches=SCREEN.diagonal_inches, aids=aids)

    def test_nothing_is_said(self, foyer: Foyer, listener: Listener) -> None:
        foyer.station.do(start_evacuation, actor=ACTOR)
        foyer.wait_for("evacuationHeading0")
        assert listener.heard == []
