"""Bringing a town hall's staff list into the directory: what it would change, and changing it.

An import that was broken off is finished by importing the same file again.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from db.transaction import Transaction
from kiosk.directory.commands import record_person, record_unit
from kiosk.directory.model import Person, PersonDetails, Unit, unit_id_of
from kiosk.directory.queries import everybody, units
from kiosk.directory.staff_list import Comparison, compare
from kiosk.exchange.csv_file import RefusedRow, WarnedRow
from kiosk.exchange.hours_left_empty import Concerned, telling_hours_left_empty
from kiosk.exchange.import_summary import ImportSummary
from kiosk.exchange.slices import Progress, Readable, Step, in_slices
from kiosk.exchange.source_notes import Reading, note_summary
from kiosk.exchange.staff_csv import StaffList, read_staff
from kiosk.exchange.staff_people import fields_said, people_of
from kiosk.exchange.unit_leaders import UnitLeaders, leaders_told, set_leaders, unlike_standing
from kiosk.reception.employment import end_employment
from kiosk.refusal import Refused
from kiosk.station import Station

ACTOR = "staff_list"
LARGEST_SHARE_MISSING = 0.1
"""More people missing than this is more likely a wrong file than a reorganisation."""
LEAST_NAMES_SWAPPED = 3
"""So many first names where last names were is more likely two columns swapped than weddings."""


CSV_LIST = Reading("CSV", "staff", ACTOR)
"""A staff list somebody brings in as a file."""


@dataclass(frozen=True)
class ImportPlan:
    """What a list would change in the directory as it stands, before anything is changed.

    `failure` is the code of what kept the list from being read to its end, "" when it was;
    `columns_filled` are noted with a source that says only what is not empty.
    """

    comparison: Comparison
    units: tuple[tuple[str, str, bool], ...]
    leaders: tuple[UnitLeaders, ...]
    known: int
    refused: tuple[RefusedRow, ...]
    warned: tuple[WarnedRow, ...]
    source: Reading
    failure: str
    columns_filled: frozenset[str] = frozenset()


def import_staff(
    station: Station,
    path: Path,
    *,
    renamed: Mapping[str, str] | None = None,
    complete: bool = False,
    confirmed: bool = False,
    progress: Progress | None = None,
) -> ImportSummary:
    """Read a list and bring it in; with `complete`, people it lacks are taken out.

    Raises `Refused("staff_file.…")` for a file that cannot be read and, unless `confirmed`,
    `Refused("import.many_missing")` when more than a tenth would be taken out and
    `Refused("import.names_swapped")` when most first and last names have changed places; then
    nothing has changed.
    """
    plan = plan_import(station, read_staff(path, renamed))
    return carry_out(station, plan, complete=complete, confirmed=confirmed, progress=progress)


def plan_import(
    station: Readable | None, listed: StaffList, source: Reading = CSV_LIST
) -> ImportPlan:
    """Compare a list with the directory, which is empty for a station that is not there yet."""
    known: Sequence[Person] = ()
    standing: dict[str, Unit] = {}
    if station is not None:
        with station.reading() as connection:
            known = everybody(connection, ended_too=True)
            standing = units(connection)
    people = people_of(listed, standing)
    comparison = compare(known, people, fields_said(listed.columns))
    ids = _ids_after(known, comparison)
    told = leaders_told(listed, people, ids)
    warned = (*listed.warned, *told.warned, *_shared_emails(listed, comparison))
    return ImportPlan(
        comparison=comparison,
        units=_units_to_record(standing, comparison),
        leaders=tuple(unlike_standing(told.leaders, standing, ids)),
        known=sum(not each.ended for each in known),
        refused=listed.refused,
        warned=tuple(sorted(warned, key=lambda row: row.line)),
        source=source,
        failure=listed.failure,
    )


def summary_of(
    plan: ImportPlan, *, complete: bool = False, confirmed: bool = False
) -> ImportSummary:
    """Tell what carrying out the plan would do; raises what `carry_out` would raise."""
    missing = len(plan.comparison.missing)
    if not confirmed:
        _check_that_it_is_the_right_list(plan, missing if complete else 0)
    withheld = bool(complete and missing and (plan.failure or (plan.refused and not confirmed)))
    return ImportSummary(
        added=len(plan.comparison.added),
        changed=len(plan.comparison.changed),
        unchanged=plan.comparison.unchanged,
        missing=missing,
        ended=missing if complete and not withheld else 0,
        refused=plan.refused,
        endings_withheld=withheld,
        warned=plan.warned,
        failure=plan.failure,
    )


def carry_out(
    station: Station,
    plan: ImportPlan,
    *,
    complete: bool = False,
    confirmed: bool = False,
    progress: Progress | None = None,
) -> ImportSummary:
    """Change the directory as planned and note that the source was read.

    Raises `Refused("import.many_missing")` and `Refused("import.names_swapped")` before it does.
    """
    summary = summary_of(plan, complete=complete, confirmed=confirmed)
    steps = _steps(plan, ending=summary.ended > 0)

    def work() -> ImportSummary:
        in_slices(station, steps, progress)
        return summary

    concerned = _gone(plan, station.now(), ending=summary.ended > 0)
    told = telling_hours_left_empty(station, concerned, work)
    note_summary(station, plan.source, told, plan.columns_filled)
    return told


def _gone(plan: ImportPlan, now: datetime, *, ending: bool) -> Iterator[Concerned]:
    """Give who answers for their unit no more: taken out, or of another one from now on."""
    for person in plan.comparison.missing if ending else ():
        yield Concerned(person.person_id, now, None)
    for person, details in plan.comparison.changed:
        if person.unit_id != unit_id_of(details.administration, details.unit):
            yield Concerned(person.person_id, now, None)


def _check_that_it_is_the_right_list(plan: ImportPlan, ending: int) -> None:
    if ending > plan.known * LARGEST_SHARE_MISSING and not plan.failure:
        raise Refused("import.many_missing", missing=ending, known=plan.known)
    swapped = sum(_names_are_swapped(known, row) for known, row in plan.comparison.changed)
    found = len(plan.comparison.changed) + plan.comparison.unchanged
    if swapped >= LEAST_NAMES_SWAPPED and swapped > found / 2:
        raise Refused("import.names_swapped", number=swapped)


def _names_are_swapped(known: Person, listed: PersonDetails) -> bool:
    before = (known.details.given_name.casefold(), known.details.family_name.casefold())
    after = (listed.family_name.casefold(), listed.given_name.casefold())
    return before == after and before[0] != before[1]


def _steps(plan: ImportPlan, *, ending: bool) -> list[Step]:
    """Cut the plan into steps.

    Units come first, so that no secret one is ever taken for an open one; their leaders last, when
    everybody is in.
    """
    steps: list[Step] = [_unit_step(*unit) for unit in plan.units]
    steps += [_person_step(details, None) for details in plan.comparison.added]
    steps += [_person_step(details, person) for person, details in plan.comparison.changed]
    if ending:
        steps += [_ending_step(person) for person in plan.comparison.missing]
    steps += [partial(set_leaders, told=each, actor=ACTOR) for each in plan.leaders]
    return steps


def _unit_step(administration: str, name: str, secret: bool) -> Step:
    def step(tx: Transaction) -> None:
        record_unit(tx, administration, name, secret=secret, actor=ACTOR)

    return step


def _person_step(details: PersonDetails, known: Person | None) -> Step:
    def step(tx: Transaction) -> None:
        record_person(tx, details, known, actor=ACTOR)

    return step


def _ending_step(person: Person) -> Step:
    def step(tx: Transaction) -> None:
        end_employment(tx, person.person_id, actor=ACTOR)

    return step


def _units_to_record(
    standing: Mapping[str, Unit], comparison: Comparison
) -> tuple[tuple[str, str, bool], ...]:
    """Give administration, name and secrecy of the units that are new or not as they were."""
    people = (*comparison.added, *(details for _, details in comparison.changed))
    wanted = dict.fromkeys(_unit(each) for each in people if each.unit)
    before = {(unit.administration, unit.name, unit.secret) for unit in standing.values()}
    return tuple(unit for unit in wanted if unit not in before)


def _unit(details: PersonDetails) -> tuple[str, str, bool]:
    return (details.administration, details.unit, details.secret_unit)


def _ids_after(known: Sequence[Person], comparison: Comparison) -> Mapping[str, Sequence[str]]:
    """Give who will have each e-mail once the list is in; somebody new has the id ""."""
    ids: dict[str, list[str]] = defaultdict(list)
    changed = {person.person_id: details for person, details in comparison.changed}
    for person in known:
        details = changed.get(person.person_id)
        if details is not None or not person.ended:
            ids[(details or person.details).email].append(person.person_id)
    for details in comparison.added:
        ids[details.email].append("")
    return {email: found for email, found in ids.items() if email}


def _shared_emails(listed: StaffList, comparison: Comparison) -> Iterator[WarnedRow]:
    """Tell the rows with an e-mail that somebody has whom the list does not name."""
    lines = {row.email: row.line for row in listed.rows if row.email}
    for each in comparison.missing:
        email = each.details.email
        if email in lines:
            facts = {"column": "e-post", "value": email, "name": each.name}
            yield WarnedRow(lines[email], "staff_row.email_taken", facts)
