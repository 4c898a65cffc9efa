"""The fields of a personnel change, in a file and in a mail alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from kiosk.calendar import STOCKHOLM
from kiosk.directory.staff_changes.model import ChangeKind
from kiosk.exchange.staff_fields import LONGEST_NAME, LONGEST_TEXT, is_email
from kiosk.exchange.written_times import Edge, WrittenTimes
from kiosk.phone_number import e164
from kiosk.refusal import Refused
from kiosk.typed_text import folded, is_number

COLUMNS: Mapping[str, str] = {
    "kind": "typ",
    "name": "namn",
    "email": "e-post",
    "effective_on": "gäller_från",
    "title": "titel",
    "unit": "enhet",
    "administration": "förvaltning",
    "extension": "anknytning",
    "phone": "telefon",
    "mobile": "mobil",
    "room": "rum",
    "visiting_address": "besöksadress",
    "successor": "efterträdare",
    "told_by": "anmält_av",
}
"""What each field is called in a file; a mail writes them as "Gäller från: 1 maj"."""

_SHOWN = 60
_TEXTS = ("title", "unit", "administration", "room", "visiting_address", "successor", "told_by")
_KINDS: Mapping[str, ChangeKind] = {
    folded(word): kind
    for kind, words in {
        ChangeKind.NEW_NUMBER: ("nytt nummer", "ny anknytning", "nummer"),
        ChangeKind.STARTED: ("börjar", "börjat", "började", "nyanställd", "ny"),
        ChangeKind.LEFT: ("slutar", "slutat", "slutade"),
        ChangeKind.MOVED: ("flyttar", "flyttat", "flyttade", "flytt"),
    }.items()
    for word in (kind.value, *words)
}


@dataclass(frozen=True)
class ListedChange:
    """One change as it was written. `name` or `email` says who; `successor` is an e-mail or a name.

    `details` are the other fields of a `ChangeWanted`: texts, an extension, numbers in E.164.
    """

    line: int
    kind: ChangeKind
    effective_on: date
    name: str
    email: str
    successor: str
    told_by: str
    details: Mapping[str, Any]


def listed_change(line: int, said: Mapping[str, str], times: WrittenTimes) -> ListedChange:
    """Read one change from its fields under the keys of `COLUMNS`; raises `Refused` with both."""
    kind = _KINDS.get(folded(said["kind"]))
    if kind is None:
        allowed = ("nytt nummer", "börjar", "slutar", "flyttar")
        value = said["kind"][:_SHOWN]
        raise Refused("staff_change_row.kind_unknown", column="typ", value=value, allowed=allowed)
    for key in _TEXTS:
        _check_length(said, key, LONGEST_TEXT)
    details = {key: said[key] for key in _TEXTS[:-2]}
    details |= {"extension": _extension(said)}
    details |= {key: _phone(said, key) for key in ("phone", "mobile")}
    return ListedChange(
        line=line,
        kind=kind,
        effective_on=_day(said, times),
        name=_name(said),
        email=_email(said),
        successor=said["successor"],
        told_by=said["told_by"],
        details=details,
    )


def _day(said: Mapping[str, str], times: WrittenTimes) -> date:
    column = COLUMNS["effective_on"]
    found = times.read(said["effective_on"], Edge.FROM, column=column, days_first=True)
    if found is None:
        raise Refused("staff_change_row.day_missing", column=column)
    return found.at.astimezone(STOCKHOLM).date()


def _name(said: Mapping[str, str]) -> str:
    name = said["name"]
    _check_length(said, "name", LONGEST_NAME)
    if name and not any(map(str.isalpha, name)):
        value = name[:_SHOWN]
        raise Refused("staff_change_row.name_without_letter", column="namn", value=value)
    if not (name or said["email"]):
        raise Refused("staff_change_row.person_missing")
    return name


def _email(said: Mapping[str, str]) -> str:
    email = said["email"].lower()
    if email and not is_email(email):
        column, value = COLUMNS["email"], email[:_SHOWN]
        raise Refused("staff_change_row.email_unreadable", column=column, value=value)
    return email


def _extension(said: Mapping[str, str]) -> str:
    digits = said["extension"].replace(" ", "").replace("-", "")
    if digits and not (is_number(digits) and 2 <= len(digits) <= 6):
        column, value = COLUMNS["extension"], said["extension"][:_SHOWN]
        raise Refused("staff_change_row.extension_unreadable", column=column, value=value)
    return digits


def _phone(said: Mapping[str, str], key: str) -> str:
    if not said[key]:
        return ""
    number = e164(said[key])
    if number is None:
        column, value = COLUMNS[key], said[key][:_SHOWN]
        raise Refused("staff_change_row.phone_unreadable", column=column, value=value)
    return number


def _check_length(said: Mapping[str, str], key: str, limit: int) -> None:
    length = len(said[key])
    if length > limit:
        raise Refused("staff_change_row.too_long", column=COLUMNS[key], length=length, limit=limit)
