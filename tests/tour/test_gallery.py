"""The gallery shows every screen in every language on a size, and every text of it can be read."""

import json
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.faces.visitor.flow import Screen
from kiosk.refusal import Refused
from kiosk.tour.gallery import Gallery
from kiosk.tour.screen_sizes import ALL_SIZES, languages_named, sizes_named
from kiosk.wording.language_packs import language_packs

pytestmark = pytest.mark.timeout(240)


@pytest.mark.no_cover
def test_a_sample_of_the_screens_can_be_read_in_both_languages(
    tmp_path: Path, qapp: QGuiApplication
) -> None:
    told: list[str] = []
    gallery = Gallery(tmp_path, ("sv", "en"), told.append, every=9)
    gallery.take(sizes_named("landscape-10.1-large"))
    assert gallery.faults == []
    assert len(gallery.shown) > 4
    assert told == ["landscape-10.1-large: 0 faults"]
    assert QImage(str(tmp_path / "sv/landscape-10.1-large/01-start.png")).width() == 1280


@pytest.mark.no_cover
def test_several_processes_part_sizes_and_languages_among_them(tmp_path: Path) -> None:
    told: list[str] = []
    gallery = Gallery(tmp_path, ("sv", "en"), told.append, every=15, jobs=2)
    gallery.take(sizes_named("portrait-21.5"))
    assert gallery.faults == []
    assert Screen.START in gallery.shown
    assert told == ["portrait-21.5: 0 faults"]
    swedish = sorted((tmp_path / "sv" / "portrait-21.5").glob("*.png"))
    english = sorted((tmp_path / "en" / "portrait-21.5").glob("*.png"))
    assert [each.name for each in swedish] == [each.name for each in english]
    assert gallery.pictures == 2 * len(swedish)
    assert swedish[0].name == "01-start.png"
    assert QImage(str(swedish[0])).size().toTuple() == (1080, 1920)
    texts = {each["text"] for each in json.loads(swedish[0].with_suffix(".json").read_text())}
    assert "Jag har bokat ett besök" in texts
    texts = {each["text"] for each in json.loads(english[0].with_suffix(".json").read_text())}
    assert "I have booked a visit" in texts


@pytest.mark.soak
@pytest.mark.timeout(5400)
def test_every_screen_can_be_read_in_every_language_on_every_screen_there_is(
    tmp_path: Path, qapp: QGuiApplication
) -> None:
    jobs = os.cpu_count() or 1
    gallery = Gallery(tmp_path, tuple(language_packs()), print, jobs=jobs)
    gallery.take(ALL_SIZES)
    assert gallery.faults == []
    assert gallery.shown == set(Screen)


def test_sizes_are_named_one_by_one_or_all() -> None:
    assert sizes_named("all") == ALL_SIZES
    named = sizes_named("portrait-21.5, landscape-10.1-low")
    assert [each.name for each in named] == ["portrait-21.5", "landscape-10.1-low"]
    assert named[0].pitch_mm == pytest.approx(0.248, abs=0.001)


@pytest.mark.parametrize("wanted", ["", "portrait", "all,sv"])
def test_what_is_no_size_or_language_is_refused_with_what_there_is(wanted: str) -> None:
    with pytest.raises(Refused) as sizes:
        sizes_named(wanted)
    assert sizes.value.code == "command.screen_size_unknown"
    with pytest.raises(Refused) as languages:
        languages_named(wanted, ("sv", "en"))
    assert languages.value.code == "command.language_unknown"
    assert languages.value.facts["allowed"] == ("sv", "en")
