"""The last list beside the station's file, for reading when no program runs or no database answers.

`inside.txt` is for people, `inside.json` for programs, this one among them.
"""

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from db.backup import make_durable
from db.failure import failure_of
from kiosk.documents.evacuation_list import evacuation_text
from kiosk.documents.inside_json import list_as_json
from kiosk.documents.inside_list import worded_list
from kiosk.evacuation.model import Certainty, InsideList, PersonInside, StationGap
from kiosk.settings import Settings
from kiosk.wording.voice import Voice

TEXT_FILE = "inside.txt"
DATA_FILE = "inside.json"
UNREADABLE = InsideList((), None, verified=False)
"""The list of a station of which nothing can be read."""


def save_snapshot(
    folder: Path, inside: InsideList, settings: Settings, voice: Voice, now: datetime
) -> None:
    """Write both files; a power cut leaves each of them old or new, whole.

    Raises `StorageFailure` when the folder cannot be written.
    """
    text = evacuation_text(worded_list(inside, settings, voice, now))
    write_durably(folder / TEXT_FILE, text.encode("utf-8", "replace"))
    data = json.dumps(list_as_json(inside), ensure_ascii=False, indent=1)
    write_durably(folder / DATA_FILE, data.encode("utf-8", "replace"))


def last_snapshot(folder: Path) -> InsideList:
    """Give the list as last saved, unverified; `UNREADABLE` when there is none or it is damaged."""
    try:
        told = json.loads((folder / DATA_FILE).read_text("utf-8"))
        people = tuple(_person(each) for each in told["people"])
        complete_to = told["complete_to"]
        moment = datetime.fromisoformat(complete_to) if complete_to else None
        gaps = tuple(_gap(each) for each in told.get("not_complete", ()))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return UNREADABLE
    return InsideList(people, moment, verified=False, gaps=gaps)


def write_durably(target: Path, content: bytes) -> None:
    """Put a file in its place, whole or not at all; raises `StorageFailure`."""
    unfinished = target.with_name(target.name + ".unfinished")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(content)
        make_durable(unfinished, target)
    except OSError as error:
        with suppress(OSError):  # the first failure is the one to tell
            unfinished.unlink(missing_ok=True)
        raise failure_of(error) from error


def _gap(told: dict[str, Any]) -> StationGap:
    known_to = told["known_to"]
    moment = datetime.fromisoformat(known_to) if known_to else None
    return StationGap(str(told["station"]), moment, silent=bool(told["silent"]))


def _person(told: dict[str, Any]) -> PersonInside:
    since = datetime.fromisoformat(told["since"])
    return PersonInside(
        visit_id=str(told["visit_id"]),
        name=str(told["name"]),
        company=str(told["company"]),
        host=str(told["host"]),
        host_unit="",
        zone=str(told["zone"]),
        since=since,
        kind=str(told["kind"]),
        persons=int(told["persons"]),
        certainty=Certainty(told["certainty"]),
        mark=None,
        needs_help=bool(told.get("needs_help", False)),
        companions="\n".join(map(str, told.get("companions", ()))),
        said_left=bool(told.get("said_left", False)),
        follows=str(told.get("follows", "")),
        follows_as=str(told.get("follows_as", "")),
    )
