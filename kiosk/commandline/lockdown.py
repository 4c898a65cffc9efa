"""`kiosk lockdown`: have everybody stay inside, and let them out again."""

from typing import Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import tell, voice_of, write_json

ACTOR = "command_line"


def start(
    drill: Annotated[bool, typer.Option("--drill", help="Only a drill, and told as one.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Start a lock-down: the visitor's screen tells everybody to stay inside."""
    from kiosk.commandline.wording import LOCKDOWN_STARTED
    from kiosk.evacuation.commands import start_lockdown
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        lockdown_id = station.do(start_lockdown, drill=drill, actor=ACTOR)
    if not as_json:
        tell(voice_of(folder).say(LOCKDOWN_STARTED))
    write_json({"lockdown_id": lockdown_id, "drill": drill})


def end(data: Data = None, as_json: Json = False) -> None:
    """End the lock-down."""
    from kiosk.commandline.wording import LOCKDOWN_ENDED
    from kiosk.evacuation.commands import end_lockdown
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        station.do(end_lockdown, actor=ACTOR)
    if not as_json:
        tell(voice_of(folder).say(LOCKDOWN_ENDED))
    write_json({"ended": True})
