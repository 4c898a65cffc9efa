"""`kiosk visit`: meeting, begin, count: a public meeting, whose people are counted.

It is moved and cancelled as a booking (`kiosk booking`), and ends with `kiosk visit leave`.
"""

from typing import Annotated

import typer

from kiosk.commandline.options import Data, Json, instant_from, station_folder
from kiosk.commandline.visits import ACTOR, VisitId, answer_with
from kiosk.refusal import Refused

Persons = Annotated[int, typer.Option("--persons", help="How many are there, or expected.")]


def meeting(
    title: Annotated[str, typer.Option("--title", help="What the meeting is called.")],
    zone: Annotated[str, typer.Option("--zone", help="Where in the house.")],
    at: Annotated[
        str, typer.Option("--at", metavar="ISO8601", help="When it begins; at once unless given.")
    ] = "",
    ends: Annotated[str, typer.Option("--ends", metavar="ISO8601", help="Until when.")] = "",
    persons: Persons = 0,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Begin or plan a public meeting: people are counted, nobody gives a name."""
    from kiosk.reception.meetings import hold_meeting, plan_meeting
    from kiosk.station import Station
    from kiosk.visits.public_meetings import MeetingWanted

    begins, until = instant_from(at) if at else None, instant_from(ends) if ends else None
    with Station(station_folder(data)) as station:
        wanted = MeetingWanted(title, zone, begins or station.now(), until, persons)
        verb = plan_meeting if begins else hold_meeting
        held = station.do(verb, wanted, actor=ACTOR)
    answer_with(held, data, as_json=as_json)


def begin(
    visit_id: VisitId, persons: Persons = 0, data: Data = None, as_json: Json = False
) -> None:
    """Begin a planned public meeting."""
    from kiosk.station import Station
    from kiosk.visits import public_meetings

    with Station(station_folder(data)) as station:
        held = station.do(public_meetings.begin, visit_id, persons, actor=ACTOR)
    answer_with(held, data, as_json=as_json)


def count(
    visit_id: VisitId,
    more: Annotated[int, typer.Option("--more", help="So many more have come.")] = 0,
    fewer: Annotated[int, typer.Option("--fewer", help="So many have left.")] = 0,
    persons: Annotated[int | None, typer.Option("--persons", help="Exactly so many.")] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Count who is at a public meeting, up and down, or anew."""
    from kiosk.station import Station
    from kiosk.visits.public_meetings import count_as, count_more

    by = more - fewer
    if (persons is None) == (not by):
        raise Refused("meeting.count_said_twice")
    with Station(station_folder(data)) as station:
        if persons is None:
            counted = station.do(count_more, visit_id, by, actor=ACTOR)
        else:
            counted = station.do(count_as, visit_id, persons, actor=ACTOR)
    answer_with(counted, data, as_json=as_json)
