"""What is tried on a printer just set up: a page that shows what it can do, and a badge."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from kiosk.dispatch.badge_designs import BadgeDesigns
from kiosk.dispatch.trial_badges import trial_badge
from kiosk.documents.print_head import PrintHead
from kiosk.documents.trial_page import ALONG_MM, TrialPageText, draw_trial_page
from kiosk.page import Page
from kiosk.settings import PrinterSettings, Settings
from kiosk.settings.printer_models import MILLIMETRES_AN_INCH
from kiosk.visits.model import Visitor
from kiosk.wording.language_packs import switched_on
from kiosk.wording.voice import Voice, phrase

Drawn = Callable[[PrintHead], Page]

_TITLE = phrase("PrinterTest", "Test page")
_ACROSS = phrase("PrinterTest", "{dots} dots: {millimetres} mm across. Measure it.")
_ALONG = phrase("PrinterTest", "{millimetres} mm along the paper. Measure it.")
_LETTERS = phrase("PrinterTest", "Letters of the house's languages")
_TABLE = phrase("PrinterTest", "The printer's own letters (code page 858)")
_END = phrase("PrinterTest", "Here the page ends.")
_COMPANY = phrase("PrinterTest", "Company of the visitor")
_HOST = phrase("PrinterTest", "Visiting the unit of the host")

TEST_CODE = "TEST0TEST0TEST0TEST0"
"""Opens nothing: no badge has a code with all these letters."""
TEST_NAME = "Åsa Čáhppe-Ŋuorgam"

_OF_LANGUAGES = {
    "sv": "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ\nabcdefghijklmnopqrstuvwxyzåäö\n0123456789 éü",
    "sv-simple": "ÅÄÖ åäö",
    "en": "The quick brown fox jumps over the lazy dog",
    "fi": "ÅÄÖŠŽ åäöšž",
    "se": "ÁČĐŊŠŦŽ áčđŋšŧž",
    "sma": "ÏÅÄÖØÆ ïåäöøæ",
    "sju": "ÁĐÏŊŦÜÅÄÖ áđïŋŧüåäö",
    "so": "DH KH SH Y C X Q '",
    "uk": "АБВГҐДЕЄЖЗИІЇЙКЛ\nМНОПРСТУФХЦЧШЩЬЮЯ\nабвгґдеєжзиіїйкл\nмнопрстуфхцчшщьюя",
    "ar": "ابتثجحخدذرزسش\nصضطظعغفقكلمنهوي\nءآأؤإئةى",
}


def trial_page(settings: Settings, printer: PrinterSettings, voice: Voice, now: datetime) -> Drawn:
    """Give what draws the test page of a printer."""
    width, dots_per_inch = printer.width_dots, printer.known_model.dots_per_inch
    across = width * MILLIMETRES_AN_INCH / dots_per_inch
    return partial(
        draw_trial_page,
        TrialPageText(
            title=voice.say(_TITLE),
            printer=f"{printer.name} · {voice.date(now)} {voice.clock(now)}",
            across=voice.say(_ACROSS, dots=width, millimetres=round(across)),
            along=voice.say(_ALONG, millimetres=ALONG_MM),
            code=TEST_CODE,
            letters=voice.say(_LETTERS),
            languages=[
                (each.name, _OF_LANGUAGES[each.code])
                for each in switched_on(settings)
                if each.code in _OF_LANGUAGES
            ],
            table=voice.say(_TABLE),
            end=voice.say(_END),
            dots_per_inch=dots_per_inch,
        ),
    )


def badge_to_try(settings: Settings, folder: Path, voice: Voice) -> Drawn:
    """Give what draws a badge of nobody, as this house lays its badges out."""

    def drawn(head: PrintHead) -> Page:
        visitor = Visitor(name=TEST_NAME, company=voice.say(_COMPANY))
        text = trial_badge(visitor, voice.say(_HOST), settings, voice)
        return BadgeDesigns(settings, folder).page((text,), head)

    return drawn
