"""The pages a simulated printer has put out, kept as pictures in a folder."""

from pathlib import Path

from kiosk.devices.simulators import Happened
from kiosk.refusal import Refused

_KINDS = (".png", ".bin")


class PaperFolder:
    """Numbers the pages and keeps each as PNG; without a folder it numbers them alone."""

    def __init__(self, folder: Path | None, width_dots: int) -> None:
        """Take where they go, and how wide the print head is.

        Raises `Refused("simulate.paper_not_writable")`.
        """
        self._folder = folder
        self._width_dots = width_dots
        self._number = 0
        if folder is None:
            return
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _not_writable(folder, error) from error

    def keep(self, page: bytes) -> Happened:
        """Keep one page; gives what came of it."""
        self._number += 1
        facts: dict[str, object] = {"number": self._number, "bytes": len(page)}
        if self._folder is None:
            return Happened("page", facts)
        try:
            return self._written(self._folder, page, facts)
        except OSError as error:
            return Happened("page_not_kept", {**facts, "detail": error.strerror or str(error)})

    def _written(self, folder: Path, page: bytes, facts: dict[str, object]) -> Happened:
        from kiosk.devices.paper import PaperNotReadable, draw_paper

        name = _free_name(folder, self._number)
        try:
            drawn = draw_paper(page, self._width_dots)
        except PaperNotReadable:
            file = name.with_suffix(".bin")
            file.write_bytes(page)
            return Happened("page_not_drawn", {**facts, "file": str(file)})
        drawn.save(name)
        size = {"width": drawn.width, "height": drawn.height}
        return Happened("page_drawn", {**facts, **size, "file": str(name)})


def _not_writable(folder: Path, error: OSError) -> Refused:
    detail = error.strerror or str(error)
    return Refused("simulate.paper_not_writable", folder=str(folder), detail=detail)


def _free_name(folder: Path, number: int) -> Path:
    """Give a name that no page of an earlier run has."""
    while True:
        file = folder / f"page-{number:04}.png"
        if not any(file.with_suffix(kind).exists() for kind in _KINDS):
            return file
        number += 1
