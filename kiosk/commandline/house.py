"""`kiosk house`: several stations as one house, for who installs and keeps it."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import asked_secret, tell, voice_of, write_json, write_line
from kiosk.commandline.running import DONE, FAILED
from kiosk.commandline.summaries import progress_bar
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned

if TYPE_CHECKING:
    from kiosk.house.enrolling import Joined

ADMINISTRATOR_VARIABLE = "FOAJE_ADMINISTRATOR"

Administrator = Annotated[
    str,
    typer.Option(
        "--administrator",
        metavar="URL",
        help="URL or connection string of a PostgreSQL administrator; better in the variable "
        f"{ADMINISTRATOR_VARIABLE}, or asked for.",
    ),
]


def create(
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="What the house is called.")],
    administrator: Administrator = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Make a house on the server that foaje.toml names, with this station as its first."""
    from kiosk.commandline.house_listed import joined_as_json, made_in_words
    from kiosk.house.enrolling import make_house
    from kiosk.station import Station

    folder = station_folder(data)
    name = cleaned(name).strip()
    if not name:
        raise Refused("command.parameter_missing", parameter="--name")
    with progress_bar(shown=not as_json) as progress, Station(folder) as station:
        made = make_house(station, name, _administrator(folder, administrator), progress)
    _tell_joined(folder, made)
    if as_json:
        write_json(joined_as_json(made))
        return
    for line in made_in_words(voice_of(folder), made):
        write_line(line)


def invite(
    station: Annotated[
        str, typer.Argument(metavar="NAME", help="What the new station is to be called.")
    ],
    keeper: Annotated[
        bool, typer.Option("--keeper", help="It may invite stations and strike them off.")
    ] = False,
    erases: Annotated[
        bool, typer.Option("--erases", help="It disposes of data at the server too.")
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Write a code that lets one station join the house once, and what its foaje.toml must say."""
    from kiosk.commandline.house_listed import invitation_as_json, invitation_in_words
    from kiosk.house.connecting import lines_for_settings
    from kiosk.house.enrolling import invite as invited
    from kiosk.settings import read_settings

    folder = station_folder(data)
    settings = read_settings(folder)
    invitation = invited(settings, folder, station, keeper=keeper, erases=erases)
    lines = lines_for_settings(settings.house, station) if settings.house is not None else []
    if as_json:
        write_json(invitation_as_json(invitation, lines))
        return
    for line in invitation_in_words(voice_of(folder), invitation, lines):
        write_line(line)


def join(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="The code; asked for unless given.")
    ] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Enrol this station in the house; its journal so far is kept, and handed over."""
    from kiosk.commandline.house_listed import CODE, joined_as_json, joined_in_words
    from kiosk.house.enrolling import join as joined
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        typed = code or asked_secret(voice_of(folder).say(CODE))
        with progress_bar(shown=not as_json) as progress:
            done = joined(station, typed, progress)
    _tell_joined(folder, done)
    if as_json:
        write_json(joined_as_json(done))
        return
    for line in joined_in_words(voice_of(folder), done):
        write_line(line)


def leave(
    without_server: Annotated[
        bool,
        typer.Option(
            "--without-server", help="Although the server cannot be reached: hand over nothing."
        ),
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Let this station go on alone: what is left is handed over, and the whole journal stays."""
    from kiosk.commandline.house_listed import left_as_json, left_in_words
    from kiosk.house.parting import leave as left
    from kiosk.house.parting import leave_without_server
    from kiosk.station import Station

    folder = station_folder(data)
    with progress_bar(shown=not as_json) as progress, Station(folder) as station:
        done = leave_without_server(station) if without_server else left(station, progress)
    if as_json:
        write_json(left_as_json(done))
        return
    for line in left_in_words(voice_of(folder), done):
        write_line(line)


def strike_off(
    station: Annotated[str, typer.Argument(metavar="STATION", help="The station to shut out.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Shut a station out for good, such as one that was stolen."""
    from kiosk.commandline.house_listed import STRUCK_OFF
    from kiosk.house.parting import strike_off as struck_off
    from kiosk.settings import read_settings

    folder = station_folder(data)
    struck_off(read_settings(folder), folder, station)
    if as_json:
        write_json({"struck_off": station})
        return
    write_line(voice_of(folder).say(STRUCK_OFF, station=station))


def stations(data: Data = None, as_json: Json = False) -> None:
    """List the stations of the house: when each was heard, and how much of everything it has."""
    from kiosk.commandline.house_stations_listed import house_as_json, house_in_words
    from kiosk.house.listing import list_house
    from kiosk.settings import read_settings

    folder = station_folder(data)
    listed = list_house(read_settings(folder), folder)
    if as_json:
        write_json(house_as_json(listed))
        return
    for line in house_in_words(voice_of(folder), listed):
        write_line(line)


def exchange(data: Data = None, as_json: Json = False) -> int:
    """Exchange events with the house until both hold the same; the program must not be running.

    Fails where an origin is at odds, or the server cannot be reached.
    """
    from kiosk.commandline.house_listed import exchanged_as_json, exchanged_in_words
    from kiosk.house.connecting import house_server, own_membership
    from kiosk.house.rounds import exchange_until_still
    from kiosk.station import Station

    folder = station_folder(data)
    with progress_bar(shown=not as_json) as progress, Station(folder) as station:
        membership = own_membership(folder)
        with house_server(station.settings, folder) as server:
            done = exchange_until_still(station, membership, server, progress)
    if as_json:
        write_json(exchanged_as_json(done))
    else:
        for line in exchanged_in_words(voice_of(folder), done):
            write_line(line)
    return DONE if done.is_whole else FAILED


def check(data: Data = None, as_json: Json = False) -> int:
    """Fold the house's whole journal anew, and name the first thing that stands otherwise here.

    Also while the program runs. Fails where anything differs.
    """
    from kiosk.commandline.house_check_listed import check_as_json, check_in_words
    from kiosk.house.checking import check_house
    from kiosk.settings import read_settings

    folder = station_folder(data)
    with progress_bar(shown=not as_json) as progress:
        found = check_house(read_settings(folder), folder, progress)
    if as_json:
        write_json(check_as_json(found))
    else:
        for line in check_in_words(voice_of(folder), found):
            write_line(line)
    return DONE if found.is_alike else FAILED


def upgrade(administrator: Administrator = "", data: Data = None, as_json: Json = False) -> None:
    """Bring the server's schema up to this version of the program."""
    from kiosk.commandline.house_listed import upgraded_in_words
    from kiosk.house.administering import upgrade_house
    from kiosk.house.connecting import address_in
    from kiosk.settings import read_settings

    folder = station_folder(data)
    address = address_in(read_settings(folder), folder)
    before, now = upgrade_house(address, _administrator(folder, administrator))
    if as_json:
        write_json({"before": before, "now": now})
        return
    write_line(upgraded_in_words(voice_of(folder), before, now))


def overwrite(administrator: Administrator = "", data: Data = None, as_json: Json = False) -> None:
    """Overwrite what was erased in the server's files too; stations go on alone meanwhile."""
    from kiosk.commandline.house_listed import overwritten_in_words
    from kiosk.house.administering import overwrite_erased
    from kiosk.house.connecting import address_in
    from kiosk.settings import read_settings

    folder = station_folder(data)
    address = address_in(read_settings(folder), folder)
    done = overwrite_erased(address, _administrator(folder, administrator))
    if as_json:
        write_json({"tables": True, "log": done.log_too})
        return
    for line in overwritten_in_words(voice_of(folder), done):
        write_line(line)


def _administrator(folder: Path, given: str) -> str:
    """Give the administrator's connection string, which no list of processes need show."""
    from kiosk.commandline.house_listed import ADMINISTRATOR

    said = given or os.environ.get(ADMINISTRATOR_VARIABLE, "")
    said = (said or asked_secret(voice_of(folder).say(ADMINISTRATOR))).strip()
    if not said:
        raise Refused("house.administrator_missing", variable=ADMINISTRATOR_VARIABLE)
    return said


def _tell_joined(folder: Path, joined: "Joined") -> None:
    """Say on standard error what is still to be done about a station that has joined."""
    from kiosk.commandline.house_listed import concerns_of_joined

    for line in concerns_of_joined(voice_of(folder), joined):
        tell(line)
