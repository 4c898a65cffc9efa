"""`kiosk help`: call colleagues to the desk, say that somebody comes, end it, see what stands."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import tell, voice_of, write_json

if TYPE_CHECKING:
    from kiosk.evacuation.help_calls.model import HelpCall

ACTOR = "command_line"

CallId = Annotated[str, typer.Argument(metavar="ID", help="The call's number.")]


def call(
    place: Annotated[str, typer.Option("--place", help="Where; the desk unless said.")] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Call colleagues: by message, and on every desk and security view."""
    from kiosk.evacuation.help_calls.commands import call_help
    from kiosk.evacuation.help_calls.ways import help_ways
    from kiosk.station import Station
    from kiosk.typed_text import cleaned
    from kiosk.wording.help_calls import CALLED

    folder = station_folder(data)
    with Station(folder) as station:
        where = cleaned(place) or station.settings.town_hall.desk_name
        ways = help_ways(station.settings)
        call_id = station.do(call_help, where, by=ways, actor=ACTOR)
    if not as_json:
        tell(voice_of(folder).say(CALLED, place=where))
    write_json({"call_id": call_id, "place": where, "messages": [each.value for each in ways]})


def acknowledge(call_id: CallId, data: Data = None, as_json: Json = False) -> None:
    """Say that a colleague is on the way."""
    from kiosk.evacuation.help_calls.commands import coming_to_help
    from kiosk.station import Station
    from kiosk.wording.help_calls import SOMEBODY_COMES

    folder = station_folder(data)
    with Station(folder) as station:
        stands = station.do(coming_to_help, call_id, actor=ACTOR)
    if not as_json and stands.coming_at is not None:
        voice = voice_of(folder)
        since = voice.clock(stands.coming_at)
        tell(voice.say(SOMEBODY_COMES, place=stands.place, time=since))
    write_json(_told(stands))


def end(call_id: CallId, data: Data = None, as_json: Json = False) -> None:
    """End a call."""
    from kiosk.evacuation.help_calls.commands import end_help
    from kiosk.station import Station
    from kiosk.wording.help_calls import ENDED

    folder = station_folder(data)
    with Station(folder) as station:
        station.do(end_help, call_id, actor=ACTOR)
    if not as_json:
        tell(voice_of(folder).say(ENDED))
    write_json({"call_id": call_id, "ended": True})


def list_(data: Data = None) -> None:
    """List the calls that stand as JSON, also while the program runs."""
    from db.clock import machine_clock
    from kiosk.evacuation.help_calls.queries import help_calls
    from kiosk.station import StationReader

    with StationReader(station_folder(data)) as station, station.reading() as connection:
        found = help_calls(connection, machine_clock())
    write_json({"calls": [_told(each) for each in found]})


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _told(call: "HelpCall") -> dict[str, Any]:
    return {
        "call_id": call.call_id,
        "place": call.place,
        "station": call.station,
        "called_at": _utc(call.called_at),
        "coming_at": _utc(call.coming_at) if call.coming_at is not None else None,
        "coming": call.coming,
    }
