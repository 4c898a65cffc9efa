"""`kiosk booking`: add, move, cancel, list."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.commandline.options import Data, Json, day_from, instant_from, station_folder
from kiosk.commandline.output import as_utc, tell, voice_of, write_json, write_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.transaction import Transaction
    from kiosk.reception.recurrence import Recurrence
    from kiosk.station import Station
    from kiosk.visits.booking import BookingWanted
    from kiosk.visits.model import Visit

ACTOR = "command_line"

BookingId = Annotated[str, typer.Argument(metavar="ID", help="The booking's number.")]
Until = Annotated[
    str, typer.Option("--ends", metavar="ISO8601", help="When the visit ends, the same day.")
]
LastDay = Annotated[
    str,
    typer.Option(
        "--last-day", metavar="DATE", help="Several days: until then the badge lets in and out."
    ),
]
Place = Annotated[str, typer.Option("--zone", help="Where in the house.")]


def add(  # noqa: PLR0913, PLR0917 - each is an option of the command
    name: Annotated[str, typer.Option("--name", help="The visitor.")],
    host: Annotated[str, typer.Option("--host", help="The host's e-mail or full name.")],
    at: Annotated[str, typer.Option("--at", metavar="ISO8601", help="When the visitor comes.")],
    ends: Until = "",
    last_day: LastDay = "",
    company: Annotated[str, typer.Option("--company", help="Whom the visitor comes from.")] = "",
    persons: Annotated[int, typer.Option("--persons", help="How many come, 1 to 500.")] = 1,
    zone: Place = "",
    email: Annotated[str, typer.Option("--email", help="Where the confirmation goes.")] = "",
    every: Annotated[str, typer.Option("--every", metavar="day|week", help="It recurs.")] = "",
    until: Annotated[
        str, typer.Option("--until", metavar="DATE", help="The last day it recurs.")
    ] = "",
    times: Annotated[int, typer.Option("--times", help="How many times, in all.")] = 0,
    discreet: Annotated[
        bool, typer.Option("--discreet", help="Initials only, as for a job interview.")
    ] = False,
    after_hours: Annotated[
        bool, typer.Option("--after-hours", help="May arrive while the desk is closed.")
    ] = False,
    protected: Annotated[
        bool, typer.Option("--protected", help="A number everywhere; name and company are sealed.")
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Book a visit, also one that recurs or lasts several days."""
    from kiosk.commandline.wording import PROTECTED_CALLED
    from kiosk.station import Station
    from kiosk.visits.booking import BookingTerms, BookingWanted
    from kiosk.visits.model import visitor_named

    visitor, moment = visitor_named(name, company), instant_from(at)
    called = voice_of(station_folder(data)).say(PROTECTED_CALLED) if protected else ""
    terms = BookingTerms(
        ends_at=instant_from(ends) if ends else None,
        last_day=day_from(last_day) if last_day else None,
        discreet=discreet,
        after_hours=after_hours,
        email=email,
        protected_as=called,
    )
    rule = _rule(every, until, times)

    def wanted(host_id: str) -> BookingWanted:
        return BookingWanted(visitor, host_id, moment, persons, zone, terms)

    with Station(station_folder(data)) as station:
        booked = _add(station, host, wanted, rule)
    _answer(booked, data, as_json=as_json)


def move(  # noqa: PLR0913, PLR0917 - each is an option of the command
    booking: BookingId,
    at: Annotated[str, typer.Option("--at", metavar="ISO8601", help="The new time.")] = "",
    ends: Until = "",
    last_day: LastDay = "",
    persons: Annotated[int | None, typer.Option("--persons", help="How many come.")] = None,
    zone: Annotated[str | None, typer.Option("--zone", help="Where in the house.")] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Give a booking another time, place or number; the visitor is told."""
    from kiosk.reception.booking import move
    from kiosk.station import Station
    from kiosk.typed_text import cleaned
    from kiosk.visits.booking import BookingChange

    change = BookingChange(
        at=instant_from(at) if at else None,
        ends_at=instant_from(ends) if ends else None,
        last_day=day_from(last_day) if last_day else None,
        persons=persons,
        zone=None if zone is None else cleaned(zone),
    )
    with Station(station_folder(data)) as station:
        office = station.office_days()
        moved = station.do(move, booking, change, office=office, actor=ACTOR)
    _answer([moved], data, as_json=as_json)


def cancel(
    booking: BookingId,
    following: Annotated[
        bool, typer.Option("--following", help="Also all that come after it in its series.")
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Cancel a booking; the visitor is told."""
    from kiosk.reception.booking import cancel
    from kiosk.station import Station

    with Station(station_folder(data)) as station:
        cancelled = station.do(cancel, booking, following=following, actor=ACTOR)
    _answer(cancelled, data, as_json=as_json)


def list_(
    day: Annotated[str, typer.Argument(metavar="DATE", help="The day; today unless given.")] = "",
    days: Annotated[int, typer.Option("--days", min=1, max=400, help="So many days.")] = 1,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """List who is expected on a day, also while the program runs."""
    from db.clock import machine_clock
    from kiosk.calendar import STOCKHOLM, midnight
    from kiosk.station import StationReader
    from kiosk.visits.queries import expected_visits

    first: date = day_from(day) if day else machine_clock().astimezone(STOCKHOLM).date()
    span = midnight(first), midnight(first + timedelta(days=days))
    with StationReader(station_folder(data)) as station, station.reading() as connection:
        found = expected_visits(connection, *span)
    if as_json:
        write_json({"bookings": [_as_json(each) for each in found]})
        return
    from kiosk.commandline.wording import booking_in_words

    voice = voice_of(station_folder(data))
    for each in found:
        write_line(booking_in_words(voice, each))


def confirm(
    booking: BookingId,
    paper: Annotated[
        bool, typer.Option("--print", help="On paper, with code and QR, instead of by mail.")
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Send the visitor the confirmation once more, or print it; the running program does it."""
    from kiosk.station import Station
    from kiosk.visits.bookings import print_confirmation, send_confirmation

    verb = print_confirmation if paper else send_confirmation
    with Station(station_folder(data)) as station:
        confirmed = station.do(verb, booking, actor=ACTOR)
    _answer([confirmed], data, as_json=as_json)


def _rule(every: str, until: str, times: int) -> "Recurrence | None":
    from kiosk.reception.recurrence import Every, Recurrence
    from kiosk.refusal import Refused

    if not every:
        if until or times:
            raise Refused("command.every_unknown", wanted="", allowed="day, week")
        return None
    if every not in set(Every):
        raise Refused("command.every_unknown", wanted=every, allowed="day, week")
    return Recurrence(Every(every), day_from(until) if until else None, times or None)


def _add(
    station: "Station",
    host: str,
    wanted: "Callable[[str], BookingWanted]",
    rule: "Recurrence | None",
) -> "list[Visit]":
    """Book what is `wanted` of whoever is meant by `host`."""
    from kiosk.directory.queries import person_meant_by
    from kiosk.reception.booking import book, book_series

    office, house = station.office_days(), station.opening_days()

    def command(tx: "Transaction") -> "list[Visit]":
        booking = wanted(person_meant_by(tx.connection, host).person_id)
        if rule is None:
            return [book(tx, booking, office=office, actor=ACTOR)]
        return book_series(tx, booking, rule, office=office, house=house, actor=ACTOR)

    return station.do(command)


def _as_json(visit: "Visit") -> dict[str, Any]:
    return {
        "visit_id": visit.visit_id,
        "state": visit.state.value,
        "at": as_utc(visit.booked_for),
        "ends": as_utc(visit.ends_at),
        "until": as_utc(visit.booked_until),
        "name": visit.visitor.name,
        "company": visit.visitor.company,
        "host": visit.host.name if visit.host else "",
        "persons": visit.persons,
        "zone": visit.zone,
        "booking_code": visit.booking_code,
        "discreet": visit.discreet,
        "after_hours": visit.after_hours,
        "series": visit.series,
    }


def _answer(booked: "list[Visit]", data: Any, *, as_json: bool) -> None:
    """Write every booking as it was committed: as JSON, and in words beside it."""
    if not as_json:
        from kiosk.commandline.wording import booking_in_words

        voice = voice_of(station_folder(data))
        for each in booked:
            tell(booking_in_words(voice, each))
    write_json({"bookings": [_as_json(each) for each in booked]})
