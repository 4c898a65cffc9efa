"""`kiosk visit`: link, unlink, along: who comes along with whom, each with a badge of the own."""

from enum import StrEnum
from typing import Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.visits import ACTOR, VisitId, answer_with

# Written out, so that no room of the house is loaded before a command runs.
Role = StrEnum("Role", {"INTERPRETER": "interpreter", "COMPANION": "companion"})
As = Annotated[Role, typer.Option("--as", help="As what the visitor comes along.")]
Leader = Annotated[str, typer.Argument(metavar="OTHER", help="The visit of whom it is about.")]


def link(
    visit_id: VisitId,
    other: Leader,
    role: As = Role.INTERPRETER,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Let a registered visitor come along with another; they are then met together."""
    from kiosk.station import Station
    from kiosk.visits import linking
    from kiosk.visits.party import Following

    with Station(station_folder(data)) as station:
        done = station.do(linking.link, visit_id, other, Following(role.value), actor=ACTOR)
    answer_with(done, data, as_json=as_json)


def unlink(visit_id: VisitId, data: Data = None, as_json: Json = False) -> None:
    """Let a visitor be here on an errand of the own after all."""
    from kiosk.station import Station
    from kiosk.visits import linking

    with Station(station_folder(data)) as station:
        done = station.do(linking.unlink, visit_id, actor=ACTOR)
    answer_with(done, data, as_json=as_json)


def along(
    other: Leader,
    name: Annotated[str, typer.Option("--name", help="Who comes along.")],
    company: Annotated[str, typer.Option("--company", help="Whom they come from.")] = "",
    role: As = Role.INTERPRETER,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Register or expect somebody who comes along with a visitor, with a badge of the own."""
    from kiosk.station import Station
    from kiosk.visits import linking
    from kiosk.visits.model import visitor_named
    from kiosk.visits.party import Following

    visitor, as_what = visitor_named(name, company), Following(role.value)
    with Station(station_folder(data)) as station:
        done = station.do(linking.bring_along, other, visitor, as_what, actor=ACTOR)
    answer_with(done, data, as_json=as_json)
