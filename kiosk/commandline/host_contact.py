"""`kiosk visit ask`, `answer` and `message`: what the desk does to reach a host."""

from enum import StrEnum
from typing import Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.visits import ACTOR, VisitId, answer_with


class Answer(StrEnum):
    """What a host may say."""

    SEEN = "seen"
    COMES = "comes"
    CANNOT = "cannot"


def ask(visit_id: VisitId, data: Data = None, as_json: Json = False) -> None:
    """Ask the host of somebody who waits; the message is ordered."""
    from kiosk.station import Station
    from kiosk.visits import host_contact
    from kiosk.visits.standing import standing_visit

    with Station(station_folder(data)) as station:
        station.do(host_contact.ask_host, visit_id, actor=ACTOR)
        asked = station.do(standing_visit, visit_id)
    answer_with(asked, data, as_json=as_json)


def answer(
    visit_id: VisitId,
    said: Annotated[Answer, typer.Argument(metavar="seen|comes|cannot")],
    text: Annotated[str, typer.Option("--text", help="What the visitor is told.")] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Record what the host has said."""
    from kiosk.station import Station
    from kiosk.visits import host_contact
    from kiosk.visits.standing import standing_visit

    with Station(station_folder(data)) as station:
        if said is Answer.SEEN:
            station.do(host_contact.host_saw, visit_id, actor=ACTOR)
        else:
            comes = said is Answer.COMES
            station.do(host_contact.host_answered, visit_id, comes=comes, text=text, actor=ACTOR)
        answered = station.do(standing_visit, visit_id)
    answer_with(answered, data, as_json=as_json)


def message(
    visit_id: VisitId,
    text: Annotated[str, typer.Option("--text", help="What the host is told.")] = "",
    phone: Annotated[str, typer.Option("--phone", help="Where the visitor is reached.")] = "",
    email: Annotated[str, typer.Option("--email", help="Where the visitor is reached.")] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Send the host a message of somebody who was not received and wants to hear from the host."""
    from kiosk.station import Station
    from kiosk.visits import host_contact
    from kiosk.visits.standing import standing_visit

    left = host_contact.visitor_message(text, phone, email)
    with Station(station_folder(data)) as station:
        station.do(host_contact.leave_message, visit_id, left, actor=ACTOR)
        told = station.do(standing_visit, visit_id)
    answer_with(told, data, as_json=as_json)
