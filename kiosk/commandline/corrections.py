"""`kiosk visit`: correct, merge, part-left, probably-left, protected, open-name."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, instant_from, station_folder
from kiosk.commandline.output import voice_of, write_json, write_line
from kiosk.commandline.visits import ACTOR, VisitId, answer_with

if TYPE_CHECKING:
    from db.transaction import Transaction
    from kiosk.visits.model import Visit

OtherVisit = Annotated[str, typer.Argument(metavar="OTHER", help="The other registration.")]


def correct(  # noqa: PLR0913, PLR0917 - each is an option of the command
    visit_id: VisitId,
    name: Annotated[str | None, typer.Option("--name", help="The visitor's name.")] = None,
    company: Annotated[
        str | None, typer.Option("--company", help="Whom the visitor comes from; may be empty.")
    ] = None,
    host: Annotated[
        str | None, typer.Option("--host", help="The right host's e-mail or full name.")
    ] = None,
    zone: Annotated[str | None, typer.Option("--zone", help="Where the visitor is.")] = None,
    persons: Annotated[int | None, typer.Option("--persons", help="How many are here.")] = None,
    at: Annotated[
        str | None, typer.Option("--at", metavar="ISO8601", help="When the visitor really came.")
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Set right what was written wrong; the newest stands on every list."""
    from kiosk.station import Station
    from kiosk.visits.corrections import Correction
    from kiosk.visits.corrections import correct as setting_right

    arrived_at = None if at is None else instant_from(at)

    def corrected(tx: "Transaction") -> "Visit":
        host_id = None if host is None else _person_id(tx, host)
        wanted = Correction(name, company, host_id, zone, persons, arrived_at)
        return setting_right(tx, visit_id, wanted, actor=ACTOR)

    with Station(station_folder(data)) as station:
        done = station.do(corrected)
    answer_with(done, data, as_json=as_json, facts=True)


def merge(visit_id: VisitId, other: OtherVisit, data: Data = None, as_json: Json = False) -> None:
    """Make one visit of two registrations of one visitor; tells of the one that stays."""
    from kiosk.station import Station
    from kiosk.visits.merging import merge as merging

    with Station(station_folder(data)) as station:
        stays = station.do(merging, visit_id, other, actor=ACTOR)
    answer_with(stays, data, as_json=as_json, facts=True)


def part_left(
    visit_id: VisitId,
    persons: Annotated[int, typer.Option("--persons", min=1, help="How many have left.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Tell that some of a group have left; the others stay, with the badge."""
    from kiosk.station import Station
    from kiosk.visits import corrections

    with Station(station_folder(data)) as station:
        stay = station.do(corrections.part_left, visit_id, persons, actor=ACTOR)
    answer_with(stay, data, as_json=as_json, facts=True)


def probably_left(visit_id: VisitId, data: Data = None, as_json: Json = False) -> None:
    """Mark a visitor whom nobody saw leave; stays on the list until somebody knows."""
    from kiosk.station import Station
    from kiosk.visits import corrections

    with Station(station_folder(data)) as station:
        marked = station.do(corrections.probably_left, visit_id, actor=ACTOR)
    answer_with(marked, data, as_json=as_json)


def open_name(
    visit_id: VisitId,
    because: Annotated[str, typer.Option("--because", help="Why the name must be opened.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Tell the name of a protected visitor; that it was read, and why, is kept."""
    from kiosk.station import Station
    from kiosk.visits.protected import open_seal

    folder = station_folder(data)
    with Station(folder) as station:
        own = station.do(open_seal, visit_id, because, actor=ACTOR)
    if as_json:
        write_json({"visit_id": visit_id, "name": own.name, "company": own.company})
    else:
        write_line(", ".join(part for part in (own.name, own.company) if part))


def arrive_protected(
    name: Annotated[str, typer.Option("--name", help="The own name; goes under seal.")],
    host: Annotated[str, typer.Option("--host", help="The host's e-mail or full name.")],
    company: Annotated[str, typer.Option("--company", help="Goes under seal too.")] = "",
    at: Annotated[
        str, typer.Option("--at", metavar="ISO8601", help="Expect the visitor then instead.")
    ] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Register or expect a visitor under a number; the name is sealed."""
    from kiosk.commandline.wording import PROTECTED_CALLED
    from kiosk.reception.booking import book
    from kiosk.station import Station
    from kiosk.visits import protected
    from kiosk.visits.booking import BookingTerms, BookingWanted
    from kiosk.visits.model import visitor_named

    folder = station_folder(data)
    visitor, moment = visitor_named(name, company), instant_from(at) if at else None
    called = voice_of(folder).say(PROTECTED_CALLED)

    def registered(tx: "Transaction") -> "Visit":
        host_id = _person_id(tx, host)
        if moment is None:
            return protected.arrive_protected(tx, visitor, host_id, called=called, actor=ACTOR)
        terms = BookingTerms(protected_as=called)
        wanted = BookingWanted(visitor, host_id, moment, terms=terms)
        return book(tx, wanted, office=office, actor=ACTOR)

    with Station(folder) as station:
        office = station.office_days()
        visit = station.do(registered)
    answer_with(visit, data, as_json=as_json)


def _person_id(tx: "Transaction", host: str) -> str:
    from kiosk.directory.queries import person_meant_by

    return person_meant_by(tx.connection, host).person_id
