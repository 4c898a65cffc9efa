"""Fonts, translations and language packs: what ships is examined, what lacks is named."""

import shutil
from pathlib import Path

from kiosk.doctor import program_files
from kiosk.doctor.findings import Light
from kiosk.doctor.program_files import (
    examine_translations,
    examine_visitors_languages,
)
from kiosk.doctor.wording import finding_in_words
from kiosk.resources import FONTS, TRANSLATIONS
from kiosk.settings import Languages, Settings
from tests.doctor.examined import VOICES


def test_every_font_that_ships_is_examined() -> None:
    assert set(program_files.FONT_FILES) == {path.name for path in FONTS.glob("*.ttf")}


def test_a_language_no_native_has_read_is_told_but_nothing_to_mend() -> None:
    found = examine_visitors_languages(Settings(languages=Languages(switched_on=("sv", "fi"))))
    assert (found.light, found.code) == (Light.GREEN, "unreviewed")
    assert "modersmål har läst texterna på: Suomi." in finding_in_words(VOICES[0], found)
    assert examine_visitors_languages(Settings()).code == "in_order"


def test_a_language_pack_that_was_not_compiled_is_named(tmp_path: Path) -> None:
    catalogues = shutil.copytree(TRANSLATIONS, tmp_path / "i18n")
    (catalogues / "foaje_visitor_fi.qm").unlink()
    found = examine_translations(catalogues)
    assert (found.light, found.facts["files"]) == (Light.RED, ["foaje_visitor_fi.qm"])
