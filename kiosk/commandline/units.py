"""`kiosk unit`: list, lead, unmanned, manned, phone-hours, duty, off-duty."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import (
    Data,
    Json,
    day_from,
    instant_from,
    number_from,
    station_folder,
)
from kiosk.commandline.output import as_utc, voice_of, write_json, write_line

if TYPE_CHECKING:
    from db.transaction import Transaction
    from kiosk.directory.model import ReferredTo, Unit
    from kiosk.directory.staffing.model import UnmannedUnit

ACTOR = "command_line"
DAYS_LOOKED_AHEAD = 7

Name = Annotated[
    str, typer.Argument(metavar="NAME", help='The unit; "Administration/Unit" where several fit.')
]
Who = Annotated[str, typer.Argument(metavar="EMAIL", help="E-mail or whole name.")]
Until = Annotated[str, typer.Option("--until", metavar="ISO8601", help="Until when.")]
From = Annotated[str, typer.Option("--from", metavar="ISO8601", help="From when; now if not said.")]

_SWITCHBOARD = ("switchboard", "växel", "växeln")


def list_(data: Data = None, as_json: Json = False) -> None:
    """List units: managers, phone hours, unmanned times, and gaps of the next 7 days."""
    from db.clock import machine_clock
    from kiosk.commandline.units_listed import listed_as_json, listed_in_words, listed_units
    from kiosk.hours.queries import special_days
    from kiosk.station import StationReader, office_days

    folder = station_folder(data)
    since = machine_clock()
    until = since + timedelta(days=DAYS_LOOKED_AHEAD)
    with StationReader(folder) as station, station.reading() as connection:
        listed = listed_units(
            connection, office_days(station.settings, special_days(connection)), since, until
        )
    if as_json:
        write_json({"units": [listed_as_json(each) for each in listed]})
        return
    voice = voice_of(folder)
    for each in listed:
        for line in listed_in_words(voice, each):
            write_line(line)


def lead(
    name: Name,
    manager: Annotated[
        str | None, typer.Option("--manager", metavar="EMAIL", help="Who answers for the unit.")
    ] = None,
    deputies: Annotated[
        list[str] | None,
        typer.Option("--deputy", metavar="EMAIL", help="Who stands in; may be given again."),
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Tell who answers for a unit, and who stands in; deputies given replace those before."""
    from kiosk.commandline.units_listed import UNIT_LED
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        unit = station.do(_lead, name, manager, deputies)
    if as_json:
        write_json({"unit": unit.full_name})
    else:
        write_line(voice_of(folder).say(UNIT_LED, unit=unit.name))


def unmanned(
    name: Name,
    until: Until,
    begins: From = "",
    refer_to: Annotated[
        str,
        typer.Option(
            "--refer-to",
            metavar="EXT|EMAIL|switchboard",
            help="Who takes the calls: an extension, a person, or the switchboard.",
        ),
    ] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Tell that nobody is at a unit for a time, and to whom callers are sent."""
    from kiosk.commandline.units_listed import unmanned_in_words
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        starts_at = instant_from(begins) if begins else station.now()
        unit, ends_at = station.do(_unmanned, name, starts_at, instant_from(until), refer_to)
    if as_json:
        told = {"starts_at": as_utc(starts_at), "ends_at": as_utc(ends_at), "refer_to": refer_to}
        write_json({"unit": unit.full_name} | told)
    else:
        write_line(unmanned_in_words(voice_of(folder), unit, starts_at, ends_at))


def manned(name: Name, data: Data = None, as_json: Json = False) -> None:
    """Tell that a unit is manned again, or will be after all."""
    from kiosk.commandline.units_listed import UNIT_MANNED
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        unit, was = station.do(_manned, name)
    if as_json:
        told = {"starts_at": as_utc(was.starts_at), "ends_at": as_utc(was.ends_at)}
        write_json({"unit": unit.full_name} | told)
    else:
        write_line(voice_of(folder).say(UNIT_MANNED, unit=unit.name))


def phone_hours(  # noqa: PLR0913, PLR0917 - each is an option of the command
    name: Name,
    hours: Annotated[
        str, typer.Argument(metavar="[HOURS]", help='Such as "mån-fre 9-11, tis 13-15".')
    ] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why the exception is made.")] = "",
    decided_by: Annotated[str, typer.Option("--decided-by", help="Who has decided on it.")] = "",
    review: Annotated[
        str, typer.Option("--review", metavar="DATE", help="When it is looked at again.")
    ] = "",
    end: Annotated[bool, typer.Option("--end", help="End the exception.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Let a unit answer its telephones in these hours alone: an exception."""
    from kiosk.commandline.units_listed import PHONE_HOURS_ENDED, PHONE_HOURS_SET
    from kiosk.directory.staffing.commands import end_phone_hours, set_phone_hours
    from kiosk.directory.staffing.hours_text import read_weekly
    from kiosk.station import Station

    weekly = read_weekly(hours)
    review_on = day_from(review) if review else None

    def carry_out(tx: "Transaction") -> "Unit":
        from kiosk.directory.queries import unit_meant_by

        unit = unit_meant_by(tx.connection, name)
        if end:
            end_phone_hours(tx, unit.unit_id, actor=ACTOR)
            return unit
        set_phone_hours(
            tx,
            unit.unit_id,
            weekly,
            reason=reason,
            decided_by=decided_by,
            review_on=review_on,
            actor=ACTOR,
        )
        return unit

    folder = station_folder(data)
    with Station(folder) as station:
        unit = station.do(carry_out)
    if as_json:
        write_json({"unit": unit.full_name, "phone_hours": not end})
    else:
        write_line(
            voice_of(folder).say(PHONE_HOURS_ENDED if end else PHONE_HOURS_SET, unit=unit.name)
        )


def duty(
    name: Name,
    who: Who,
    until: Until,
    begins: From = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Put somebody of the unit on duty at its telephones."""
    from kiosk.commandline.units_listed import DUTY_PLANNED
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        starts_at = instant_from(begins) if begins else station.now()
        duty_id, person_name = station.do(_duty, name, who, starts_at, instant_from(until))
    if as_json:
        write_json({"duty_id": duty_id})
    else:
        write_line(voice_of(folder).say(DUTY_PLANNED, name=person_name))


def off_duty(
    name: Name,
    who: Who,
    begins: From = "",
    until: Annotated[
        str, typer.Option("--until", metavar="ISO8601", help="Until when; all to come if not said.")
    ] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Take back the duty somebody has at a unit's telephones, whole, in a time."""
    from kiosk.commandline.units_listed import DUTY_ENDED
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        starts_at = instant_from(begins) if begins else station.now()
        ends_at = instant_from(until) if until else None
        duty_ids, person_name = station.do(_off_duty, name, who, starts_at, ends_at)
    if as_json:
        write_json({"duty_ids": duty_ids})
    else:
        write_line(voice_of(folder).say(DUTY_ENDED, len(duty_ids), name=person_name))


def _lead(tx: "Transaction", name: str, manager: str | None, deputies: list[str] | None) -> "Unit":
    from kiosk.directory.commands import lead_unit
    from kiosk.directory.queries import person_meant_by, unit_meant_by

    unit = unit_meant_by(tx.connection, name)
    meant = [person_meant_by(tx.connection, each).person_id for each in deputies or ()]
    lead_unit(
        tx,
        unit.unit_id,
        manager_id=person_meant_by(tx.connection, manager).person_id if manager else None,
        deputy_ids=tuple(meant) if deputies else None,
        actor=ACTOR,
    )
    return unit


def _unmanned(
    tx: "Transaction", name: str, starts_at: datetime, ends_at: datetime, refer_to: str
) -> "tuple[Unit, datetime]":
    from kiosk.directory.queries import unit_meant_by
    from kiosk.directory.staffing.unmanned import set_unmanned

    unit = unit_meant_by(tx.connection, name)
    referred = _referred(tx, refer_to) if refer_to else None
    set_unmanned(tx, unit.unit_id, starts_at, ends_at, referred, actor=ACTOR)
    return unit, ends_at


def _referred(tx: "Transaction", refer_to: str) -> "ReferredTo":
    from kiosk.directory.model import ReferredTo
    from kiosk.directory.queries import person_meant_by
    from kiosk.directory.staffing.unmanned import SWITCHBOARD

    if refer_to.strip().casefold() in _SWITCHBOARD:
        return SWITCHBOARD
    if any(letter.isalpha() for letter in refer_to):
        return ReferredTo(person_meant_by(tx.connection, refer_to).person_id)
    return ReferredTo(number=number_from(refer_to))


def _manned(tx: "Transaction", name: str) -> "tuple[Unit, UnmannedUnit]":
    from kiosk.directory.queries import unit_meant_by
    from kiosk.directory.staffing.unmanned import man_again

    unit = unit_meant_by(tx.connection, name)
    return unit, man_again(tx, unit.unit_id, actor=ACTOR)


def _duty(
    tx: "Transaction", name: str, who: str, starts_at: datetime, ends_at: datetime
) -> tuple[str, str]:
    from kiosk.directory.queries import person_meant_by, unit_meant_by
    from kiosk.directory.staffing.commands import plan_duty

    unit, person = unit_meant_by(tx.connection, name), person_meant_by(tx.connection, who)
    planned = plan_duty(tx, unit.unit_id, person.person_id, starts_at, ends_at, actor=ACTOR)
    return planned, person.name


def _off_duty(
    tx: "Transaction", name: str, who: str, starts_at: datetime, ends_at: datetime | None
) -> tuple[list[str], str]:
    from kiosk.directory.queries import person_meant_by, unit_meant_by
    from kiosk.directory.staffing.commands import end_duties_at

    unit, person = unit_meant_by(tx.connection, name), person_meant_by(tx.connection, who)
    ended = end_duties_at(tx, unit.unit_id, person.person_id, starts_at, ends_at, actor=ACTOR)
    return [each.duty_id for each in ended], person.name
