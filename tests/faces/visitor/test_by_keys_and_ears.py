"""A whole visit by four arrows, Enter and what is heard, up to real sound of espeak-ng."""

import io
import os
import shutil
import struct
import subprocess
import wave
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtQuick import QQuickItem
from shiboken6 import Shiboken

from kiosk import settings
from kiosk.faces.speech.speaker import ORDINARY, speech_arguments
from kiosk.faces.speech.voices import SPEECH_PROGRAM
from kiosk.visits.model import VisitState
from tests.faces.conftest import belongs_to_keyboard, is_interactive, items_of
from tests.faces.visitor.foyer import SCREEN, Foyer
from tests.faces.visitor.listener import DOWN, ENTER, ESCAPE, SPEECH, Keys, Utterance

PRIVATELY = settings.Aids(sound_output="headset")
NAME = "Åsa Ek"


@pytest.fixture
def face_settings(request: pytest.FixtureRequest) -> settings.Face:
    aids = getattr(request, "param", PRIVATELY)
    return settings.Face(
        diagonal_inches=SCREEN.diagonal_inches, idle_seconds=SCREEN.idle_seconds, aids=aids
    )


ALOUD = pytest.mark.parametrize("face_settings", [settings.Aids()], indirect=True)


def register_by_ear(keys: Keys) -> None:
    """Come in as Åsa Ek for Eva Hägg, and never look."""
    keys.press(SPEECH)
    keys.listen()
    keys.move_to("Jag har inte bokat.")
    keys.press(ENTER)
    keys.foyer.come_to("name")
    assert keys.listen().startswith("För- och efternamn. Fält att fylla i. Tomt.")
    keys.pick(NAME)
    assert keys.listen().startswith("Företag eller organisation")
    keys.move_to("Fortsätt.")
    keys.press(ENTER)
    keys.foyer.come_to("host")
    keys.listen()
    keys.pick("eva")
    keys.foyer.wait_for("hit0")
    keys.listen()
    keys.move_to("Eva Hägg." if keys.accessibility.speech.privately else "Det står på skärmen.")
    keys.press(ENTER)
    keys.foyer.come_to("confirm")
    keys.listen()
    assert keys.foyer.window.activeFocusItem().objectName() == "confirm"
    keys.press(ENTER)
    keys.foyer.come_to("needs")
    keys.listen()
    assert keys.foyer.window.activeFocusItem().objectName() == "register"
    keys.press(ENTER)
    keys.foyer.come_to("thanks")
    keys.listen()


def test_a_whole_registration_is_done_by_arrows_enter_and_ears(keys: Keys) -> None:
    register_by_ear(keys)
    (visit,) = keys.foyer.visits(VisitState.WAITING)
    assert visit.visitor.name == NAME
    assert visit.host is not None
    assert visit.host.person_id == keys.foyer.people["Eva"]
    heard = keys.all_heard()
    for told in ("Vad heter du?", "stort Å", "Mellanslag", "Ditt namn: Åsa Ek", "Stämmer det här?"):
        assert told in heard
    assert keys.foyer.text("said") in heard
    assert keys.foyer.text("further") in heard
    assert "Andra kan höra" not in heard
    assert {each.voice for each in keys.listener.heard} == {"sv"}


@ALOUD
def test_a_loudspeaker_says_no_name_host_or_company(keys: Keys) -> None:
    register_by_ear(keys)
    (visit,) = keys.foyer.visits(VisitState.WAITING)
    assert visit.visitor.name == NAME
    heard = keys.all_heard()
    for private in (NAME, "Åsa", "Eva", "Hägg", "Bygglov"):
        assert private not in heard
    assert "Namn läses inte upp högt." in heard
    assert "Andra kan höra vilka bokstäver du väljer. Välj bokstav" in heard
    assert "Där står" not in heard
    assert "Ditt namn. Det står på skärmen." in heard


@pytest.mark.skipif(
    shutil.which(SPEECH_PROGRAM) is None, reason="espeak-ng is not installed: apt install espeak-ng"
)
def test_every_sentence_of_a_registration_is_heard_from_espeak(keys: Keys) -> None:
    register_by_ear(keys)
    said = list(dict.fromkeys(keys.listener.heard))
    assert len(said) > 40
    silent = [each.text for each in said if loudness_of(each) < 500]
    assert silent == []


def loudness_of(said: Utterance) -> int:
    """Render with real espeak-ng as the program does, and give the loudest sample."""
    arguments = speech_arguments(said.voice, said.loudness)
    made = subprocess.run(
        [SPEECH_PROGRAM, *arguments],
        input=said.text.encode(),
        capture_output=True,
        check=True,
        timeout=20,
    )
    with wave.open(io.BytesIO(made.stdout)) as sound:
        samples = array("h", sound.readframes(10_000_000))
    return max(map(abs, samples), default=0)


def test_speech_stops_at_whatever_the_visitor_does(keys: Keys) -> None:
    keys.press(SPEECH)
    keys.foyer.qtbot.wait(1)
    assert keys.accessibility.speech.waits
    hushed = keys.listener.hushed
    keys.foyer.touch("notBooked")
    assert keys.listener.hushed > hushed


def test_a_screen_can_be_heard_again_and_louder_and_all_ends_with_the_visitor(keys: Keys) -> None:
    speech = keys.accessibility.speech
    keys.press(SPEECH)
    keys.listen()
    speech.again()
    keys.listen()
    assert keys.texts.count("Vad vill du göra?") == 2
    speech.louder()
    assert keys.listen() == "Ljudstyrka 4 av 5."
    for _ in range(5):
        speech.louder()
    assert keys.listener.heard[-1].loudness == 5
    keys.foyer.vm.forget()
    assert (speech.speaks, speech.waits) == (False, 0)
    keys.press(SPEECH)
    keys.listen()
    assert keys.listener.heard[-1].loudness == ORDINARY


def test_the_speech_follows_the_language_shown(keys: Keys) -> None:
    keys.press(SPEECH)
    keys.listen()
    keys.foyer.vm.chooseLanguage("en")
    keys.listen()
    assert keys.listener.heard[-1].voice == "en-gb"
    assert "What would you like to do?" in keys.all_heard()


class TestALanguageWithoutVoice:
    """A house that has switched on Somali, which espeak-ng does not speak."""

    @pytest.fixture
    def languages(self) -> tuple[str, ...]:
        return ("sv", "so")

    def test_who_comes_to_it_by_mistake_is_told_and_finds_back_by_the_key(self, keys: Keys) -> None:
        keys.press(SPEECH)
        keys.listen()
        keys.foyer.vm.chooseLanguage("so")
        assert keys.accessibility.speech.property("on") is False
        last = keys.listener.heard[-1]
        assert (last.text[:23], last.voice) == ("Språket du valde kan in", "sv")
        keys.press(SPEECH)
        assert keys.foyer.vm.property("language") == "sv"
        assert keys.accessibility.speech.speaks
        keys.listen()
        assert keys.listener.heard[-1].voice == "sv"


def test_what_goes_wrong_is_said(keys: Keys) -> None:
    keys.press(SPEECH)
    keys.foyer.vm.chooseCheckOut()
    keys.listen()
    keys.pick("ab")
    keys.foyer.vm.sendCode()
    keys.foyer.come_to("check_out")
    keys.listen()
    problem = str(keys.foyer.vm.property("problem"))
    assert problem
    assert problem in keys.all_heard()


def test_who_is_asked_whether_still_there_sees_hears_and_answers_by_a_key(keys: Keys) -> None:
    keys.press(SPEECH)
    keys.listen()
    keys.foyer.vm.chooseNotBooked()
    keys.listen()
    for times in range(1, 13):
        keys.foyer.seconds(SCREEN.idle_seconds - 15)
        keys.foyer.wait_for("stay")
        assert keys.listener.tones == times
        assert keys.listen().startswith("Jag är kvar.")
        keys.press(DOWN)  # nothing else can be reached
        keys.press(ENTER)
        assert not keys.foyer.vm.property("warns")
    assert keys.foyer.screen == "name"


def test_the_tone_comes_without_speech_too(keys: Keys) -> None:
    keys.foyer.vm.chooseNotBooked()
    keys.foyer.seconds(SCREEN.idle_seconds - 15)
    assert keys.listener.tones == 1
    assert keys.listener.heard == []


@pytest.fixture
def jack(tmp_path: Path) -> Iterator[tuple[Path, int]]:
    """Give the device of a headset's jack and the end of it that the kernel holds."""
    device = tmp_path / "event5"
    os.mkfifo(device)
    kernel = os.open(device, os.O_RDWR)
    yield device, kernel
    os.close(kernel)


class TestHeadset:
    """A kiosk whose jack tells when a headset is put in."""

    @pytest.fixture
    def face_settings(self, jack: tuple[Path, int]) -> settings.Face:
        aids = settings.Aids(headset_input=str(jack[0]))
        return settings.Face(diagonal_inches=21.5, aids=aids)

    def test_it_starts_the_speech_privately_and_ends_it(
        self, keys: Keys, jack: tuple[Path, int]
    ) -> None:
        speech, qtbot = keys.accessibility.speech, keys.foyer.qtbot
        qtbot.waitUntil(lambda: not speech.privately)
        os.write(jack[1], struct.pack("llHHi", 0, 0, 5, 2, 1))
        qtbot.waitUntil(lambda: speech.speaks)
        assert speech.privately
        keys.foyer.vm.forget()
        assert speech.privately  # the headset is still in, whoever wears it
        os.write(jack[1], struct.pack("llHHi", 0, 0, 5, 2, 0))
        qtbot.waitUntil(lambda: not speech.privately)


def test_nothing_waits_to_be_said_of_who_has_gone(keys: Keys) -> None:
    register_by_ear(keys)
    keys.foyer.vm.forget()
    keys.listen()
    heard = len(keys.listener.heard)
    keys.press(SPEECH)
    keys.listen()
    keys.foyer.vm.chooseNotBooked()
    keys.listen()
    new = "\n".join(each.text for each in keys.listener.heard[heard:])
    assert new
    for trace in ("Åsa", "Ek", "Eva", "Hägg"):
        assert trace not in new.replace("Välkommen", "")


def foyer_item(keys: Keys, name: str) -> bool:
    return keys.foyer.seen(name) is not None


def test_escape_goes_back_from_everywhere(keys: Keys) -> None:
    keys.foyer.vm.chooseNotBooked()
    keys.press(DOWN)
    keys.press(ENTER)
    assert foyer_item(keys, "letterPicker")
    keys.press(ESCAPE)
    assert not foyer_item(keys, "letterPicker")
    keys.accessibility.aids.show()
    keys.press(ESCAPE)
    assert not keys.accessibility.aids.chosen.open
    keys.press(ESCAPE)
    assert keys.foyer.screen == "start"


def address_of(item: QQuickItem) -> int:
    """Tell items apart: what Python has for one is void once another stood before it in the chain.

    `nextItemInFocusChain` makes the next item a child of the one before it (PySide6 6.11).
    """
    return int(Shiboken.getCppPointer(item)[0])


@pytest.mark.parametrize("way", ["start", "booking_code", "name", "host", "check_out"])
def test_arrows_reach_everything_on_every_screen_and_are_never_trapped(
    foyer: Foyer, keys: Keys, way: str
) -> None:
    vm = foyer.vm
    steps = {
        "booking_code": [vm.chooseBooked],
        "name": [vm.chooseNotBooked],
        "host": [vm.chooseNotBooked, lambda: vm.writeName("A B"), vm.giveName],
        "check_out": [vm.chooseCheckOut],
    }
    for step in steps.get(way, []):
        step()
    foyer.come_to(way)
    foyer.window.grabWindow()
    there = {
        address_of(item)
        for item in items_of(foyer.window.contentItem())
        if is_interactive(item) and item.isEnabled() and not belongs_to_keyboard(item)
    }
    reached = set()
    for _ in range(len(there) + 2):
        keys.press(DOWN)
        item = foyer.window.activeFocusItem()
        reached.add(address_of(item))
        ring = item.property("visualFocus")
        assert ring is None or ring  # a button shows that it has the focus
    assert there <= reached
