"""`kiosk desk`: leave the desk unattended for a while, be back, see which it is."""

from typing import Any

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import as_utc, voice_of, write_json, write_line

ACTOR = "command_line"


def leave(data: Data = None, as_json: Json = False) -> None:
    """Leave the desk unattended: visitors see it, and its stand-ins are told of whoever comes."""
    from kiosk.hours.unattended.commands import leave_desk
    from kiosk.station import Station

    with Station(station_folder(data)) as station:
        station.do(leave_desk, actor=ACTOR)
    show(data, as_json)


def return_(data: Data = None, as_json: Json = False) -> None:
    """Be at the desk again."""
    from kiosk.hours.unattended.commands import return_to_desk
    from kiosk.station import Station

    with Station(station_folder(data)) as station:
        station.do(return_to_desk, actor=ACTOR)
    show(data, as_json)


def show(data: Data = None, as_json: Json = False) -> None:
    """Tell whether somebody is at the desk, also while the program runs."""
    from kiosk.hours.unattended.queries import desk_absence_now
    from kiosk.station import StationReader
    from kiosk.wording.attendance import ATTENDED, unattended_in_words

    folder = station_folder(data)
    with StationReader(folder) as station, station.reading() as connection:
        absence, settings = desk_absence_now(connection), station.settings
    if as_json:
        answer: dict[str, Any] = {"unattended": absence is not None}
        if absence is not None:
            answer |= {"since": as_utc(absence.begun_at), "noticed": absence.noticed}
        write_json(answer)
        return
    voice = voice_of(folder)
    known = absence is not None and unattended_in_words(voice, absence, settings)
    write_line(known or voice.say(ATTENDED))
