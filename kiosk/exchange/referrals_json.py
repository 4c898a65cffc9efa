"""A list of referrals as JSON: `[{…}, …]` or `{"referrals": [{…}, …]}`.

The keys are those of `COLUMNS`: `email`, `extension`, `given_name` and `family_name` say who;
`reason` is a code of the catalogue ("vacation"), its letters or its Swedish name; `starts_at`,
`ends_at` and `returns_at` are ISO 8601, or written as in a CSV; `line` is open, forwarded or
closed; `forward_to`, `public_text`, `internal_text` and `id` are texts.
"""

import json
from pathlib import Path
from typing import Any

from kiosk.exchange.csv_file import RefusedRow
from kiosk.exchange.encoded_text import read_text
from kiosk.exchange.referral_fields import COLUMNS, Fields, ListedReferral, listed_referral
from kiosk.exchange.referrals_csv import ReferralList
from kiosk.exchange.written_times import WrittenTimes
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned

_SHOWN = 60


def read_referrals_json(path: Path, times: WrittenTimes) -> ReferralList:
    """Read the referrals that can be read; the line of an entry is its number, from 1.

    Raises `Refused("referral_file.…")`: what `read_text` raises, `json_broken` with `line` and
    `json_no_list`.
    """
    found: list[ListedReferral] = []
    refused: list[RefusedRow] = []
    for number, entry in enumerate(_entries(path), 1):
        try:
            found.append(listed_referral(number, _fields(entry), times))
        except Refused as refusal:
            refused.append(RefusedRow(number, refusal.code, refusal.facts))
    return ReferralList(tuple(found), tuple(refused))


def _entries(path: Path) -> list[Any]:
    text, _ = read_text(path, "referral_file")
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise Refused("referral_file.json_broken", file=str(path), line=error.lineno) from error
    except RecursionError as error:
        raise Refused("referral_file.json_no_list", file=str(path)) from error
    entries = content.get("referrals") if isinstance(content, dict) else content
    if not isinstance(entries, list):
        raise Refused("referral_file.json_no_list", file=str(path))
    return entries


def _fields(entry: Any) -> Fields:
    if not isinstance(entry, dict):
        raise Refused("referral_row.no_object", value=str(entry)[:_SHOWN])
    said = {}
    for key, value in entry.items():
        if key not in COLUMNS:
            raise Refused("referral_row.key_unknown", value=str(key)[:_SHOWN])
        if isinstance(value, bool | dict | list):
            raise Refused("referral_row.no_text", column=key, value=str(value)[:_SHOWN])
        said[key] = "" if value is None else cleaned(str(value))
    return Fields(said, {})
