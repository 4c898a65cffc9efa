"""Finding the people that foreign lists mean: by e-mail, else extension, else full name."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.directory.model import NOBODY, Person, ReferredTo
from kiosk.phone_number import e164
from kiosk.refusal import Refused
from kiosk.typed_text import is_number, search_key

_SHOWN = 60
_MOST_CANDIDATES = 5


@dataclass
class KnownPeople:
    """Everybody in the directory, by what lists call them."""

    by_email: dict[str, list[Person]] = field(default_factory=dict)
    by_extension: dict[str, list[Person]] = field(default_factory=dict)
    by_name: dict[str, list[Person]] = field(default_factory=dict)

    @classmethod
    def among(cls, people: Iterable[Person]) -> "KnownPeople":
        """Index people once for a whole list."""
        known = cls()
        for each in people:
            details = each.details
            for index, key in (
                (known.by_email, details.email.casefold()),
                (known.by_extension, details.extension),
                (known.by_name, search_key(each.name)),
            ):
                if key:
                    index.setdefault(key, []).append(each)
        return known

    def meant(self, email: str = "", extension: str = "", name: str = "") -> Person:
        """Find the one person a list means; the first of the three that is given decides.

        Raises `Refused`: `person.not_found`, `person.several` with the candidates, and
        `referral_row.person_differs` where an e-mail or an extension is another person's than the
        name says: the columns may have been swapped, or the number has a new owner.
        """
        if email:
            found, text = self.by_email.get(email.casefold(), []), email
        elif extension:
            found, text = self.by_extension.get(extension, []), extension
        else:
            found, text = self.by_name.get(search_key(name), []), name
        person = _only(found, text)
        if name and not set(search_key(name).split()) & set(search_key(person.name).split()):
            raise Refused(
                "referral_row.person_differs", value=text[:_SHOWN], name=name, found=person.name
            )
        return person

    def with_email(self, email: str) -> Person | None:
        """Give who has an e-mail address; nobody when it is none's, or more than one's."""
        found = self.by_email.get(email.casefold(), [])
        return found[0] if len(found) == 1 else None

    def referred_to(self, said: str) -> ReferredTo:
        """Read whom or what calls are sent to: an extension, a phone number, an e-mail, a name.

        Raises `Refused("referral.number_unreadable")` and what `meant` raises.
        """
        if not said:
            return NOBODY
        if "@" in said:
            return ReferredTo(person_id=self.meant(email=said).person_id)
        digits = said.replace(" ", "").replace("-", "")
        if is_number(digits) and 2 <= len(digits) <= 6:
            owners = self.by_extension.get(digits, [])
            return (
                ReferredTo(person_id=owners[0].person_id) if len(owners) == 1 else _number(digits)
            )
        number = e164(said)
        if number is not None:
            return _number(number)
        if any(map(str.isalpha, said)):
            return ReferredTo(person_id=self.meant(name=said).person_id)
        raise Refused("referral.number_unreadable", number=said[:_SHOWN])


def _number(number: str) -> ReferredTo:
    return ReferredTo(number=number)


def _only(found: list[Person], text: str) -> Person:
    if len(found) == 1:
        return found[0]
    if not found:
        raise Refused("person.not_found", text=text[:_SHOWN], candidates=[])
    candidates = [
        f"{each.name} <{each.details.email}>" if each.details.email else each.name
        for each in found[:_MOST_CANDIDATES]
    ]
    raise Refused("person.several", text=text[:_SHOWN], candidates=candidates)
