"""Bringing a list of referrals in: from the file to the directory."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Connection

from db.clock import milliseconds
from kiosk.calendar import STOCKHOLM
from kiosk.directory.queries import everybody
from kiosk.directory.referrals.model import ReferralWanted, Source
from kiosk.exchange.csv_file import RefusedRow
from kiosk.exchange.hours_left_empty import telling_hours_left_empty
from kiosk.exchange.import_summary import ImportSummary
from kiosk.exchange.known_people import KnownPeople
from kiosk.exchange.referral_fields import ListedReferral
from kiosk.exchange.referral_plan import (
    NOTHING_ENDS,
    Endings,
    Entry,
    ReferralPlan,
    Sourced,
    carry_out,
    plan_referrals,
    summary_of,
)
from kiosk.exchange.referrals_csv import ReferralList, read_referrals_csv
from kiosk.exchange.referrals_json import read_referrals_json
from kiosk.exchange.slices import Progress
from kiosk.exchange.source_notes import Reading, noted
from kiosk.exchange.written_times import WrittenTimes
from kiosk.hours.queries import special_days
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station, office_days

ACTOR = "referral_list"
_DATED = re.compile(r"[\s_.-]*[0-9][0-9\s_.:T-]*$")


def import_referrals(
    station: Station,
    path: Path,
    *,
    source: str = "",
    renamed: Mapping[str, str] | None = None,
    endings: Endings = NOTHING_ENDS,
    progress: Progress | None = None,
    day: date | None = None,
) -> ImportSummary:
    """Read a list, `.json` or else CSV, and bring it in; `day` is what "today" means in it.

    `endings` says what becomes of what the source said before and says no more. Raises
    `Refused("referral_file.…")` for a file that cannot be read and
    `Refused("import.many_ended")`; then nothing has changed, and the source is noted as failed.
    """
    source = source or source_name(path)

    def work() -> ImportSummary:
        listed = read_referral_list(path, station.settings, day or _today(station.now()), renamed)
        with station.reading() as connection:
            plan = plan_listed(connection, listed, source, station.settings, station.now())
        summary = summary_of(plan, endings)
        return telling_hours_left_empty(
            station, plan.concerned, lambda: carry_out(station, plan, summary, progress=progress)
        )

    return noted(station, Reading(source, "referrals", ACTOR), work)


def read_referral_list(
    path: Path, settings: Settings, day: date, renamed: Mapping[str, str] | None = None
) -> ReferralList:
    """Read a list as on a local day; raises `Refused("referral_file.…")`."""
    times = WrittenTimes(day, office_days(settings), settings.sources.short_dates)
    if path.suffix.lower() == ".json":
        return read_referrals_json(path, times)
    return read_referrals_csv(path, times, renamed)


def plan_listed(
    connection: Connection | None,
    listed: ReferralList,
    source: str,
    settings: Settings,
    now: datetime,
) -> ReferralPlan:
    """Compare a list with the directory, which is empty without a station."""
    people = KnownPeople.among(everybody(connection) if connection is not None else ())
    entries: list[Entry] = []
    refused = list(listed.refused)
    prefix = f"{source}|"
    for each in listed.referrals:
        try:
            entries.append(_entry(each, people, prefix, now))
        except Refused as refusal:
            refused.append(RefusedRow(each.line, refusal.code, refusal.facts))
    return plan_referrals(
        connection,
        Sourced(Source.IMPORT, prefix, ACTOR),
        entries,
        refused,
        office=office_days(settings, special_days(connection) if connection is not None else ()),
        now=now,
    )


def source_name(path: Path) -> str:
    """Name a source by its file, without the date that a daily file may end with."""
    return _DATED.sub("", path.stem) or path.stem


def _entry(listed: ListedReferral, people: KnownPeople, prefix: str, now: datetime) -> Entry:
    person = people.meant(listed.email, listed.extension, listed.name)
    starts_at = listed.starts_at or now.astimezone(UTC).replace(second=0, microsecond=0)
    own = f"#{listed.source_id}"
    known_as = f"{person.person_id}|{listed.reason.value}|{milliseconds(starts_at)}"
    return Entry(
        line=listed.line,
        counted_start=listed.counted_start and not listed.source_id,
        wanted=ReferralWanted(
            person_id=person.person_id,
            reason=listed.reason,
            starts_at=starts_at,
            ends_at=listed.ends_at,
            returns_at=listed.returns_at,
            line=listed.state,
            forwarded=people.referred_to(listed.forward_to),
            public_text=listed.public_text,
            internal_text=listed.internal_text,
            source=Source.IMPORT,
            source_key=prefix + (own if listed.source_id else known_as),
        ),
    )


def _today(now: datetime) -> date:
    return now.astimezone(STOCKHOLM).date()
