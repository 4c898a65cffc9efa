"""The badge on the card: what the receptionist sees before, and after, it comes out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from kiosk.dispatch.badge_proofs import BadgeProof, BadgeProofs
from kiosk.dispatch.takeover import Stopped
from kiosk.faces.desk.badge_pictures import (
    PROVIDER,
    BadgePictureProvider,
    ShownBadges,
    image_of,
)
from kiosk.jobs.commands import change
from kiosk.jobs.model import JobState
from kiosk.settings import settings_from
from kiosk.station import Station
from kiosk.visits.commands import leave
from kiosk.visits.corrections import Correction, correct
from kiosk.visits.model import Departure, visitor_named
from kiosk.visits.party import Party
from kiosk.visits.protected import arrive_protected
from tests.faces.desk.conftest import ZONES
from tests.faces.desk.opened_desk import Desk, MovableClock

PRINTER = {"name": "Foajén", "connection": "file", "device": "paper.bin"}


@pytest.fixture
def layouts() -> list[str]:
    """Give the layouts the house has chosen; none leaves those that ship."""
    return []


@pytest.fixture
def station(tmp_path: Path, clock: MovableClock, layouts: list[str]) -> Iterator[Station]:
    said = {"reception": {"zones": ZONES}, "printers": [PRINTER]}
    made = Station(
        tmp_path, settings_from({**said, "badge": {"use": layouts}} if layouts else said), clock
    )
    yield made
    made.close()


def shown(desk: Desk, number: int = 0) -> QImage:
    """Give a picture on the card as it was drawn, not shrunk."""
    address = sources(desk)[number].removeprefix(f"image://{PROVIDER}/")
    return desk.vm.shown_badges().image(address)


def proof_of(desk: Desk, visit_id: str) -> BadgeProof:
    """Draw the badge beside the desk."""
    station = desk.station
    proof = BadgeProofs(station, Stopped()).draw(visit_id, 20)
    assert proof is not None
    return proof


def sources(desk: Desk) -> list[str]:
    return list(desk.part("card").proof.sources)


def test_the_card_shows_the_badge_to_come_before_anybody_prints_it(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.until(lambda: desk.shows("badgeThumbnail"))
    proof = proof_of(desk, visit_id)
    assert shown(desk) == image_of(proof.pictures[0], landscape=False)
    assert desk.badges(visit_id) == []


@pytest.mark.parametrize("layouts", [["roll-80-landscape"]])
def test_a_landscape_badge_is_shown_as_it_is_read(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.until(lambda: bool(sources(desk)))
    assert shown(desk).width() > shown(desk).height()


def test_a_touch_shows_the_badge_large_and_from_there_it_is_printed(desk: Desk) -> None:
    visit_id = desk.booked("Johan Åkerlund")
    desk.choose(visit_id, "Johan Åkerlund")
    desk.until(lambda: desk.shows("badgeThumbnail"))
    small = desk.item("badgeThumbnail").height()
    desk.touch("badgeThumbnail")
    desk.says("badgeToldWords", "Så kommer brickan ut ur Foajén.")
    desk.until(lambda: desk.shows("badgePicture0"))
    desk.until(lambda: desk.item("badgePicture0").height() > 2 * small > 0)
    assert not desk.shows("badgeThumbnail")
    desk.press(Qt.Key.Key_Return)  # the likeliest button has the keyboard
    desk.until(lambda: len(desk.badges(visit_id)) == 2)
    desk.until(lambda: desk.shows("badgeThumbnail"))
    assert not desk.shows("badgeToldWords")


def test_the_large_badge_is_closed_again_and_nothing_is_printed(desk: Desk) -> None:
    visit_id = desk.booked("Johan Åkerlund")
    desk.choose(visit_id, "Johan Åkerlund")
    desk.until(lambda: desk.shows("badgeThumbnail"))
    desk.press(Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    desk.until(lambda: desk.shows("badgePicture0"))
    desk.press(Qt.Key.Key_Escape)
    desk.until(lambda: desk.shows("badgeThumbnail"))
    assert len(desk.badges(visit_id)) == 1


def test_every_badge_of_a_group_is_drawn_when_somebody_looks(desk: Desk) -> None:
    visit_id = desk.walk_in("Nils Ek", party=Party(4))
    desk.choose(visit_id, "Nils Ek, 4 personer")
    desk.until(lambda: len(sources(desk)) == 1)
    desk.click("badgeThumbnail")
    desk.until(lambda: len(sources(desk)) == 4)
    assert len({shown(desk, number).cacheKey() for number in range(4)}) == 4
    assert desk.text("badgeToldWords") == "Så kommer brickan ut ur Foajén."


def test_of_a_large_group_the_first_badges_are_drawn(desk: Desk) -> None:
    visit_id = desk.walk_in("Nils Ek", party=Party(12))
    desk.choose(visit_id, "Nils Ek, 12 personer")
    desk.until(lambda: len(sources(desk)) == 1)
    desk.click("badgeThumbnail")
    desk.says("badgeToldWords", "Så kommer brickan ut ur Foajén. Här är de 6 första av 12.")
    assert desk.text("printBadgeButton") == "Skriv ut alla 12 brickor"


def test_a_correction_after_printing_is_told_beside_the_badge(desk: Desk) -> None:
    visit_id = desk.booked("Jon Ek")
    desk.station.do(change, desk.badges(visit_id)[0].job_id, JobState.CONFIRMED)
    desk.choose(visit_id, "Jon Ek")
    desk.until(lambda: desk.shows("badgeThumbnail"))
    assert not desk.shows("outdatedWords")
    desk.do(correct, visit_id, Correction(name="John Ek"))
    desk.says("outdatedWords", "Besöket rättades efter att brickan skrevs ut. Skriv ut den igen.")


def test_of_a_protected_visitor_the_badge_shows_what_stands_for_the_name(desk: Desk) -> None:
    own = visitor_named("Hemliga Maja")
    visit = desk.do(arrive_protected, own, desk.hosts["linda"], called="Besökare")
    desk.choose(visit.visit_id, visit.visitor.name)
    desk.until(lambda: bool(sources(desk)))
    proof = proof_of(desk, visit.visit_id)
    assert shown(desk) == image_of(proof.pictures[0], landscape=False)


def test_nothing_of_a_badge_is_kept_when_the_card_is_turned(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.choose(visit_id, "Märta Sjödin")
    desk.until(lambda: bool(sources(desk)))
    before = sources(desk)[0].removeprefix("image://badge/")
    desk.press(Qt.Key.Key_Escape)
    desk.vm.select("")
    desk.until(lambda: not sources(desk))
    assert desk.vm.shown_badges().image(before).isNull()
    desk.choose(visit_id, "Märta Sjödin")
    desk.until(lambda: bool(sources(desk)))
    desk.do(leave, visit_id, Departure.DESK)
    desk.until(lambda: not sources(desk))


def test_badges_side_by_side_are_shrunk_alike_and_have_no_edge_of_grey() -> None:
    tall, low = (QImage(576, height, QImage.Format.Format_Grayscale8) for height in (638, 259))
    for each in (tall, low):
        each.fill(Qt.GlobalColor.white)
    badges = ShownBadges()
    first, second = (each.removeprefix("image://badge/") for each in badges.show((tall, low)))
    provider = BadgePictureProvider(badges)
    small, smaller = (
        provider.requestImage(each, QSize(), QSize(700, 350)) for each in (first, second)
    )
    assert 345 < small.height() <= 350
    assert small.width() == smaller.width()
    white = QImage(smaller.size(), QImage.Format.Format_Grayscale8)
    white.fill(Qt.GlobalColor.white)
    assert smaller.convertToFormat(QImage.Format.Format_Grayscale8) == white
    assert provider.requestImage(first, QSize(), QSize(5000, 5000)) == tall
    assert provider.requestImage("0/0", QSize(), QSize()).isNull()
