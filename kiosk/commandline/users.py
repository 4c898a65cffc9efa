"""`kiosk user`: who may sign in, with which roles, and PINs. For whoever may write the file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import asked_secret, tell, voice_of, write_json, write_line
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from db.transaction import Transaction
    from kiosk.privacy.users.commands import KeptPin
    from kiosk.privacy.users.model import Role, User
    from kiosk.station import Station

ACTOR = "command_line"

Name = Annotated[str, typer.Argument(metavar="NAME", help="The user's name, or the id.")]
Roles = Annotated[
    list[str] | None,
    typer.Option(
        "--role",
        metavar="ROLE",
        help="reception, security, evacuation_lead, manager or administrator; may be repeated.",
    ),
]


def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As it is shown at the desk.")],
    role: Roles = None,
    person: Annotated[
        str, typer.Option("--person", metavar="WHO", help="Who it is in the directory.")
    ] = "",
    without_pin: Annotated[
        bool, typer.Option("--no-pin", help="Set the PIN later with kiosk user pin.")
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Add a user. The PIN is asked for, or read as the first line of standard input."""
    from kiosk.privacy.users.commands import make_user
    from kiosk.station import Station

    folder = station_folder(data)
    roles = _roles(role or [], folder)
    with Station(folder) as station:
        pin = None if without_pin else _kept(folder)

        def added(tx: "Transaction") -> "User":
            return make_user(
                tx, name, roles, person_id=_person_id(tx, person), pin=pin, actor=ACTOR
            )

        made = station.do(added)
        _told(station, made, as_json=as_json)


def role(name: Name, role: Roles = None, data: Data = None, as_json: Json = False) -> None:
    """Give a user these roles and no others."""
    from kiosk.privacy.users.commands import set_roles
    from kiosk.privacy.users.queries import user_meant_by
    from kiosk.station import Station

    folder = station_folder(data)
    roles = _roles(role or [], folder)

    def changed(tx: "Transaction") -> "User":
        return set_roles(tx, user_meant_by(tx.connection, name).user_id, roles, actor=ACTOR)

    with Station(folder) as station:
        _told(station, station.do(changed), as_json=as_json)


def pin(name: Name, data: Data = None, as_json: Json = False) -> None:
    """Set a new PIN, asked for or read as the first line of standard input."""
    from kiosk.privacy.users.commands import set_pin
    from kiosk.privacy.users.queries import user_meant_by
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        with station.reading() as connection:
            user_id = user_meant_by(connection, name).user_id
        changed = station.do(set_pin, user_id, _kept(folder), actor=ACTOR)
        station.overwrite_erased()
        _told(station, changed, as_json=as_json)


def list_(data: Data = None, as_json: Json = False) -> None:
    """List who may sign in, and whose PIN must be set anew."""
    from kiosk.commandline.users_listed import user_as_json, user_in_words
    from kiosk.privacy.users.pins import read_pepper
    from kiosk.privacy.users.queries import tries_of, users
    from kiosk.station import StationReader

    folder = station_folder(data)
    pepper = read_pepper(folder)
    with StationReader(folder) as station, station.reading() as connection:
        found = [(each, tries_of(connection, each.user_id)) for each in users(connection)]
    if as_json:
        write_json({"users": [user_as_json(each, pepper, tries) for each, tries in found]})
        return
    for each, tries in found:
        write_line(user_in_words(voice_of(folder), each, pepper, tries))


def end(
    name: Name,
    erase: Annotated[
        bool,
        typer.Option("--erase", help="Erase the name too; what was done stays under a number."),
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Let somebody sign in no more. The PIN is erased at once."""
    from kiosk.commandline.users_listed import ENDED
    from kiosk.privacy.users.commands import end_user
    from kiosk.privacy.users.queries import user_meant_by
    from kiosk.station import Station

    def ended(tx: "Transaction") -> str:
        user_id = user_meant_by(tx.connection, name, ended_too=erase).user_id
        end_user(tx, user_id, erase=erase, actor=ACTOR)
        return user_id

    folder = station_folder(data)
    with Station(folder) as station:
        user_id = station.do(ended)
        station.overwrite_erased()
    if as_json:
        write_json({"ended": user_id})
    else:
        write_line(voice_of(folder).say(ENDED))


def _told(station: "Station", user: "User", *, as_json: bool) -> None:
    from kiosk.commandline.users_listed import user_as_json, user_in_words
    from kiosk.privacy.users.pins import read_pepper
    from kiosk.privacy.users.tries import NO_TRIES

    pepper = read_pepper(station.folder)
    if as_json:
        write_json(user_as_json(user, pepper, NO_TRIES))
    else:
        write_line(user_in_words(voice_of(station.folder), user, pepper, NO_TRIES))


def _roles(named: list[str], folder: Path) -> "list[Role]":
    """Read roles by their codes, or by the words refusals and lists name them with."""
    from kiosk.privacy.users.model import Role
    from kiosk.typed_text import folded
    from kiosk.wording.users import role_in_words

    voice = voice_of(folder)
    known = {folded(word): e for e in Role for word in (e.value, role_in_words(voice, e))}
    for each in named:
        if folded(each) not in known:
            raise Refused("user.role_unknown", role=each, allowed=list(Role))
    return [known[folded(each)] for each in named]


def _person_id(tx: "Transaction", who: str) -> str:
    from kiosk.directory.queries import person_meant_by

    return person_meant_by(tx.connection, who).person_id if who else ""


def _kept(folder: Path) -> "KeptPin":
    """Ask for a PIN and make of it what is kept; it is never an option others could see."""
    from kiosk.privacy.users.commands import kept_pin
    from kiosk.privacy.users.pins import demand_pin, pepper_of

    return kept_pin(demand_pin(_asked(folder)), pepper_of(folder))


def _asked(folder: Path) -> str:
    from kiosk.commandline.users_listed import PIN, PIN_AGAIN

    voice = voice_of(folder)
    typed = asked_secret(voice.say(PIN))
    if sys.stdin.isatty():
        if asked_secret(voice.say(PIN_AGAIN)) != typed:
            raise Refused("pin.not_alike")
        tell("")
    return typed
