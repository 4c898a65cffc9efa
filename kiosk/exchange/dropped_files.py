"""A file dropped into the watched folder: what it tells of by its name, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.calendar import STOCKHOLM
from kiosk.exchange.import_summary import ImportSummary
from kiosk.exchange.reports import summary_as_json, summary_in_words
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned, folded
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import Voice

DONE, FAILED = "done", "failed"

_BEGINNINGS = {
    "staffchange": "staff_changes",
    "personalforandring": "staff_changes",
    "referral": "referrals",
    "hanvisning": "referrals",
    "staff": "staff",
    "personal": "staff",
}


class DroppedKind(StrEnum):
    """What a dropped file tells of."""

    STAFF = "staff"
    REFERRALS = "referrals"
    CALENDAR = "calendar"
    STAFF_CHANGES = "staff_changes"


_BY_ENDING = {
    ".ics": DroppedKind.CALENDAR,
    ".eml": DroppedKind.STAFF_CHANGES,
    ".json": DroppedKind.REFERRALS,
}


@dataclass(frozen=True)
class Handled:
    """A file that was worked: where it lies now, when it was read, UTC, and what became of it."""

    path: Path
    read_at: datetime
    summary: ImportSummary | None
    refusal: Refused | None

    @property
    def done(self) -> bool:
        """Tell whether anything of it was taken, or there was nothing to refuse."""
        summary = self.summary
        if summary is None:
            return False
        return not summary.refused or bool(summary.added + summary.changed + summary.unchanged)


def kind_of(path: Path) -> DroppedKind | None:
    """Tell by its name what a file tells of; None for what nobody here reads."""
    suffix, stem = path.suffix.lower(), folded(path.stem)
    if suffix != ".csv":
        return _BY_ENDING.get(suffix)
    for beginning, kind in _BEGINNINGS.items():
        if stem.startswith(beginning):
            return DroppedKind(kind)
    return None


def report_of(voice: Voice, handled: Handled) -> dict[str, Any]:
    """Give what became of a file under the keys that scripts know."""
    told: dict[str, Any] = {
        "file": handled.path.name,
        "read_at": handled.read_at.astimezone(STOCKHOLM).isoformat(timespec="seconds"),
        "outcome": DONE if handled.done else FAILED,
    }
    if handled.summary is not None:
        told |= summary_as_json(voice, handled.summary)
    if handled.refusal is not None:
        message = sentence(voice, handled.refusal)
        told["error"] = {"code": handled.refusal.code, "message": message}
    return told


def words_of(voice: Voice, handled: Handled) -> str:
    """Give what became of a file in words, several lines."""
    lines = [cleaned(handled.path.name)]
    if handled.summary is not None:
        lines += summary_in_words(voice, handled.summary)
    if handled.refusal is not None:
        lines.append(sentence(voice, handled.refusal))
    return "\n".join(lines)
