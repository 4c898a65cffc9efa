"""The pages a simulated printer has put out, kept as pictures in a folder."""

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.devices.simulators import BrotherLabel, Happened, UndrawnLabel, ZplLabel
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from PIL.Image import Image

_KINDS = (".png", ".bin")

PutOut = bytes | BrotherLabel | ZplLabel | UndrawnLabel
"""ESC/POS as it came, or a label."""


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

    def worked_up(self, happened: Happened) -> Happened:
        """Keep the page if it is one that happened; gives what there is to tell."""
        page = happened.facts.get("page")
        return self.keep(page) if isinstance(page, PutOut) else happened

    def keep(self, page: PutOut) -> Happened:
        """Keep one page; gives what came of it."""
        self._number += 1
        facts: dict[str, object] = {"number": self._number}
        if isinstance(page, bytes):
            facts["bytes"] = len(page)
        if self._folder is None:
            return Happened("page", facts)
        try:
            return self._written(self._folder, page, facts)
        except OSError as error:
            return Happened("page_not_kept", {**facts, "detail": error.strerror or str(error)})

    def _written(self, folder: Path, page: PutOut, facts: dict[str, object]) -> Happened:
        name = _free_name(folder, self._number)
        drawn = self._drawn(page)
        if isinstance(drawn, bytes):
            file = name.with_suffix(".bin")
            file.write_bytes(drawn)
            return Happened("page_not_drawn", {**facts, "file": str(file)})
        drawn.save(name)
        size = {"width": drawn.width, "height": drawn.height}
        return Happened("page_drawn", {**facts, **size, "file": str(name)})

    def _drawn(self, page: PutOut) -> "Image | bytes":
        """Draw a page; gives its bytes where they are nothing this program can draw."""
        from kiosk.devices.paper import PaperNotReadable, draw_paper
        from kiosk.devices.simulators.label_pictures import draw_label

        if isinstance(page, UndrawnLabel):
            return page.data
        if not isinstance(page, bytes):
            return draw_label(page)
        try:
            return draw_paper(page, self._width_dots)
        except PaperNotReadable:
            return page


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
