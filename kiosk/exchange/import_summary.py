"""What became of an import, whatever it brought in."""

from dataclasses import dataclass

from kiosk.exchange.csv_file import RefusedRow, WarnedRow


@dataclass(frozen=True)
class ImportSummary:
    """What became of a list.

    `missing` counts people who are in the directory and not in the file, `ended` those of them
    taken out. `endings_withheld` says that nobody was taken out because of the rows refused, or of
    a source that was not read to its end: the very person who seems to be missing may stand there.
    """

    added: int
    changed: int
    unchanged: int
    missing: int
    ended: int
    refused: tuple[RefusedRow, ...]
    endings_withheld: bool = False
    warned: tuple[WarnedRow, ...] = ()
    failure: str = ""
