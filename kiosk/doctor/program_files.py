"""Files the program was shipped with: fonts and translations."""

from pathlib import Path

import uharfbuzz
from PySide6.QtCore import QTranslator

from kiosk.doctor.findings import Finding, green, red
from kiosk.resources import FONTS, TRANSLATIONS
from kiosk.settings import Settings
from kiosk.wording.language_packs import switched_on

FONT_FILES = (
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansMono-Regular.ttf",
    "NotoSansMono-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansHebrew-Bold.ttf",
    "NotoSansEthiopic-Regular.ttf",
    "NotoSansEthiopic-Bold.ttf",
    "NotoSansThai-Regular.ttf",
    "NotoSansThai-Bold.ttf",
    "NotoSansGeorgian-Regular.ttf",
    "NotoSansGeorgian-Bold.ttf",
    "NotoSansArmenian-Regular.ttf",
    "NotoSansArmenian-Bold.ttf",
    "NotoSansCJKSC-Bold.ttf",
)
CATALOGUES = ("program", "visitor", "desk", "security")
LANGUAGES = ("sv", "en")


def examine_fonts(folder: Path = FONTS) -> Finding:
    """Find whether every font file can be read as a font."""
    broken = [name for name in FONT_FILES if not _is_font(folder / name)]
    if broken:
        return red("fonts", "broken", files=broken)
    return green("fonts", "in_order", number=len(FONT_FILES))


def examine_translations(folder: Path = TRANSLATIONS) -> Finding:
    """Find whether the program and each face can speak each language they are shipped with."""
    names = [f"foaje_{each}_{language}.qm" for each in CATALOGUES for language in LANGUAGES]
    packs = (f"{each.stem}.qm" for each in sorted(folder.glob("*.ts")))
    names += [each for each in packs if each not in names]
    broken = [name for name in names if not QTranslator().load(str(folder / name))]
    if broken:
        return red("translations", "broken", files=broken)
    return green("translations", "in_order", number=len(names))


def examine_visitors_languages(settings: Settings) -> Finding:
    """Find which languages visitors are offered that no native has read (LANG02).

    Nothing is wrong with offering one, as long as the house knows; hence it is never red.
    """
    packs = switched_on(settings)
    unreviewed = [each.name for each in packs if not each.reviewed_by]
    names = [each.name for each in packs]
    if unreviewed:
        return green("visitors_languages", "unreviewed", languages=names, unreviewed=unreviewed)
    return green("visitors_languages", "in_order", languages=names)


def _is_font(path: Path) -> bool:
    try:
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
    except (OSError, uharfbuzz.HarfBuzzError):
        return False
    return len(face.unicodes) > 0
