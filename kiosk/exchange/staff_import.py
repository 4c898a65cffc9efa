"""Bringing a town hall's staff list into the directory: what it would change, and changing it.

An import that was broken off is finished by importing the same file again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from db.writer import Transaction
from kiosk.directory.commands import record_person, record_unit
from kiosk.directory.model import Person, PersonDetails, PersonKind, unit_id_of
from kiosk.directory.queries import everybody
from kiosk.directory.staff_list import Comparison, compare
from kiosk.exchange.csv_file import RefusedRow
from kiosk.exchange.slices import Progress, Readable, Step, in_slices
from kiosk.exchange.staff_csv import StaffList, StaffRow, read_staff
from kiosk.reception.employment import end_employment
from kiosk.refusal import Refused
from kiosk.station import Station

ACTOR = "staff_list"
LARGEST_SHARE_MISSING = 0.1
"""More people missing than this is more likely a wrong file than a reorganisation."""


@dataclass(frozen=True)
class ImportPlan:
    """What a list would change in the directory as it stands, before anything is changed."""

    comparison: Comparison
    units: tuple[tuple[str, str, bool], ...]
    known: int
    refused: tuple[RefusedRow, ...]


@dataclass(frozen=True)
class ImportSummary:
    """What became of a list.

    `missing` counts people who are in the directory and not in the file, `ended` those of them
    taken out. `endings_withheld` says that nobody was taken out because of the rows refused: one
    of them may be the very person who seems to be missing.
    """

    added: int
    changed: int
    unchanged: int
    missing: int
    ended: int
    refused: tuple[RefusedRow, ...]
    endings_withheld: bool = False


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

    Raises `Refused("staff_file.…")` for a file that cannot be read and
    `Refused("import.many_missing")` when, unless `confirmed`, more than a tenth would be taken out;
    then nothing has changed.
    """
    plan = plan_import(station, read_staff(path, renamed))
    return carry_out(station, plan, complete=complete, confirmed=confirmed, progress=progress)


def plan_import(station: Readable | None, listed: StaffList) -> ImportPlan:
    """Compare a list with the directory, which is empty for a station that is not there yet."""
    known: Sequence[Person] = ()
    if station is not None:
        with station.reading() as connection:
            known = everybody(connection, ended_too=True)
    people = _with_equal_units([_details(row) for row in listed.rows])
    return ImportPlan(
        comparison=compare(known, people),
        units=_units_to_record(known, people),
        known=sum(not each.ended for each in known),
        refused=listed.refused,
    )


def summary_of(
    plan: ImportPlan, *, complete: bool = False, confirmed: bool = False
) -> ImportSummary:
    """Tell what carrying out the plan would do; raises what `carry_out` would raise."""
    missing = len(plan.comparison.missing)
    if complete and not confirmed and missing > plan.known * LARGEST_SHARE_MISSING:
        raise Refused("import.many_missing", missing=missing, known=plan.known)
    withheld = bool(complete and missing and plan.refused and not confirmed)
    return ImportSummary(
        added=len(plan.comparison.added),
        changed=len(plan.comparison.changed),
        unchanged=plan.comparison.unchanged,
        missing=missing,
        ended=missing if complete and not withheld else 0,
        refused=plan.refused,
        endings_withheld=withheld,
    )


def carry_out(
    station: Station,
    plan: ImportPlan,
    *,
    complete: bool = False,
    confirmed: bool = False,
    progress: Progress | None = None,
) -> ImportSummary:
    """Change the directory as planned; raises `Refused("import.many_missing")` before it does."""
    summary = summary_of(plan, complete=complete, confirmed=confirmed)
    steps = _steps(plan, ending=summary.ended > 0)
    in_slices(station, steps, progress)
    return summary


def _steps(plan: ImportPlan, *, ending: bool) -> list[Step]:
    """Cut the plan into steps; units first, so that no secret one is ever taken for an open one."""
    steps: list[Step] = [_unit_step(*unit) for unit in plan.units]
    steps += [_person_step(details, None) for details in plan.comparison.added]
    steps += [_person_step(details, person) for person, details in plan.comparison.changed]
    if ending:
        steps += [_ending_step(person) for person in plan.comparison.missing]
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


def _details(row: StaffRow) -> PersonDetails:
    """Take a row over; who has only an administration belongs to it as to a unit."""
    return PersonDetails(
        given_name=row.given_name,
        family_name=row.family_name,
        source_id=row.source_id,
        title=row.title,
        unit=row.unit or row.administration,
        administration=row.administration,
        secret_unit=row.secret_unit and bool(row.unit or row.administration),
        extension=row.extension,
        phone=row.phone,
        mobile=row.mobile,
        email=row.email,
        room=row.room,
        manager_email=row.manager_email,
        stand_in_email=row.stand_in_email,
        kind=PersonKind(row.kind),
        card=row.card,
        hidden=row.hidden,
    )


def _with_equal_units(people: Sequence[PersonDetails]) -> list[PersonDetails]:
    """Let everybody in a unit agree: secret if any row says so, spelled as the first row does."""
    first: dict[str, PersonDetails] = {}
    secret: set[str] = set()
    for each in people:
        unit = unit_id_of(each.administration, each.unit)
        first.setdefault(unit, each)
        if each.secret_unit:
            secret.add(unit)
    agreed = []
    for each in people:
        unit = unit_id_of(each.administration, each.unit)
        spelled = first[unit]
        agreed.append(
            replace(
                each,
                unit=spelled.unit,
                administration=spelled.administration,
                secret_unit=unit in secret,
            )
        )
    return agreed


def _units_to_record(
    known: Sequence[Person], people: Sequence[PersonDetails]
) -> tuple[tuple[str, str, bool], ...]:
    """Give administration, name and secrecy of the units that are new or not as they were."""
    before = {_unit(each.details) for each in known}
    wanted = dict.fromkeys(_unit(each) for each in people if each.unit)
    return tuple(unit for unit in wanted if unit not in before)


def _unit(details: PersonDetails) -> tuple[str, str, bool]:
    return (details.administration, details.unit, details.secret_unit)
