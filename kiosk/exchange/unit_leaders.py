"""Who answers for each unit, as a staff list tells it or lets it be seen (M14).

A list with the column `enhetschef` says it. From one without, it is seen: the manager is the one
whom all in the unit but that very person name as theirs.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from db.transaction import Transaction
from kiosk.directory.commands import lead_unit
from kiosk.directory.model import PersonDetails, Unit, unit_id_of
from kiosk.directory.queries import ids_by_email, people_by_id, units
from kiosk.exchange.csv_file import WarnedRow
from kiosk.exchange.staff_csv import StaffList, StaffRow


@dataclass(frozen=True)
class UnitLeaders:
    """Who leads a unit, by e-mail; None where the list does not say and nothing is changed."""

    unit_id: str
    manager: str | None
    deputies: tuple[str, ...] | None


@dataclass(frozen=True)
class ToldLeaders:
    """What a list says of the units' leaders, and what is amiss in it."""

    leaders: tuple[UnitLeaders, ...]
    warned: tuple[WarnedRow, ...]


def leaders_told(
    listed: StaffList, people: Sequence[PersonDetails], ids: Mapping[str, Sequence[str]]
) -> ToldLeaders:
    """Find each unit's leaders; `people` are the rows taken over.

    `ids` are the people who will have each e-mail once the list is in: leaders who are not found
    there, or found twice, are told and left out.
    """
    if "enhet" not in listed.columns or listed.failure:
        return ToldLeaders((), ())
    members: dict[str, list[StaffRow]] = defaultdict(list)
    for row, details in zip(listed.rows, people, strict=True):
        if details.unit:
            members[unit_id_of(details.administration, details.unit)].append(row)
    warned: list[WarnedRow] = []
    leaders = []
    for unit_id, rows in members.items():
        found = UnitLeaders(unit_id, _manager(listed, rows, warned), _deputies(listed, rows))
        found = _only_known(found, rows, ids, warned)
        if found.manager is not None or found.deputies is not None:
            leaders.append(found)
    return ToldLeaders(tuple(leaders), tuple(warned))


def unlike_standing(
    told: Sequence[UnitLeaders], standing: Mapping[str, Unit], ids: Mapping[str, Sequence[str]]
) -> Iterator[UnitLeaders]:
    """Give those that are not already as the list says."""
    for each in told:
        unit = standing.get(each.unit_id)
        if (
            unit is None
            or each.deputies is not None
            or (each.manager is not None and [unit.manager_id] != list(ids[each.manager]))
        ):
            yield each


def set_leaders(tx: Transaction, told: UnitLeaders, *, actor: str) -> None:
    """Write who leads a unit; deputies without an e-mail cannot be told by a list and stay."""
    found = ids_by_email(tx.connection, [told.manager or "", *(told.deputies or ())])
    ids = {email: owners[0] for email, owners in found.items() if len(owners) == 1}
    manager_id = ids.get(told.manager) if told.manager else None
    deputy_ids = None
    if told.deputies is not None:
        standing = units(tx.connection)[told.unit_id].deputy_ids
        known = people_by_id(tx.connection, standing)
        unnamed = [each for each in standing if each in known and not known[each].details.email]
        named = [ids[email] for email in told.deputies if email in ids]
        deputy_ids = tuple(dict.fromkeys(each for each in (*named, *unnamed) if each != manager_id))
    lead_unit(tx, told.unit_id, manager_id=manager_id, deputy_ids=deputy_ids, actor=actor)


def _manager(listed: StaffList, rows: Sequence[StaffRow], warned: list[WarnedRow]) -> str | None:
    """Give the unit's manager, None where nobody or more than one is named."""
    if "enhetschef" in listed.columns:
        telling = [row for row in rows if row.unit_manager_email]
        named = list(dict.fromkeys(row.unit_manager_email for row in telling))
        sure = named if len(named) == 1 else []
    else:
        telling = [row for row in rows if row.manager_email]
        named = list(dict.fromkeys(row.manager_email for row in telling))
        sure = [each for each in named if _all_but_oneself_name(each, telling)]
    if len(sure) == 1:
        return sure[0]
    if named:
        unit = rows[0].unit or rows[0].administration
        facts = {"unit": unit, "managers": tuple(named)}
        warned.append(WarnedRow(telling[0].line, "staff_row.unit_manager_unclear", facts))
    return None


def _all_but_oneself_name(manager: str, rows: Sequence[StaffRow]) -> bool:
    others = [row for row in rows if row.email != manager]
    return bool(others) and all(row.manager_email == manager for row in others)


def _deputies(listed: StaffList, rows: Sequence[StaffRow]) -> tuple[str, ...] | None:
    if "enhetsersättare" not in listed.columns:
        return None
    return tuple(dict.fromkeys(each for row in rows for each in row.unit_deputy_emails))


def _only_known(
    told: UnitLeaders,
    rows: Sequence[StaffRow],
    ids: Mapping[str, Sequence[str]],
    warned: list[WarnedRow],
) -> UnitLeaders:
    """Leave out whom the directory does not know, or knows twice."""

    def known(email: str) -> bool:
        if len(ids.get(email, ())) == 1:
            return True
        facts = {"unit": rows[0].unit or rows[0].administration, "value": email}
        line = next((row.line for row in rows if email in _names(row)), rows[0].line)
        shared = bool(ids.get(email))
        warned.append(
            WarnedRow(
                line, "staff_row.leader_shared" if shared else "staff_row.leader_unknown", facts
            )
        )
        return False

    manager = told.manager if told.manager and known(told.manager) else None
    deputies = told.deputies and tuple(filter(known, told.deputies))
    return UnitLeaders(told.unit_id, manager, deputies)


def _names(row: StaffRow) -> tuple[str, ...]:
    return (row.unit_manager_email, *row.unit_deputy_emails, row.manager_email)
