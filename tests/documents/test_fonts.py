import subprocess
import sys

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from kiosk.documents.fonts import (
    FAMILIES,
    MONOSPACED,
    FontRun,
    drawable,
    font_path,
    font_runs,
    load_fonts,
    missing_letters,
    monospaced_letters,
)
from kiosk.resources import FONTS

SAMI = "áÁčČđĐŋŊšŠŧŦžŽïÏńŃöÖåÅäÄøØæÆüÜ"


@pytest.mark.parametrize("family", [*FAMILIES, MONOSPACED])
@pytest.mark.parametrize("bold", [False, True])
def test_every_family_ships_and_qt_knows_it(family: str, bold: bool) -> None:
    load_fonts()
    assert font_path(family, bold=bold).is_file()
    font = QFont(family)
    font.setBold(bold)
    assert QFontInfo(font).family() == family
    assert family in QFontDatabase.families()


def test_the_licence_of_the_fonts_ships_with_them() -> None:
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in licence
    assert "Copyright" in licence


def test_all_the_fonts_together_stay_small() -> None:
    assert sum(file.stat().st_size for file in FONTS.glob("*.ttf")) < 12_500_000


@pytest.mark.parametrize(
    "name",
    [
        "Åsa Öberg",
        SAMI,
        "محمد عبد الله",
        "שלום",
        "ሰላም",
        "สมชาย",
        "Олена",
        "Γιώργος",
        "გიორგი",
        "Արամ",
        "王小明",
        "張偉",
        "田中さくら",
        "김철수",
    ],
)
def test_names_in_the_scripts_we_ship_miss_no_letter(name: str) -> None:
    assert missing_letters(name) == ""
    assert drawable(name) == name


def test_letters_no_font_has_are_told_once_each_in_order() -> None:
    assert missing_letters("𠀀क𠀁 Wang 𠀀") == "𠀀क𠀁"
    assert missing_letters("Åsa 🎉") == "🎉"


def test_missing_letters_stand_as_a_visible_mark() -> None:
    assert drawable("𠀀क𠀁 Wang") == "··· Wang"


def test_control_characters_are_not_missed_but_gone() -> None:
    assert missing_letters("Åsa\x1b\u202e") == ""
    assert drawable("Åsa\x1b\u202e") == "Åsa"


def test_the_marks_of_certainty_are_in_the_monospaced_font() -> None:
    assert monospaced_letters().issuperset("●◐○")


def test_blanks_stay_with_the_script_before_them() -> None:
    assert font_runs("Atea محمد علي") == (
        FontRun("Noto Sans", "Atea "),
        FontRun("Noto Sans Arabic", "محمد علي"),
    )


def test_without_an_application_drawing_is_refused_instead_of_crashing() -> None:
    assert "RuntimeError" in _in_own_process("load_fonts()")


def test_a_command_without_a_screen_can_draw() -> None:
    drawing = "start_drawing(); start_drawing(); load_fonts(); print('drawn')"
    assert _in_own_process(drawing).strip() == "drawn"


def _in_own_process(code: str) -> str:
    program = f"from kiosk.documents.fonts import load_fonts, start_drawing\n{code}"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode >= 0, "the process crashed"
    return done.stdout + done.stderr
