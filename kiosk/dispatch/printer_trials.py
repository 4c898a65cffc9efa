"""What is tried on a printer just set up: a page that shows what it can do, and a badge."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from kiosk.devices.qr_symbol import framed_symbol
from kiosk.dispatch.badge_designs import BadgeDesigns
from kiosk.dispatch.trial_badges import trial_badge
from kiosk.documents.print_head import PrintHead, head_of
from kiosk.documents.trial_page import TrialPageText, along_millimetres, draw_trial_page
from kiosk.page import Page
from kiosk.settings import PrinterSettings, Settings
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
    head = head_of(printer)
    across = head.width_dots / head.dots_per_mm
    return partial(
        draw_trial_page,
        TrialPageText(
            title=voice.say(_TITLE),
            printer=f"{printer.name} · {voice.date(now)} {voice.clock(now)}",
            across=voice.say(_ACROSS, dots=head.width_dots, millimetres=round(across)),
            along=voice.say(_ALONG, millimetres=along_millimetres(head)),
            code=TEST_CODE,
            letters=voice.say(_LETTERS),
            languages=[
                (each.name, _OF_LANGUAGES[each.code])
                for each in switched_on(settings)
                if each.code in _OF_LANGUAGES
            ],
            table=voice.say(_TABLE),
            end=voice.say(_END),
        ),
        framed_symbol(TEST_CODE),
    )


def badge_to_try(settings: Settings, folder: Path, voice: Voice) -> Drawn:
    """Give what draws a badge of nobody, as this house lays its badges out."""

    def drawn(head: PrintHead) -> Page:
        visitor = Visitor(name=TEST_NAME, company=voice.say(_COMPANY))
        text = trial_badge(visitor, voice.say(_HOST), settings, voice)
        return BadgeDesigns(settings, folder).page((text,), head)

    return drawn
