"""The languages a visitor can be offered, each a file of its own: `foaje_visitor_CODE.ts`.

A pack holds what the visitor's screens say, the sentences of the program that a visitor meets, and
what is to be known of the language: the phrases below, which a translator fills in like any other.
Their English is that of English itself; Swedish and English have theirs in the program's own
catalogue. Whoever reads a pack as a native writes down their name under `_REVIEWED_BY`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QTranslator

from kiosk.resources import TRANSLATIONS
from kiosk.settings import Settings
from kiosk.settings.languages import codes_of_packs
from kiosk.wording.voice import Phrase, Voice, catalogues, phrase, text_of

ENGLISH = "en"
_OWN_NAME = phrase("LanguagePack", "English", "What the language calls itself.")
_DIRECTION = phrase(
    "LanguagePack", "left to right", "How it is written: left to right, or right to left."
)
_KEYBOARD = phrase("LanguagePack", "en_GB", "Layout of the on-screen keyboard.")
_SPEECH = phrase("LanguagePack", "en-GB", "Voice that reads aloud; leave it out if there is none.")
_REVIEWED_BY = phrase(
    "LanguagePack",
    "the makers of Foajé",
    "Who has read it as a native; leave it out if nobody.",
)
_RIGHT_TO_LEFT = "right to left"


@dataclass(frozen=True)
class LanguagePack:
    """What is to be known of one language; `code` is a BCP 47 tag.

    `keyboard` names the layout of the on-screen keyboard, `speech` the locale of the voice that
    reads aloud ("" for none), `reviewed_by` who has read it as a native ("" for nobody, LANG02).
    """

    code: str
    name: str
    right_to_left: bool = False
    keyboard: str = _KEYBOARD.source
    speech: str = ""
    reviewed_by: str = ""


@cache
def language_packs(folder: Path = TRANSLATIONS) -> Mapping[str, LanguagePack]:
    """Give every language that is shipped, by its code."""
    return {code: _read(code, folder) for code in codes_of_packs(folder)}


def language_pack(code: str) -> LanguagePack:
    """Give one language; of one that is not shipped nothing but its code is known."""
    return language_packs().get(code) or LanguagePack(code, code)


def switched_on(settings: Settings) -> tuple[LanguagePack, ...]:
    """Give the languages this house offers its visitors, in its own order."""
    return tuple(language_pack(code) for code in settings.languages.switched_on)


def switched_on_voices(settings: Settings) -> tuple[Voice, ...]:
    """Give a voice for each language this house offers its visitors."""
    return tuple(Voice(code) for code in settings.languages.switched_on)


def _read(code: str, folder: Path) -> LanguagePack:
    own = next(iter(catalogues(code, "program", "visitor", folder=folder)), QTranslator())

    def said(of: Phrase) -> str:
        return text_of(own, of) or (of.source if code == ENGLISH else "")

    return LanguagePack(
        code,
        said(_OWN_NAME) or code,
        said(_DIRECTION) == _RIGHT_TO_LEFT,
        said(_KEYBOARD) or _KEYBOARD.source,
        said(_SPEECH),
        said(_REVIEWED_BY),
    )
