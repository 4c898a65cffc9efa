"""Entries of a directory server as records under our names of the staff list's columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ldap3.core.exceptions import LDAPInvalidDnError
from ldap3.utils.dn import parse_dn

from kiosk.exchange.csv_file import Record, RefusedRow
from kiosk.exchange.ldap_server import Entry
from kiosk.exchange.staff_csv import DEMANDED_COLUMNS, STAFF_COLUMNS
from kiosk.refusal import Refused
from kiosk.settings import LdapAttributes
from kiosk.typed_text import cleaned

MANAGER = "chef"

_ATTRIBUTE_OF = {
    "id": "source_id",
    "förnamn": "given_name",
    "efternamn": "family_name",
    "titel": "title",
    "enhet": "unit",
    "förvaltning": "administration",
    "anknytning": "extension",
    "telefon": "phone",
    "mobil": "mobile",
    "e-post": "email",
    "rum": "room",
    MANAGER: "manager",
}
_NOTHING = dict.fromkeys(STAFF_COLUMNS, "")


@dataclass
class LdapRecords:
    """People as records; `line` counts entries from 1, and `dns` names them by it.

    The column `chef` holds the distinguished name of the manager's entry, `emails` whose address
    each entry of the search has, by `same_dn`. `columns` are those that any entry fills.
    """

    records: list[Record] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    dns: dict[int, str] = field(default_factory=dict)
    emails: dict[str, str] = field(default_factory=dict)

    @property
    def columns(self) -> frozenset[str]:
        """Give the columns that these people speak of."""
        filled = {name for each in self.records for name, value in each.fields.items() if value}
        return frozenset(filled | set(DEMANDED_COLUMNS))


def names_of(attributes: LdapAttributes) -> tuple[str, ...]:
    """Give the attributes to ask for."""
    wanted = (getattr(attributes, name) for name in attributes.__struct_fields__)
    return tuple(dict.fromkeys(name for name in wanted if name))


def columns_asked_for(attributes: LdapAttributes) -> frozenset[str]:
    """Give the columns that some attribute is to fill."""
    asked = {column for column, name in _ATTRIBUTE_OF.items() if getattr(attributes, name)}
    return frozenset(asked | ({"enhet"} if attributes.second_unit else set()))


def records_of(entries: Iterable[Entry], attributes: LdapAttributes) -> LdapRecords:
    """Take entries over; one whose values are no text is refused as `ldap_row.no_text`."""
    taken = LdapRecords()
    for line, entry in enumerate(entries, 1):
        taken.dns[line] = entry.dn
        try:
            fields = _fields(entry, attributes)
        except Refused as refusal:
            taken.refused.append(RefusedRow(line, refusal.code, refusal.facts))
            continue
        taken.records.append(Record(line, _NOTHING | fields))
        taken.emails[same_dn(entry.dn)] = fields["e-post"]
    return taken


def same_dn(dn: str) -> str:
    """Give one form for names that differ in capitals and blanks alone (RFC 4518)."""
    try:
        parts = parse_dn(dn, strip=True)
    except LDAPInvalidDnError:
        return dn.casefold()
    return "".join(f"{name}={value}{mark}" for name, value, mark in parts).casefold()


def email_of(entry: Entry, attributes: LdapAttributes) -> str:
    """Give the address of an entry that was looked up, "" where there is none."""
    return _text(entry.values, attributes.email)


def _fields(entry: Entry, attributes: LdapAttributes) -> dict[str, str]:
    values = entry.values
    said = {
        column: _text(values, getattr(attributes, name)) for column, name in _ATTRIBUTE_OF.items()
    }
    said["enhet"] = said["enhet"] or _text(values, attributes.second_unit)
    shown = _text(values, attributes.display_name)
    given, family = names_from(shown, said["förnamn"], said["efternamn"])
    return said | {"förnamn": given, "efternamn": family}


def names_from(shown: str, given: str, family: str) -> tuple[str, str]:
    """Fill in a missing name from the one that is shown: “Anna Ek”, “Ek, Anna” or “Ek Anna”."""
    if (given and family) or not shown:
        return given, family
    before, comma, after = (part.strip() for part in shown.partition(","))
    if comma and not (given or family):
        return after, before
    words = shown.replace(",", " ").split()
    if not (given or family):
        return " ".join(words[:-1]), words[-1]
    known = (given or family).split()
    rest = _without(words, known)
    return (given, rest) if given else (rest, family)


def _without(words: Sequence[str], known: Sequence[str]) -> str:
    """Take the known name away from the beginning or the end; "" when it is at neither."""
    folded, size = [word.casefold() for word in words], len(known)
    sought = [word.casefold() for word in known]
    if folded[-size:] == sought:
        return " ".join(words[:-size])
    return " ".join(words[size:]) if folded[:size] == sought else ""


def _text(values: Mapping[str, Sequence[bytes]], name: str) -> str:
    """Give the first value of an attribute, "" where there is none."""
    found = values.get(name.lower(), ()) if name else ()
    try:
        return cleaned(found[0].decode("utf-8")) if found else ""
    except UnicodeDecodeError as error:
        raise Refused("ldap_row.no_text", column=name) from error
