"""Sources as rows: when each was last read, and whether the last attempt failed."""

from collections.abc import Sequence
from typing import Any

from db.projection import Happened, Projection, Rows
from db.tables import source
from kiosk.directory.sources.events import SOURCE_BODIES, SourceFailed, SourceRead


def fold_source(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a source's row; none when it is erased what it was."""
    row: dict[str, Any] = {"taken": 0, "refused": 0, "read_at": None, "columns": ""} | _NO_FAILURE
    for each in events:
        if isinstance(each.body, SourceRead):
            row.update(_named(each.body), taken=each.body.taken, refused=each.body.refused)
            row.update(_NO_FAILURE, read_at=each.at)
            row["columns"] = " ".join(each.body.columns)
        elif isinstance(each.body, SourceFailed):
            row.update(_named(each.body), failed_at=each.at)
            row["failure"] = each.body.failure
    return {source: [row | {"subject_id": subject_id}]} if "name" in row else {}


_NO_FAILURE: dict[str, Any] = {"failed_at": None, "failure": ""}


def _named(body: SourceRead | SourceFailed) -> dict[str, Any]:
    return {"name": body.name, "what": body.what, "live": body.live}


SOURCES = Projection("source", 2, (source,), SOURCE_BODIES, fold_source)
