"""Somebody comes or calls: the desk is heard and asks to be looked at, save for its own doing."""

import io
import wave
from array import array
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.faces.desk.attention import PAUSE_SECONDS, Attention, News
from kiosk.faces.speech.tone import arrival_tone, call_tone, help_tone
from kiosk.settings import DeskSound
from kiosk.visits.commands import arrive_booked
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_calls import acknowledge_call, call_desk
from tests.faces.desk.opened_desk import Desk, Sounds


class AlertedWindow(QWindow):
    """Counts how often it asked to be looked at."""

    alerts = 0

    def alert(self, msec: int) -> None:
        self.alerts += 1


def test_who_comes_is_heard_once_and_who_calls_sounds_otherwise(desk: Desk) -> None:
    noticed: list[str] = []
    desk.vm.noticed.connect(noticed.append)
    desk.walk_in("Märta Sjödin")
    desk.until(lambda: noticed == ["came"])
    desk.until(lambda: desk.sounds.tones == [arrival_tone(3)])
    call_id = desk.do(call_desk, CallReason.HELP)
    desk.until(lambda: noticed == ["came", "called"])
    desk.do(acknowledge_call, call_id)
    desk.booked("Bo Ek", arrived=False)
    desk.until(lambda: len(desk.rows("expected")) == 1)
    assert noticed == ["came", "called"]


def test_what_the_desk_does_itself_makes_no_sound(desk: Desk) -> None:
    visit_id = desk.booked("Bo Ek", arrived=False)
    desk.until(lambda: len(desk.rows("expected")) == 1)
    desk.vm.select(visit_id)
    desk.do(arrive_booked, visit_id)
    desk.until(lambda: len(desk.rows("waiting")) == 1)
    assert desk.sounds.tones == []


@pytest.mark.parametrize(("sound", "tones"), [(DeskSound(volume=5), 2), (DeskSound(on=False), 0)])
def test_it_is_as_loud_as_set_pauses_between_and_always_asks_to_be_looked_at(
    qapp: QGuiApplication, sound: DeskSound, tones: int
) -> None:
    window, speaker, seconds = AlertedWindow(), Sounds(), [0.0]
    attention = Attention(window, sound, speaker, QObject(), lambda: seconds[0])
    attention.call(News.CAME)
    attention.call(News.CALLED)
    seconds[0] += PAUSE_SECONDS
    attention.call(News.CALLED)
    assert speaker.tones == [arrival_tone(5), call_tone(5)][:tones]
    assert window.alerts == 3


def test_a_call_for_help_waits_for_no_pause(qapp: QGuiApplication) -> None:
    speaker = Sounds()
    attention = Attention(AlertedWindow(), DeskSound(), speaker, QObject(), lambda: 0.0)
    for news in (News.CAME, News.HELP):
        attention.call(news)
    assert speaker.tones == [arrival_tone(3), help_tone(3)]


@pytest.mark.parametrize("tone", [arrival_tone, call_tone, help_tone])
def test_each_step_of_the_volume_is_louder_and_none_is_harsh(tone: Callable[[int], bytes]) -> None:
    peaks = []
    for volume in range(1, 6):
        with wave.open(io.BytesIO(tone(volume))) as sound:
            peaks.append(max(map(abs, array("h", sound.readframes(sound.getnframes())))))
    assert peaks == sorted(set(peaks))
    assert peaks[-1] < 0.6 * 32767
