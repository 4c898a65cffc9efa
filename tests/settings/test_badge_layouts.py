"""Layouts of a town hall's own: read, and refused with the key and what is allowed."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.refusal import Refused
from kiosk.settings import BadgeSettings, read_settings
from kiosk.settings.badge_layouts import read_badge_layouts

OWN = """
[[layouts]]
name = "own"
media = "roll"
width_mm = 72
parts = [
    { shows = "name", size_mm = 9, lines = 2, bold = true },
    { shows = "code", size_mm = 0.75 },
]
"""
SIDEWAYS = """
[[layouts]]
name = "own"
media = "label"
width_mm = 50
length_mm = 80
reading = "landscape"
side_mm = 30
parts = [
    { shows = "name", size_mm = 9 },
    { shows = "code", size_mm = 0.75, column = "side" },
]
"""


def refused(folder: Path, text: str) -> dict[str, Any]:
    (folder / "badges.toml").write_text(text, "utf-8")
    with pytest.raises(Refused) as told:
        read_badge_layouts(BadgeSettings(layouts_file="badges.toml"), folder)
    assert told.value.code == "badge.layout_not_allowed"
    assert told.value.facts["file"] == str(folder / "badges.toml")
    return told.value.facts


def test_a_town_hall_adds_its_own_beside_the_shipped_ones(tmp_path: Path) -> None:
    (tmp_path / "badges.toml").write_text(OWN, "utf-8")
    settings = '[badge]\nlayouts_file = "badges.toml"\nuse = ["own"]\n'
    (tmp_path / "foaje.toml").write_text(settings, "utf-8")
    read = read_settings(tmp_path).badge
    assert {"own", "roll-80", "label-62-landscape"} <= set(read_badge_layouts(read, tmp_path))


def test_a_layout_of_the_same_name_replaces_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "badges.toml").write_text(OWN.replace('"own"', '"roll-80"'), "utf-8")
    layouts = read_badge_layouts(BadgeSettings(layouts_file="badges.toml"), tmp_path)
    assert len(layouts["roll-80"].parts) == 2


@pytest.mark.parametrize(
    ("change", "key", "allowed"),
    [
        (('media = "roll"', 'media = "paper"'), "layouts[0].media", "label, roll"),
        (('shows = "name"', 'shows = "nam"'), "layouts[0].parts[0].shows", "town_hall"),
        (("width_mm = 72", "width_mm = 720"), "layouts[0].width_mm", "120"),
        (("width_mm = 72", "widht_mm = 72"), "layouts[0].widht_mm", "width_mm"),
        (("width_mm = 72\n", ""), "layouts[0].width_mm", "width_mm"),
        (("size_mm = 9", "size_mm = 90"), "layouts[0].parts[0].size_mm", "1.5–40"),
        (("size_mm = 0.75", "size_mm = 2.0"), "layouts[0].parts[1].size_mm", "<= 1.89"),
        (('shows = "code"', 'shows = "name"'), "layouts[0].parts[1].shows", "unique"),
        (("size_mm = 9", "size_mm = 9, smallest_mm = 10"), "layouts[0].parts[0].smallest_mm", "9"),
        (("size_mm = 9", 'size_mm = 9, column = "side"'), "layouts[0].parts[0].column", "side_mm"),
        (("width_mm = 72", "width_mm = 25\nmargin_mm = 5"), "layouts[0].margin_mm", "20 mm"),
        (('shows = "name", size_mm = 9', 'shows = "rule", size_mm = 1'), "layouts[0].parts", "nam"),
        (("width_mm = 72", "width_mm = 72\nlength_mm = 40"), "layouts[0].length_mm", ">= "),
    ],
)
def test_what_is_wrong_is_named_with_what_is_allowed(
    tmp_path: Path, change: tuple[str, str], key: str, allowed: str
) -> None:
    wrong = OWN.replace(*change)
    assert wrong != OWN
    facts = refused(tmp_path, wrong)
    assert facts["key"] == key
    assert allowed in facts["allowed"]


def test_a_landscape_badge_must_say_how_long_it_is(tmp_path: Path) -> None:
    facts = refused(tmp_path, SIDEWAYS.replace("length_mm = 80\n", ""))
    assert facts["key"] == "layouts[0].length_mm"


def test_a_landscape_badge_that_could_grow_beyond_its_paper_is_refused(tmp_path: Path) -> None:
    tall = SIDEWAYS.replace("size_mm = 9", "size_mm = 40")
    facts = refused(tmp_path, tall)
    assert facts["key"] == "layouts[0].width_mm"
    assert facts["allowed"] == ">= 52.0 (main)"


def test_a_file_that_is_missing_or_no_toml_is_told(tmp_path: Path) -> None:
    for text in (None, "[[layouts", b"\xff\xfe\x00"):
        if isinstance(text, str):
            (tmp_path / "badges.toml").write_text(text, "utf-8")
        elif text is not None:
            (tmp_path / "badges.toml").write_bytes(text)
        with pytest.raises(Refused) as told:
            read_badge_layouts(BadgeSettings(layouts_file="badges.toml"), tmp_path)
        assert told.value.code == "badge.layouts_unreadable"
        assert told.value.facts["detail"]


def test_a_layout_in_use_that_nobody_has_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "foaje.toml").write_text('[badge]\nuse = ["roll-80", "roll-81"]\n', "utf-8")
    with pytest.raises(Refused) as told:
        read_settings(tmp_path)
    assert told.value.code == "settings.not_allowed"
    assert told.value.facts["key"] == "badge.use[1]"
    assert "label-62" in told.value.facts["allowed"]
