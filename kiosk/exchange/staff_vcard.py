"""People as vCard 4.0 (RFC 6350), for the address books of telephones and mail programs.

vCard cannot say that somebody is hidden or a unit secret. The first is told as a category; the name
of a secret unit is left out.
"""

import re
from collections.abc import Iterable, Iterator

from kiosk.directory.model import PersonDetails
from kiosk.exchange.language_tags import language_tags
from kiosk.exchange.staff_listed import ListedPerson, StaffExport, without_whereabouts
from kiosk.typed_text import cleaned

_LONGEST_LINE = 75  # octets, without the line break
_ESCAPED = re.compile(r"[\\,;]")


def staff_as_vcards(export: StaffExport, switchboard: str | None) -> bytes:
    """Give one card a person, lines of at most 75 octets that end in CRLF.

    `switchboard` is the number (E.164) through which extensions are reached; without one they are
    written as text that no telephone dials.
    """
    lines = (line for each in export.people for line in _card(each, switchboard))
    return b"".join(_folded(line) for line in lines)


def _card(listed: ListedPerson, switchboard: str | None) -> Iterator[str]:
    details = without_whereabouts(listed.details)
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:urn:uuid:{listed.person_id}"
    yield f"FN:{_text(f'{details.given_name} {details.family_name}')}"
    yield f"N:{_text(details.family_name)};{_text(details.given_name)};;;"
    yield from _employment(details)
    yield from _numbers(details, switchboard)
    if details.email:
        yield f"EMAIL;TYPE=work:{_text(details.email)}"
    if details.visiting_address:
        # Seven parts, of which the third is the street: nobody has parted the address.
        yield f"ADR;TYPE=work:;;{_text(details.visiting_address)};;;;"
    for tag in language_tags(details.languages):
        yield f"LANG:{tag}"
    categories = _categories(details)
    if categories:
        yield f"CATEGORIES:{','.join(categories)}"
    yield "END:VCARD"


def _employment(details: PersonDetails) -> Iterator[str]:
    unit = "" if details.secret_unit else details.unit
    # Whoever belongs to no unit belongs to the administration as to one.
    same = details.unit.casefold() == details.administration.casefold()
    administration = "" if same and details.secret_unit else details.administration
    if unit and not same:
        yield f"ORG:{_text(administration)};{_text(unit)}"
    elif administration:
        yield f"ORG:{_text(administration)}"
    if details.title:
        yield f"TITLE:{_text(details.title)}"


def _numbers(details: PersonDetails, switchboard: str | None) -> Iterator[str]:
    if details.phone:
        yield f'TEL;VALUE=uri;TYPE="work,voice":tel:{details.phone}'
    if details.extension and switchboard:
        yield f'TEL;VALUE=uri;TYPE="work,voice":tel:{switchboard};ext={details.extension}'
    elif details.extension:
        yield f'TEL;VALUE=text;TYPE="work,voice":{details.extension}'
    if details.mobile:
        yield f'TEL;VALUE=uri;TYPE="work,cell":tel:{details.mobile}'


def _categories(details: PersonDetails) -> list[str]:
    marks: Iterable[tuple[bool, str]] = ((details.hidden, "dold"), (details.protected, "skyddad"))
    return [word for marked, word in marks if marked]


def _text(said: str) -> str:
    """Write a text value: one line, with a stroke before whatever would part it (3.4, 4.1)."""
    return _ESCAPED.sub(lambda found: f"\\{found[0]}", cleaned(said))


def _folded(line: str) -> bytes:
    """Break a line that is longer than 75 octets, never within a letter of UTF-8 (3.2)."""
    rest = line.encode()
    pieces = []
    room = _LONGEST_LINE
    while len(rest) > room:
        cut = room
        while rest[cut] & 0b1100_0000 == 0b1000_0000:  # what goes on with a letter begun before
            cut -= 1
        pieces.append(rest[:cut])
        rest = rest[cut:]
        room = _LONGEST_LINE - 1  # the blank that a folded line goes on with counts
    return b"\r\n ".join((*pieces, rest)) + b"\r\n"
