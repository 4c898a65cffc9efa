"""Which languages a house offers its visitors."""

from pathlib import Path

from kiosk.refusal import Refused
from kiosk.resources import TRANSLATIONS
from kiosk.settings.sections import Name, Section

_CATALOGUE = "foaje_visitor_"


class Languages(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The languages on the visitor's screen, in the order they stand there (LANG01).

    What no native has read is off until the house turns it on (LANG02).
    """

    switched_on: tuple[Name, ...] = ("sv", "en")

    def check(self, first: str) -> None:
        """Refuse a language that is not shipped, one named twice, and a `first` that is not on.

        Raises `Refused("settings.not_allowed")` naming the key.
        """
        known = codes_of_packs()
        for position, code in enumerate(self.switched_on):
            others = [each for each in known if each not in self.switched_on]
            if code not in known or code in self.switched_on[:position]:
                key, allowed = f"languages.switched_on[{position}]", ", ".join(others)
                raise Refused("settings.not_allowed", key=key, value=code, allowed=allowed)
        if first not in self.switched_on:
            allowed = ", ".join(self.switched_on)
            raise Refused(
                "settings.not_allowed", key="faces.visitor.language", value=first, allowed=allowed
            )


def codes_of_packs(folder: Path = TRANSLATIONS) -> tuple[str, ...]:
    """Give the codes of the languages shipped for the visitor's face."""
    files = folder.glob(f"{_CATALOGUE}*.ts")
    return tuple(sorted(each.stem.removeprefix(_CATALOGUE) for each in files))
