"""`kiosk staff-change`: tell, list, confirm, put-aside."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.commandline.options import Data, Json, day_from, number_from, station_folder
from kiosk.commandline.output import as_utc, voice_of, write_json, write_line
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from db.transaction import Transaction
    from kiosk.directory.staff_changes.model import LeadTimes, StaffChange
    from kiosk.reception.employment import Confirmed

ACTOR = "command_line"
_A_YEAR = timedelta(days=365)

ChangeId = Annotated[str, typer.Argument(metavar="ID", help="The change's number.")]


class Kind(StrEnum):
    """What has changed."""

    NEW_NUMBER = "new-number"
    STARTED = "started"
    LEFT = "left"
    MOVED = "moved"


_FACTS = (
    "given_name",
    "family_name",
    "title",
    "email",
    "unit",
    "administration",
    "extension",
    "phone",
    "mobile",
    "room",
    "visiting_address",
    "successor",
)
_NUMBERS = ("extension", "phone", "mobile")


def tell(
    kind: Annotated[Kind, typer.Argument(help="What has changed.")],
    person: Annotated[
        str, typer.Option("--person", metavar="EMAIL", help="About whom; not for who started.")
    ] = "",
    on: Annotated[
        str, typer.Option("--on", metavar="DATE", help="The day of effect; today if not said.")
    ] = "",
    told_by: Annotated[str, typer.Option("--told-by", help="The manager who told it.")] = "",
    facts: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="KEY=VALUE", help=f"What is new: {', '.join(_FACTS)}."),
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Put a change into the desk's queue."""
    from kiosk.commandline.changes_listed import TOLD
    from kiosk.station import Station

    effective_on = day_from(on) if on else None
    told = _read(facts or ()) | {"told_by": told_by}
    folder = station_folder(data)
    with Station(folder) as station:
        change_id = station.do(_tell, kind, person, effective_on, told)
    if as_json:
        write_json({"change_id": change_id})
    else:
        write_line(voice_of(folder).say(TOLD, change=change_id))


def list_(
    everything: Annotated[bool, typer.Option("--all", help="Those that are done too.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """List the desk's queue, and how fast changes were confirmed in the last year."""
    from db.clock import machine_clock
    from kiosk.commandline.changes_listed import change_in_words, lead_times_in_words
    from kiosk.directory.queries import people_by_id
    from kiosk.directory.staff_changes.queries import all_changes, lead_times, open_changes
    from kiosk.station import StationReader

    folder = station_folder(data)
    now = machine_clock()
    with StationReader(folder) as station, station.reading() as connection:
        changes = all_changes(connection) if everything else open_changes(connection)
        people = people_by_id(connection, [each.person_id for each in changes])
        lead = lead_times(connection, now - _A_YEAR, now + timedelta(minutes=1))
    if as_json:
        told = [
            _as_json(c, people[c.person_id].name if c.person_id in people else "") for c in changes
        ]
        write_json({"changes": told, "lead_time": _lead_as_json(lead)})
        return
    voice = voice_of(folder)
    for each in changes:
        write_line(change_in_words(voice, each, people.get(each.person_id)))
    for line in lead_times_in_words(voice, lead):
        write_line(line)


def confirm(
    change_id: ChangeId,
    person: Annotated[
        str,
        typer.Option("--person", metavar="EMAIL", help="About whom, where the message left it."),
    ] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Carry a change out in the directory, and take it from the queue."""
    from kiosk.commandline.changes_listed import confirmed_in_words
    from kiosk.directory.queries import people_by_id
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        days = station.settings.reception.number_redirect_days
        done = station.do(_confirm, change_id, person, days)
        with station.reading() as connection:
            people = people_by_id(connection, [done.person_id, done.handover.to_person_id])
    if as_json:
        handed = {"visits": done.handover.visits, "visits_to": done.handover.to_person_id}
        write_json({"person_id": done.person_id} | handed)
        return
    for line in confirmed_in_words(voice_of(folder), done, people):
        write_line(line)


def put_aside(
    change_id: ChangeId,
    because: Annotated[str, typer.Option("--because", help="Why it is put aside.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Take a change out of the queue without carrying it out."""
    from kiosk.commandline.changes_listed import PUT_ASIDE
    from kiosk.directory.staff_changes import commands
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        station.do(commands.put_aside, change_id, because, actor=ACTOR)
    if as_json:
        write_json({"change_id": change_id})
    else:
        write_line(voice_of(folder).say(PUT_ASIDE))


def _read(facts: Sequence[str]) -> dict[str, str]:
    told = {}
    for each in facts:
        key, _, value = each.partition("=")
        name = key.strip().replace("-", "_")
        if name not in _FACTS or not value.strip():
            raise Refused("command.fact_unreadable", text=each, allowed=_FACTS)
        told[name] = number_from(value) if name in _NUMBERS else value
    return told


def _tell(
    tx: "Transaction", kind: Kind, person: str, effective_on: date | None, told: dict[str, Any]
) -> str:
    from kiosk.calendar import STOCKHOLM
    from kiosk.directory.queries import person_meant_by
    from kiosk.directory.staff_changes.commands import tell_change
    from kiosk.directory.staff_changes.model import ChangeKind, ChangeWanted

    people = {"person_id": person, "successor_id": told.get("successor", "")}
    meant: dict[str, Any] = {
        name: person_meant_by(tx.connection, text).person_id if text else ""
        for name, text in people.items()
    }
    said = {name: value for name, value in told.items() if name != "successor"}
    wanted = ChangeWanted(
        kind=ChangeKind[kind.name],
        effective_on=effective_on or tx.now.astimezone(STOCKHOLM).date(),
        about=person,
        **meant,
        **said,
    )
    return tell_change(tx, wanted, actor=ACTOR)


def _confirm(tx: "Transaction", change_id: str, person: str, days: int) -> "Confirmed":
    from kiosk.directory.queries import person_meant_by
    from kiosk.reception.employment import confirm_change

    meant = person_meant_by(tx.connection, person).person_id if person else ""
    return confirm_change(tx, change_id, redirect_days=days, person_id=meant, actor=ACTOR)


def _as_json(change: "StaffChange", name: str) -> dict[str, Any]:
    return {
        "change_id": change.change_id,
        "kind": change.kind.value,
        "person": name or change.about,
        "effective_on": change.effective_on,
        "told_by": change.told_by,
        "told_at": as_utc(change.told_at),
        "channel": change.channel.value,
        "confirmed_at": as_utc(change.confirmed_at),
        "put_aside_at": as_utc(change.put_aside_at),
        "put_aside_because": change.put_aside_because,
    }


def _lead_as_json(lead: "LeadTimes") -> dict[str, Any]:
    return {
        "confirmed": lead.confirmed,
        "median_hours": _hours(lead.median),
        "longest_hours": _hours(lead.longest),
    }


def _hours(lasted: timedelta | None) -> float | None:
    return None if lasted is None else round(lasted.total_seconds() / 3600, 2)
