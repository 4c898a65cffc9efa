"""The directory as other programs read it: as the CSV that the import reads, and as JSON.

The CSV brought in again changes nothing. Hence a column is left out whole when it would have to
name somebody with protected details who is not exported: an empty cell would take away what stands.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.directory.model import PersonKind
from kiosk.exchange.staff_csv import STAFF_COLUMNS
from kiosk.exchange.staff_listed import ListedPerson, StaffExport, without_whereabouts
from kiosk.phone_number import e164
from kiosk.spreadsheet import csv_file
from kiosk.wording.phone_numbers import national

_KINDS = {PersonKind.OFFICIAL: "tjänsteperson", PersonKind.ELECTED_MEMBER: "politiker"}
_YES = {True: "ja", False: "nej"}


def staff_as_csv(export: StaffExport) -> bytes:
    """Give the people as CSV, with the columns of the import; phones as Sweden writes them."""
    rows = [_cells(each) for each in export.people]
    columns = [each for each in STAFF_COLUMNS if each not in _columns_left_out(export)]
    return csv_file([columns, *([row[column] for column in columns] for row in rows)])


def staff_as_json(export: StaffExport) -> dict[str, Any]:
    """Give the people as `{"staff": [{…}, …]}`; phones are E.164, what is unknown is ""."""
    return {"staff": [_entry(each, export.untold) for each in export.people]}


def written_phone(number: str) -> str:
    """Write a number as Sweden does where that is read back to the same, else as it is stored."""
    written = national(number)
    return written if e164(written) == number else number


def _columns_left_out(export: StaffExport) -> set[str]:
    return set(_reasons_to_leave_out(export))


def _reasons_to_leave_out(export: StaffExport) -> Iterator[str]:
    if any(each.details.manager_email in export.untold for each in export.people):
        yield "chef"
    if any(each.details.stand_in_email in export.untold for each in export.people):
        yield "ersättare"
    if export.untold_deputies:
        yield "enhetsersättare"


def _cells(listed: ListedPerson) -> Mapping[str, str]:
    details = listed.details
    return {
        "id": details.source_id,
        "förnamn": details.given_name,
        "efternamn": details.family_name,
        "titel": details.title,
        "enhet": details.unit,
        "förvaltning": details.administration,
        "anknytning": details.extension,
        "telefon": written_phone(details.phone),
        "mobil": written_phone(details.mobile),
        "e-post": details.email,
        "rum": details.room,
        "chef": details.manager_email,
        "ersättare": details.stand_in_email,
        "typ": _KINDS[details.kind],
        "kort": details.card,
        "dold": _YES[details.hidden],
        "sekretess": _YES[details.secret_unit],
        "skyddad": _YES[details.protected],
        "besöksadress": details.visiting_address,
        "språk": details.languages,
        "policy": details.policy_version,
        "policydatum": details.policy_informed_on,
        "enhetschef": listed.unit_manager_email,
        "enhetsersättare": ", ".join(listed.unit_deputy_emails),
    }


def _entry(listed: ListedPerson, untold: frozenset[str]) -> dict[str, Any]:
    details = without_whereabouts(listed.details)
    return {
        "person_id": listed.person_id,
        "source_id": details.source_id,
        "given_name": details.given_name,
        "family_name": details.family_name,
        "title": details.title,
        "unit": details.unit,
        "administration": details.administration,
        "extension": details.extension,
        "phone": details.phone,
        "mobile": details.mobile,
        "email": details.email,
        "room": details.room,
        "manager_email": "" if details.manager_email in untold else details.manager_email,
        "stand_in_email": "" if details.stand_in_email in untold else details.stand_in_email,
        "kind": details.kind.value,
        "card": details.card,
        "hidden": details.hidden,
        "secret_unit": details.secret_unit,
        "protected": details.protected,
        "visiting_address": details.visiting_address,
        "languages": details.languages.split(", ") if details.languages else [],
        "policy_version": details.policy_version,
        "policy_informed_on": details.policy_informed_on,
        "unit_manager_email": listed.unit_manager_email,
        "unit_deputy_emails": list(listed.unit_deputy_emails),
    }
