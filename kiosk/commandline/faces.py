"""`kiosk open`, `kiosk demo` and `kiosk tour`: everything that shows a face."""

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, station_folder
from kiosk.garbage import started_in_one_go
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from kiosk.faces.window import FaceName

_FACES: "tuple[FaceName, ...]" = ("visitor", "desk", "security")
_SIZE = re.compile(r"([1-9][0-9]{2,4})[x×]([1-9][0-9]{2,4})", re.IGNORECASE)


def open_(
    faces: Annotated[
        list[str], typer.Argument(metavar="FACE...", help="visitor, desk or security.")
    ],
    size: Annotated[
        str | None, typer.Option("--size", metavar="WxH", help="In pixels, not full screen.")
    ] = None,
    data: Data = None,
) -> int:
    """Open faces of the station, each on the screen the settings give it."""
    wanted = list(dict.fromkeys(face_named(each) for each in faces))
    pixels = size_of(size) if size is not None else None
    _demand_screen()
    with started_in_one_go() as started:
        from kiosk.app import open_faces

        return open_faces(station_folder(data), wanted, pixels, started)


def demo(data: Data = None) -> int:
    """Run the main job on the sample town hall; without a screen, as the tour."""
    from kiosk.tour import run_demo

    return run_demo(data.expanduser() if data is not None else None)


def practice(data: Data = None) -> int:
    """Practise on the sample town hall beside the station; every face and paper is marked.

    Begins empty, and leaves nothing behind.
    """
    _demand_screen()
    from kiosk.tour import run_practice

    return run_practice(station_folder(data))


def tour(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the pictures go.")],
    languages: Annotated[
        str | None, typer.Option("--languages", metavar="LIST", help="all, or sv,en …")
    ] = None,
    sizes: Annotated[
        str | None, typer.Option("--sizes", metavar="LIST", help="all, or portrait-21.5 …")
    ] = None,
    jobs: Annotated[
        int, typer.Option("--jobs", metavar="N", min=1, help="Processes that take the screens.")
    ] = 1,
) -> int:
    """Drive the faces through a morning at the reception and keep pictures of it.

    With --languages or --sizes: every screen of the visitor's face instead, and its texts as JSON.
    """
    if languages is None and sizes is None:
        from kiosk.tour import run_tour

        return run_tour(out)
    from kiosk.tour import run_gallery

    return run_gallery(out, languages or "all", sizes or "all", jobs)


def face_named(text: str) -> "FaceName":
    """Read the name of a face; raises `Refused("command.face_unknown")`."""
    for face in _FACES:
        if text.casefold() == face:
            return face
    raise Refused("command.face_unknown", face=text, allowed=_FACES)


def size_of(text: str) -> tuple[int, int]:
    """Read a size such as 1080x1920; raises `Refused("command.size_unreadable")`."""
    found = _SIZE.fullmatch(text.strip())
    if not found:
        raise Refused("command.size_unreadable", size=text)
    return int(found[1]), int(found[2])


def _demand_screen() -> None:
    """Say no where Qt would end the process without a word to the user."""
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in told):
        raise Refused("command.no_screen")
