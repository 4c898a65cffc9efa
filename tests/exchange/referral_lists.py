"""Lists of referrals written and brought in by a test."""

from datetime import date, datetime, time
from pathlib import Path

from kiosk.calendar import wall_time
from kiosk.directory.referrals.model import Referral, Source
from kiosk.directory.referrals.queries import referrals_by_source_key
from kiosk.exchange import referral_import
from kiosk.exchange.import_summary import ImportSummary
from kiosk.station import Station

HEADER = "anknytning;förnamn;efternamn;orsak;från;till;åter;text;hänvisad_till;linje\n"
TUESDAY = date(2026, 3, 10)


def write(folder: Path, *rows: str, header: str = HEADER, name: str = "cmg.csv") -> Path:
    path = folder / name
    path.write_text(header + "\n".join(rows) + "\n", "utf-8")
    return path


def bring_in(station: Station, path: Path, **how: object) -> ImportSummary:
    return referral_import.import_referrals(station, path, **how)  # type: ignore[arg-type]  # passed on


def standing(station: Station, prefix: str = "cmg|") -> list[Referral]:
    with station.reading() as connection:
        found = referrals_by_source_key(connection, Source.IMPORT, prefix).values()
    return sorted(found, key=lambda each: (each.starts_at, each.person_id))


def counts(summary: ImportSummary) -> tuple[int, int, int, int, int]:
    return (
        summary.added,
        summary.changed,
        summary.unchanged,
        summary.missing,
        summary.ended,
    )


def codes(summary: ImportSummary) -> list[tuple[int, str]]:
    return [(row.line, row.code) for row in summary.refused]


def at(hour: int, minute: int = 0, day: date = TUESDAY) -> datetime:
    return wall_time(day, time(hour, minute))
