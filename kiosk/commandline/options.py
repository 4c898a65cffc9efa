"""What many commands take."""

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kiosk.refusal import Refused

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


class Language(StrEnum):
    """What the program speaks."""

    SWEDISH = "sv"
    ENGLISH = "en"


At = Annotated[
    str,
    typer.Option(
        "--at",
        metavar="ISO8601",
        help="An instant, such as 2026-11-24T13:00; local time unless it names a zone. Now unless "
        "given.",
    ),
]


class Audience(StrEnum):
    """For whom something is told."""

    DESK = "desk"
    VISITOR = "visitor"


For = Annotated[Audience, typer.Option("--voice", help="Who asks: the desk, or a visitor.")]

_YEARS = range(1970, 2200)


def station_folder(data: Path | None) -> Path:
    """Give the folder the user named, else the default one."""
    if data is not None:
        return data.expanduser()
    from kiosk.station import default_folder

    return default_folder()


def instant_from(text: str) -> datetime:
    """Read an instant that a user wrote; without a zone it is the house's own time.

    Raises `Refused("command.time_unreadable")` or `time.in_the_gap`.
    """
    from kiosk.calendar import said_wall_time

    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise Refused("command.time_unreadable", text=text) from error
    if moment.year not in _YEARS:
        raise Refused("command.time_unreadable", text=text)
    return moment if moment.tzinfo else said_wall_time(moment.date(), moment.time())


def day_from(text: str) -> date:
    """Read a day that a user wrote; raises `Refused("command.day_unreadable")`."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as error:
        raise Refused("command.day_unreadable", text=text) from error
    if day.year not in _YEARS:
        raise Refused("command.day_unreadable", text=text)
    return day


def number_from(text: str) -> str:
    """Read an extension of 2 to 6 digits, or a phone number to E.164.

    Raises `Refused("command.number_unreadable")`.
    """
    from kiosk.phone_number import dialled

    found = dialled(text.strip())
    if found is None:
        raise Refused("command.number_unreadable", text=text)
    return found
