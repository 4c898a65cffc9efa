"""What many commands take."""

from pathlib import Path
from typing import Annotated

import typer

Data = Annotated[
    Path | None,
    typer.Option("--data", metavar="DIR", help="The station's folder; by default the user's own."),
]
Json = Annotated[
    bool,
    typer.Option(
        "--json",
        help='One JSON object on standard output; {"error": {"code", "message", "facts"}} when '
        "it could not be done.",
    ),
]


def station_folder(data: Path | None) -> Path:
    """Give the folder the user named, else the default one."""
    if data is not None:
        return data.expanduser()
    from kiosk.station import default_folder

    return default_folder()
