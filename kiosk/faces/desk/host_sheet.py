"""A person of the house as the card shows her, in words."""

from dataclasses import dataclass

from kiosk.directory.model import Person
from kiosk.wording.phone_numbers import national
from kiosk.wording.voice import Voice, phrase

_EXTENSION = phrase("DeskHost", "ext. {extension}")


@dataclass(frozen=True)
class HostSheet:
    """Who somebody is and how to reach her; empty lines say that nothing is known."""

    name: str = ""
    first_name: str = ""
    line: str = ""
    phones: str = ""
    hidden: bool = False
    stand_in_name: str = ""


def host_sheet(voice: Voice, person: Person | None, stand_in: Person | None) -> HostSheet:
    """Put a person and her stand-in into words."""
    if person is None:
        return HostSheet()
    details = person.details
    extension = extension_of(voice, person)
    phones = [national(each) for each in (details.phone, details.mobile) if each]
    return HostSheet(
        name=person.name,
        first_name=details.given_name or person.name,
        line=" · ".join(part for part in (details.title, details.unit) if part),
        phones=" · ".join(part for part in (extension, *phones, details.room) if part),
        hidden=not details.shown_to_visitors,
        stand_in_name=stand_in.details.given_name if stand_in else "",
    )


def extension_of(voice: Voice, person: Person) -> str:
    """Give somebody's extension as it is said, or nothing."""
    extension = person.details.extension
    return voice.say(_EXTENSION, extension=extension) if extension else ""
