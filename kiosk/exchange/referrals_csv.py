"""A list of referrals as CSV, as a switchboard or a personnel system writes it.

`anknytning;förnamn;efternamn;orsak;från;till;åter;text;hänvisad_till;linje`, and where wanted
`e-post`, `publik_text` and `id`, by which the source knows the referral again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.exchange.csv_file import Columns, RefusedRow, open_csv
from kiosk.exchange.referral_fields import COLUMNS, Fields, ListedReferral, listed_referral
from kiosk.exchange.written_times import WrittenTimes
from kiosk.refusal import Refused

_DEMANDED = ("orsak",)


@dataclass(frozen=True)
class ReferralList:
    """A list read to its end: the referrals, and the entries refused in order of line."""

    referrals: tuple[ListedReferral, ...]
    refused: tuple[RefusedRow, ...]


def read_referrals_csv(
    path: Path, times: WrittenTimes, renamed: Mapping[str, str] | None = None
) -> ReferralList:
    """Read the referrals that can be read; raises `Refused("referral_file.…")` as `open_csv`."""
    columns = Columns("referral", tuple(COLUMNS.values()), _DEMANDED, renamed or {})
    file = open_csv(path, columns)
    found: list[ListedReferral] = []
    refused = list(file.refused)
    for record in file.records:
        said = {key: record.fields[column] for key, column in COLUMNS.items()}
        try:
            found.append(listed_referral(record.line, Fields(said, COLUMNS), times))
        except Refused as refusal:
            refused.append(RefusedRow(record.line, refusal.code, refusal.facts))
    refused.sort(key=lambda row: row.line)
    return ReferralList(tuple(found), tuple(refused))
