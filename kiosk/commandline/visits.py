"""`kiosk visit`: book, arrive, meet, leave, here, show."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.commandline.options import Data, Json, instant_from, station_folder
from kiosk.commandline.output import as_utc, tell, voice_of, write_json
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from db.transaction import Transaction
    from kiosk.calendar import OpeningDays
    from kiosk.visits.model import Visit, Visitor
    from kiosk.visits.paper_slips import OnPaper

ACTOR = "command_line"

VisitId = Annotated[str, typer.Argument(metavar="ID", help="The visit's number.")]


def arrive(  # noqa: PLR0913, PLR0917 - each is an option of the command
    name: Annotated[str, typer.Option("--name", help="The visitor.")],
    host: Annotated[str, typer.Option("--host", help="The host's e-mail or full name.")],
    company: Annotated[str, typer.Option("--company", help="Whom the visitor comes from.")] = "",
    at: Annotated[
        str,
        typer.Option(
            "--at",
            metavar="ISO8601",
            help="When the visitor came, if typed in later; then no badge and no message.",
        ),
    ] = "",
    slip: Annotated[
        int, typer.Option("--slip", min=0, help="The number of the paper slip; needs --at.")
    ] = 0,
    persons: Annotated[int, typer.Option("--persons", help="How many have come.")] = 1,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Register a visitor who has come; badge and message to the host are ordered."""
    from kiosk.station import Station
    from kiosk.visits.model import visitor_named
    from kiosk.visits.paper_slips import OnPaper

    if slip and not at:
        raise Refused("slip.time_missing")
    visitor = visitor_named(name, company)
    paper = OnPaper(instant_from(at), slip) if at else None
    folder = station_folder(data)
    with Station(folder) as station:
        arrived = station.do(_arrive, visitor, host, paper, persons)
    answer_with(arrived, data, as_json=as_json)


def book(
    name: Annotated[str, typer.Option("--name", help="The visitor.")],
    host: Annotated[str, typer.Option("--host", help="The host's e-mail or full name.")],
    at: Annotated[str, typer.Option("--at", metavar="ISO8601", help="When the visitor comes.")],
    company: Annotated[str, typer.Option("--company", help="Whom the visitor comes from.")] = "",
    persons: Annotated[int, typer.Option("--persons", min=1, max=500)] = 1,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Expect a visitor; refused where it would leave phone hours with nobody to answer."""
    from kiosk.station import Station
    from kiosk.visits.model import visitor_named

    visitor, moment = visitor_named(name, company), instant_from(at)
    with Station(station_folder(data)) as station:
        booked = station.do(_book, visitor, host, moment, persons, station.office_days())
    answer_with(booked, data, as_json=as_json)


def meet(
    visit_id: VisitId,
    escort: Annotated[str, typer.Option("--by", help="The escort's e-mail or full name.")],
    zone: Annotated[str, typer.Option("--zone", help="Where the escort leads the visitor.")] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Tell that an escort has met the visitor, who is now inside."""
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        met = station.do(_meet, visit_id, escort, zone)
    answer_with(met, data, as_json=as_json)


def leave(
    visit_id: VisitId,
    together: Annotated[
        bool, typer.Option("--together", help="Also who came along, interpreter or companion.")
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Tell that the visitor has left the house, or that a public meeting is over."""
    from kiosk.station import Station
    from kiosk.visits import commands, linking
    from kiosk.visits.model import Departure

    folder, verb = station_folder(data), linking.leave_together if together else commands.leave
    with Station(folder) as station:
        left = station.do(verb, visit_id, Departure.DESK, actor=ACTOR)
    answer_with(left, data, as_json=as_json)


def here(visit_id: VisitId, data: Data = None, as_json: Json = False) -> None:
    """Tell that a visitor who says to have left is still here."""
    from kiosk.station import Station
    from kiosk.visits import commands

    with Station(station_folder(data)) as station:
        seen = station.do(commands.seen_here, visit_id, actor=ACTOR)
    answer_with(seen, data, as_json=as_json)


def show(visit_id: VisitId, data: Data = None, as_json: Json = False) -> None:
    """Show a visit as it stands, also while the program runs.

    One that is over is shown only when the look at it could be noted, so with the program closed.
    """
    from kiosk.refusal import Refused
    from kiosk.station import Station, StationReader
    from kiosk.visits.past import is_past, note_look
    from kiosk.visits.queries import visit_by_id

    folder = station_folder(data)
    with StationReader(folder) as station, station.reading() as connection:
        found = visit_by_id(connection, visit_id)
    if found is None:
        raise Refused("visit.not_found", visit=visit_id)
    if is_past(found):
        with Station(folder) as writing:
            writing.do(note_look, visit_id, actor=ACTOR)
    answer_with(found, data, as_json=as_json)


def _arrive(
    tx: "Transaction", visitor: "Visitor", host: str, paper: "OnPaper | None", persons: int
) -> "Visit":
    from kiosk.directory.queries import person_meant_by
    from kiosk.visits.commands import arrive_at_desk
    from kiosk.visits.paper_slips import arrive_on_paper

    meant = person_meant_by(tx.connection, host)
    if paper is not None:
        return arrive_on_paper(tx, visitor, meant.person_id, paper, persons, actor=ACTOR)
    return arrive_at_desk(tx, visitor, meant.person_id, persons, actor=ACTOR)


def _book(
    tx: "Transaction",
    visitor: "Visitor",
    host: str,
    at: datetime,
    persons: int,
    office: "OpeningDays",
) -> "Visit":
    from kiosk.directory.queries import person_meant_by
    from kiosk.reception.booking import book
    from kiosk.visits.booking import BookingWanted

    meant = person_meant_by(tx.connection, host)
    wanted = BookingWanted(visitor, meant.person_id, at, persons=persons)
    return book(tx, wanted, office=office, actor=ACTOR)


def _meet(tx: "Transaction", visit_id: str, escort: str, zone: str) -> "Visit":
    from kiosk.directory.queries import person_meant_by
    from kiosk.typed_text import cleaned
    from kiosk.visits.linking import meet_together

    meant = person_meant_by(tx.connection, escort)
    return meet_together(tx, visit_id, meant.person_id, zone=cleaned(zone), actor=ACTOR)


def answer_with(
    visit: "Visit", data: Any, *, as_json: bool, contact: bool = False, facts: bool = False
) -> None:
    """Write the visit as it was committed: as JSON, and in words beside it unless told not to.

    With `contact` the JSON tells how far the contact with the host has come, too; with `facts` what
    can be set right.
    """
    if not as_json:
        from kiosk.commandline.wording import visit_in_words

        for line in visit_in_words(voice_of(station_folder(data)), visit):
            tell(line)
    told: dict[str, Any] = {"visit_id": visit.visit_id, "state": visit.state.value}
    if contact:
        told["contact"] = visit.contact.value
    told |= _marks(visit)
    if visit.is_public_meeting:
        told |= {"title": visit.visitor.name, "zone": visit.zone, "persons": visit.persons}
        write_json(told)
        return
    if facts:
        told |= _facts(visit)
    told["badge_code"] = visit.badge_code
    if visit.state.value == "expected":
        told["booking_code"] = visit.booking_code
    write_json(told)


def _marks(visit: "Visit") -> dict[str, Any]:
    """Give what is only told where it is so."""
    told: dict[str, Any] = {}
    if visit.said_left_at is not None:
        told["said_left"] = True
    if visit.probably_left_at is not None:
        told["probably_left"] = True
    if visit.merged_into:
        told["merged_into"] = visit.merged_into
    if visit.follows_as is not None:
        told["follows"], told["follows_as"] = visit.follows, visit.follows_as.value
    return told


def _facts(visit: "Visit") -> dict[str, Any]:
    return {
        "name": visit.visitor.name,
        "company": visit.visitor.company,
        "host": visit.host.name if visit.host else "",
        "zone": visit.zone,
        "persons": visit.persons,
        "arrived_at": as_utc(visit.arrived_at),
    }
