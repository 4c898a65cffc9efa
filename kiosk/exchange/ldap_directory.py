"""Bringing the people of a directory server into the directory, as a staff list.

A server that is gone in the middle has told of some people: they may go in, but nobody is taken
out, no manager is set, and the source is noted as failed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from kiosk.directory.sources.queries import sources
from kiosk.exchange.csv_file import Record, RefusedRow, WarnedRow
from kiosk.exchange.import_summary import ImportSummary
from kiosk.exchange.ldap_entries import (
    MANAGER,
    LdapRecords,
    columns_asked_for,
    email_of,
    names_of,
    records_of,
    same_dn,
)
from kiosk.exchange.ldap_server import DirectoryServer, Entry, signed_in
from kiosk.exchange.slices import Progress, Readable
from kiosk.exchange.source_notes import Reading, failures_noted
from kiosk.exchange.staff_csv import StaffList, staff_of
from kiosk.exchange.staff_import import (
    ACTOR,
    ImportPlan,
    carry_out,
    plan_import,
)
from kiosk.refusal import Refused
from kiosk.settings import LdapSource, Settings
from kiosk.station import Station

Row = TypeVar("Row", RefusedRow, WarnedRow)


@dataclass(frozen=True)
class LdapReading:
    """What a server told: the people, and the distinguished name of each by its line."""

    listed: StaffList
    dns: Mapping[int, str]


def ldap_source(settings: Settings) -> LdapSource:
    """Give the server that the settings name; raises `Refused("ldap.not_set")`."""
    if settings.sources.ldap is None:
        raise Refused("ldap.not_set")
    return settings.sources.ldap


def import_ldap(
    station: Station,
    source: LdapSource,
    *,
    complete: bool = False,
    confirmed: bool = False,
    progress: Progress | None = None,
) -> ImportSummary:
    """Read the server and bring its people in; with `complete`, those it lacks are taken out.

    Raises what `read_ldap` and `carry_out` raise, after noting that the source has failed; then
    nothing else has changed. A summary with a `failure` is of a server gone in the middle.
    """
    with failures_noted(station, _noted_as(source)):
        plan = plan_ldap(station, read_ldap(source, station.folder), source)
        return carry_out(station, plan, complete=complete, confirmed=confirmed, progress=progress)


def _noted_as(source: LdapSource) -> Reading:
    return Reading(source.name, "ldap", ACTOR, live=True)


def read_ldap(source: LdapSource, folder: Path) -> LdapReading:
    """Read the server's people; a relative password file lies in `folder`.

    Raises `Refused("ldap.…")` where nobody could be read: what `signed_in` and
    `DirectoryServer.pages` raise, and `ldap.nobody` when the search finds no one.
    """
    entries: list[Entry] = []
    failure = ""
    with signed_in(source, folder) as server:
        try:
            for page in server.pages(names_of(source.attributes)):
                entries += page
        except Refused as refusal:
            if not entries:
                raise
            failure = _cut_short(refusal)
        if not entries:
            raise Refused("ldap.nobody", base=source.base, filter=source.filter)
        people = records_of(entries, source.attributes)
        warned: list[WarnedRow] = []
        if not failure:
            try:
                warned = _with_managers(people, server, source)
            except Refused as refusal:
                failure = _cut_short(refusal)
    if failure:
        # A column that nobody fills is not spoken of: managers stay as they are.
        people.records = [_with_manager(each, "") for each in people.records]
    return LdapReading(_listed(people, warned, failure), people.dns)


def plan_ldap(station: Readable | None, reading: LdapReading, source: LdapSource) -> ImportPlan:
    """Compare what a server told with the directory; rows to look at name their entry.

    A server has no empty values. What it tells of nobody is left as it is, unless it told it of
    somebody when it was last read whole: then it has been taken away, and goes here too.
    """
    listed = reading.listed
    if station is not None and not listed.failure:
        emptied = _told_before(station, source) & columns_asked_for(source.attributes)
        listed = replace(listed, columns=listed.columns | emptied)
    plan = plan_import(station, listed, _noted_as(source))
    return replace(
        plan,
        columns_filled=reading.listed.columns,
        refused=tuple(_named_refused(row, reading.dns) for row in plan.refused),
        warned=tuple(_named(row, reading.dns) for row in plan.warned),
    )


def _told_before(station: Readable, source: LdapSource) -> frozenset[str]:
    noted = _noted_as(source)
    with station.reading() as connection:
        known = sources(connection)
    found = (e.columns for e in known if (e.name, e.what) == (noted.name, noted.what))
    return next(found, frozenset())


def _listed(people: LdapRecords, warned: list[WarnedRow], failure: str) -> StaffList:
    listed = staff_of(people.records, people.columns)
    return replace(
        listed,
        refused=tuple(sorted((*people.refused, *listed.refused), key=lambda row: row.line)),
        warned=(*warned, *listed.warned),
        failure=failure,
    )


def _cut_short(refusal: Refused) -> str:
    """Give the code for a server that was read in part: only a limit needs its own."""
    return refusal.code if refusal.code == "ldap.limited" else "ldap.cut_short"


def _with_managers(
    people: LdapRecords, server: DirectoryServer, source: LdapSource
) -> list[WarnedRow]:
    """Put managers' e-mails where their distinguished names stand; tell those not found.

    Managers outside the search are looked up one by one. Raises `Refused("ldap.gone")`.
    """
    emails, warned = people.emails, []
    for position, record in enumerate(people.records):
        dn = record.fields[MANAGER]
        if not dn:
            continue
        if same_dn(dn) not in emails:
            found = server.look_up(dn, [source.attributes.email])
            emails[same_dn(dn)] = email_of(found, source.attributes) if found else ""
        email = emails[same_dn(dn)]
        if not email:
            facts = {"column": MANAGER, "value": dn}
            warned.append(WarnedRow(record.line, "ldap_row.manager_not_found", facts))
        people.records[position] = _with_manager(record, email)
    return warned


def _with_manager(record: Record, email: str) -> Record:
    return replace(record, fields={**record.fields, MANAGER: email})


def _named(row: Row, dns: Mapping[int, str]) -> Row:
    """Add the entry's own name; a server has no lines to look at."""
    return replace(row, facts={**row.facts, "entry": dns[row.line]})


def _named_refused(row: RefusedRow, dns: Mapping[int, str]) -> RefusedRow:
    named = _named(row, dns)
    if row.code != "staff_row.twice":
        return named
    first = dns[int(str(row.facts["first_line"]))]
    return RefusedRow(row.line, "ldap_row.entry_twice", {**named.facts, "first_entry": first})
