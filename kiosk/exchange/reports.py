"""What became of an import, in words and for scripts: the command line says it, and reports do."""

from collections.abc import Iterable, Iterator
from typing import Any

from kiosk.exchange.csv_file import RefusedRow, WarnedRow
from kiosk.exchange.import_summary import ImportSummary
from kiosk.typed_text import cleaned
from kiosk.wording.refusals import sentence_for
from kiosk.wording.voice import Voice, phrase

_ADDED = phrase("Imports", "New: {number}")
_CHANGED = phrase("Imports", "Changed: {number}")
_UNCHANGED = phrase("Imports", "Unchanged: {number}")
_MISSING = phrase("Imports", "Known from before and not in the file: {number}")
_ENDED = phrase("Imports", "Of these taken out or ended: {number}")
_REFUSED = phrase("Imports", "Entries that could not be taken: {number}")
_WARNED = phrase("Imports", "Rows to look at: {number}")
_ROW = phrase("Imports", "  Line {line}: {reason}")
_ROW_OF_FILE = phrase("Imports", "  {file}, line {line}: {reason}")


def summary_in_words(voice: Voice, summary: ImportSummary) -> Iterator[str]:
    """Tell what became of a list, each refused entry with its reason."""
    yield voice.say(_ADDED, number=summary.added)
    yield voice.say(_CHANGED, number=summary.changed)
    yield voice.say(_UNCHANGED, number=summary.unchanged)
    if summary.missing:
        yield voice.say(_MISSING, number=summary.missing)
    if summary.ended:
        yield voice.say(_ENDED, number=summary.ended)
    if summary.refused:
        yield voice.say(_REFUSED, number=len(summary.refused))
    yield from _rows(voice, summary.refused)
    if summary.warned:
        yield voice.say(_WARNED, number=len(summary.warned))
    yield from _rows(voice, summary.warned)


def _rows(voice: Voice, rows: Iterable[RefusedRow | WarnedRow]) -> Iterator[str]:
    for row in rows:
        reason = sentence_for(voice, row.code, row.facts)
        entry = cleaned(str(row.facts.get("entry", "")))
        if entry:
            yield f"  {entry}: {reason}"
            continue
        file = cleaned(str(row.facts.get("file", "")))
        said = _ROW_OF_FILE if file else _ROW
        yield voice.say(said, file=file, line=row.line, reason=reason)


def summary_as_json(voice: Voice, summary: ImportSummary) -> dict[str, Any]:
    """Give a summary under the keys that scripts know."""
    return {
        "added": summary.added,
        "changed": summary.changed,
        "unchanged": summary.unchanged,
        "missing": summary.missing,
        "refused": [_row(voice, row) for row in summary.refused],
        "ended": summary.ended,
        "warnings": [_row(voice, row) for row in summary.warned],
    }


def _row(voice: Voice, row: RefusedRow | WarnedRow) -> dict[str, Any]:
    told = {"line": row.line, "reason": sentence_for(voice, row.code, row.facts)}
    return told | {name: row.facts[name] for name in ("file", "entry") if name in row.facts}
