"""The town hall's own words for messages and beskeds (M03), with named fields in braces.

`{visitor}` is such a field. A text left empty is the program's own. What stands in braces and is
no field of that text is an error of the settings: a visitor must never read it.
"""

import re
from collections.abc import Mapping
from typing import Annotated

from msgspec import Meta

from kiosk.refusal import Refused
from kiosk.settings.sections import Section

LineTemplate = Annotated[str, Meta(max_length=150)]
Template = Annotated[str, Meta(max_length=2000)]

_HOUSE = ("town_hall", "municipality", "desk", "phone")
_VISIT = ("visitor", "host", *_HOUSE)
FIELDS: Mapping[str, tuple[str, ...]] = {
    # Shows on locked screens and in other people's view: names neither visitor nor host.
    "host_subject": _HOUSE,
    "host_booked": _VISIT,
    "host_walk_in": _VISIT,
    "host_cannot": ("host", *_HOUSE),
    "host_cannot_stand_in": ("host", "stand_in", *_HOUSE),
    "absent": ("name", "doing", *_HOUSE),
    "absent_until": ("name", "doing", "when", *_HOUSE),
    "answer_promised": ("when", *_HOUSE),
}
"""The fields each text may have."""

_NEXT_BRACE = re.compile(r"\{[^{}]*\}|[{}]")


class TextsOfALanguage(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The texts of one language.

    `host_subject`, `host_booked` and `host_walk_in`: the message to a host, its subject and its
    body for who is expected and who is not. `host_cannot`: what a visitor or caller is told when
    the host cannot come; `host_cannot_stand_in` when somebody else can. `absent` and
    `absent_until`: the spoken besked of an absence, without and with a return. `answer_promised`:
    what is said to who is called back.
    """

    host_subject: LineTemplate = ""
    host_booked: Template = ""
    host_walk_in: Template = ""
    host_cannot: Template = ""
    host_cannot_stand_in: Template = ""
    absent: Template = ""
    absent_until: Template = ""
    answer_promised: Template = ""


class Texts(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The texts by language."""

    sv: TextsOfALanguage = TextsOfALanguage()
    en: TextsOfALanguage = TextsOfALanguage()

    def in_language(self, language: str) -> TextsOfALanguage:
        """Give the texts of a language; of one that has none, the empty ones."""
        return {"sv": self.sv, "en": self.en}.get(language, TextsOfALanguage())


def check_texts(texts: Texts) -> None:
    """Hold every text to its fields; raises `Refused("settings.not_allowed")` naming the key.

    `value` is what stands wrongly in braces, or the brace that stands alone.
    """
    for language in ("sv", "en"):
        own = texts.in_language(language)
        for key, fields in FIELDS.items():
            allowed = {f"{{{each}}}" for each in fields}
            for found in _NEXT_BRACE.findall(getattr(own, key)):
                if found not in allowed:
                    raise Refused(
                        "settings.not_allowed",
                        key=f"texts.{language}.{key}",
                        value=found,
                        allowed=", ".join(f"{{{each}}}" for each in fields),
                    )
