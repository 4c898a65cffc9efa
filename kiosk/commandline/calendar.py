"""`kiosk calendar`: what the law and custom say of a day."""

from typing import Annotated

import typer

from kiosk.commandline.options import Data, Json, day_from, station_folder
from kiosk.commandline.output import voice_of, write_json, write_line

_MOST_DAYS = 1000


def working_day(
    day: Annotated[str, typer.Argument(metavar="DATE", help="A day such as 2026-12-24.")],
    add: Annotated[
        int,
        typer.Option("--add", min=0, max=_MOST_DAYS, help="Count so many working days on from it."),
    ] = 0,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Tell whether a day is a working day, and which is the Nth working day after it.

    The day itself is number 0, or the next working day when it is none.
    """
    from kiosk.calendar import holiday_name, is_working_day, working_days_after

    asked = day_from(day)
    result = working_days_after(asked, add)
    if as_json:
        answer = {"working_day": is_working_day(asked), "name": holiday_name(asked)}
        write_json({**answer, "result": result.isoformat()})
        return
    from kiosk.commandline.wording import working_day_in_words

    for line in working_day_in_words(voice_of(station_folder(data)), asked, result):
        write_line(line)
