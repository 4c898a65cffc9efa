"""The key that calls colleagues: discreet at its own desk, plain on every other screen."""

from collections.abc import Iterator
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt

from kiosk.evacuation.help_calls.commands import coming_to_help
from kiosk.evacuation.help_calls.model import HelpCall
from kiosk.evacuation.help_calls.queries import help_calls
from kiosk.faces.desk.face import open_desk_face
from kiosk.faces.help_view_model import HelpViewModel
from kiosk.faces.house import House
from kiosk.faces.speech.tone import help_tone
from kiosk.faces.window import PixelSize
from kiosk.settings import Face as FaceSettings
from kiosk.settings import Settings
from kiosk.visits.host_contact import (
    ask_host,
    ask_stand_in,
    give_back_to_desk,
    host_told,
    remind_host,
)
from kiosk.wording.voice import Voice
from tests.faces.desk.opened_desk import Desk, MovableClock, Sounds


def calls(desk: Desk) -> list[HelpCall]:
    with desk.station.reading() as connection:
        return help_calls(connection, desk.station.now())


def test_one_key_calls_and_only_its_own_label_tells(desk: Desk, clock: MovableClock) -> None:
    desk.says("helpButton", "Kollega")
    desk.press(Qt.Key.Key_F9)
    desk.until(lambda: desk.text("helpButton").startswith("Kallat"))
    assert desk.part("help").rows == []
    (call,) = calls(desk)
    assert call.place == "Kundtjänst"
    desk.press(Qt.Key.Key_F9)
    desk.station.do(coming_to_help, call.call_id, actor="security")
    desk.until(lambda: desk.text("helpButton").startswith("På väg"))
    assert calls(desk)
    clock.move(timedelta(seconds=10))
    desk.touch("helpButton")
    desk.says("helpButton", "Kollega")
    assert calls(desk) == []


def test_every_other_screen_shows_place_and_time_and_whoever_goes_says_so(desk: Desk) -> None:
    house = House(desk.station)
    other = HelpViewModel(house, lambda: Voice("sv"), "security", desk.vm, discreet=False)
    desk.press(Qt.Key.Key_F9)
    desk.until(lambda: len(other.property("rows")) == 1)
    (row,) = other.property("rows")
    assert row["label"].startswith("Kollega behövs: Kundtjänst, sedan kl. ")
    assert (row["tone"], row["button"]) == ("alarm", "Jag kommer")
    other.answer(row["key"])
    desk.until(lambda: other.property("rows")[0]["tone"] == "ok")
    assert calls(desk)[0].coming == "security"
    other.answer(row["key"])
    desk.until(lambda: other.property("rows") == [])
    other.close()
    house.close()


class HouseElsewhere(House):
    """The same house seen from a desk of another station."""

    @property
    def settings(self) -> Settings:
        return msgspec.structs.replace(super().settings, station="B")


@pytest.fixture
def elsewhere(desk: Desk) -> Iterator[Sounds]:
    """Open a desk of another station; gives what is heard there."""
    house, sounds = HouseElsewhere(desk.station), Sounds()
    face = open_desk_face(house, FaceSettings(), PixelSize(1366, 768), sounds)
    answered: list[object] = []
    house.ask(lambda _: None, answered.append, answered.append)  # after what a desk reads at first
    desk.until(lambda: bool(answered))
    yield sounds
    face.close()
    house.close()


def test_another_desk_hears_a_call_softly_and_the_one_that_called_hears_nothing(
    desk: Desk, elsewhere: Sounds
) -> None:
    desk.press(Qt.Key.Key_F9)
    desk.until(lambda: elsewhere.tones == [help_tone(3)])
    (call,) = calls(desk)
    desk.station.do(coming_to_help, call.call_id, actor="security")
    desk.until(lambda: desk.text("helpButton").startswith("På väg"))
    assert elsewhere.tones == [help_tone(3)]
    assert desk.sounds.tones == []


def test_a_call_that_stands_already_is_no_news_to_a_desk_that_opens(desk: Desk) -> None:
    house = HouseElsewhere(desk.station)
    desk.press(Qt.Key.Key_F9)
    desk.until(lambda: len(calls(desk)) == 1)
    other = HelpViewModel(house, lambda: Voice("sv"), "desk", desk.vm, discreet=True)
    called: list[bool] = []
    other.called.connect(lambda: called.append(True))
    desk.until(lambda: len(other.property("rows")) == 1)
    assert called == []
    other.close()
    house.close()


def test_the_card_tells_what_was_done_to_reach_the_host_and_what_to_say(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.do(ask_host, visit_id)
    desk.station.do(host_told, visit_id, actor="program")
    desk.choose(visit_id, "Märta Sjödin")
    desk.station.do(remind_host, visit_id)
    desk.until(lambda: "påmind" in desk.text("askingTrail"))
    desk.says(
        "reply",
        "”Linda Orädd har inte svarat än och har fått en påminnelse. Jag säger till när jag vet "
        "mer.”",
    )
    desk.station.do(ask_stand_in, visit_id, desk.hosts["eva"])
    desk.until(lambda: "Eva Mårdh tillfrågad" in desk.text("askingTrail"))
    desk.says(
        "reply",
        "”Linda Orädd svarar inte just nu. Eva Mårdh är tillfrågad i stället. Tack för att du "
        "väntar.”",
    )
    desk.station.do(give_back_to_desk, visit_id)
    desk.says(
        "reply",
        "”Linda Orädd svarar inte just nu. Vill du vänta eller lämna ett meddelande?”",
    )
