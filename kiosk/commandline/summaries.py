"""What every import takes and answers: columns by other names, a bar, a summary."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.commandline.output import write_json, write_line
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from kiosk.exchange.import_summary import ImportSummary
    from kiosk.exchange.slices import Progress
    from kiosk.wording.voice import Voice


def renamed_columns(columns: Sequence[str]) -> dict[str, str]:
    """Read `--map KEY=COLUMN`; raises `Refused("command.map_unreadable")`."""
    renamed = {}
    for each in columns:
        key, equals, column = each.partition("=")
        if not (key.strip() and equals and column.strip()):
            raise Refused("command.map_unreadable", text=each)
        renamed[key.strip()] = column.strip()
    return renamed


@contextmanager
def progress_bar(*, shown: bool) -> "Iterator[Progress | None]":
    """Show a bar on standard error while somebody looks at it."""
    if not (shown and sys.stderr.isatty()):
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, steps: bar.update(task, completed=done, total=steps)


def write_summary(
    voice: "Voice", summary: "ImportSummary", *, as_json: bool, dry_run: bool = False
) -> None:
    """Answer what became of a list, each refused row with its reason."""
    from kiosk.commandline.wording import TRIED
    from kiosk.exchange.reports import summary_as_json, summary_in_words

    if as_json:
        write_json(summary_as_json(voice, summary) | {"dry_run": dry_run})
        return
    if dry_run:
        write_line(voice.say(TRIED))
    for line in summary_in_words(voice, summary):
        write_line(line)
