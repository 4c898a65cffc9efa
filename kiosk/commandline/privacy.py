"""`kiosk privacy`: disposing, holding what is asked for, and who has looked at earlier visits."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from kiosk.commandline.options import Data, Json, instant_from, station_folder
from kiosk.commandline.output import voice_of, write_json, write_line
from kiosk.commandline.running import DONE, FAILED
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from db.transaction import Transaction
    from kiosk.disposing.run import Disposing
    from kiosk.station import Station
    from kiosk.wording.voice import Voice

T = TypeVar("T")

ACTOR = "command_line"

HoldId = Annotated[str, typer.Argument(metavar="ID", help="The hold's number.")]


def disposals(data: Data = None, as_json: Json = False) -> None:
    """List what has been disposed of: how many, of which time, by which rule. Names nobody."""
    from kiosk.commandline.privacy_listed import disposal_as_json, disposal_in_words
    from kiosk.privacy.queries import disposals as listed

    _list(data, as_json, "disposals", listed, disposal_as_json, disposal_in_words)


def dispose(
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would be disposed of.")
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> int:
    """Dispose now of what has had its time; a running program does it by itself every hour."""
    from kiosk.commandline.privacy_listed import (
        disposal_as_json,
        outcome_in_words,
        to_dispose_as_json,
        to_dispose_in_words,
    )
    from kiosk.station import Station

    folder = station_folder(data)
    voice = voice_of(folder)
    with Station(folder) as station:
        disposing = _disposing(station)
        if dry_run:
            found = disposing.look()
            if as_json:
                write_json({"would_dispose": [to_dispose_as_json(each) for each in found]})
            else:
                for each in found:
                    write_line(to_dispose_in_words(voice, each))
            return DONE
        outcome = disposing.run(actor=ACTOR)
    if as_json:
        done = [disposal_as_json(each) for each in outcome.finished]
        write_json({"disposals": done, "left": outcome.left})
    else:
        for line in outcome_in_words(voice, outcome):
            write_line(line)
    return FAILED if outcome.left else DONE


def hold(
    because: Annotated[
        str,
        typer.Option("--because", metavar="NUMBER", help="The request's registry number."),
    ],
    visit: Annotated[str, typer.Option("--visit", metavar="ID", help="One visit.")] = "",
    since: Annotated[
        str, typer.Option("--from", metavar="ISO8601", help="Or: visits from then on …")
    ] = "",
    until: Annotated[str, typer.Option("--until", metavar="ISO8601", help="… until then.")] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Keep what somebody has asked to read from being disposed of, until the hold is released."""
    from kiosk.commandline.privacy_listed import HELD
    from kiosk.privacy.commands import set_hold
    from kiosk.station import Station

    def held(tx: "Transaction") -> str:
        if visit:
            _demand_visit(tx, visit)
        return set_hold(
            tx,
            because,
            visit_id=visit,
            since=instant_from(since) if since else None,
            until=instant_from(until) if until else None,
            actor=ACTOR,
        )

    folder = station_folder(data)
    with Station(folder) as station:
        hold_id = station.do(held)
    if as_json:
        write_json({"hold_id": hold_id})
    else:
        write_line(voice_of(folder).say(HELD, hold=hold_id))


def release(hold_id: HoldId, data: Data = None, as_json: Json = False) -> None:
    """End a hold; what has had its time goes at the next disposal."""
    from kiosk.commandline.privacy_listed import RELEASED
    from kiosk.privacy.commands import end_hold
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        station.do(end_hold, hold_id, actor=ACTOR)
    if as_json:
        write_json({"released": hold_id})
    else:
        write_line(voice_of(folder).say(RELEASED))


def holds(data: Data = None, as_json: Json = False) -> None:
    """List the holds that stand."""
    from kiosk.commandline.privacy_listed import hold_as_json, hold_in_words
    from kiosk.privacy.queries import holds as standing

    _list(data, as_json, "holds", standing, hold_as_json, hold_in_words)


def reads(data: Data = None, as_json: Json = False) -> None:
    """List who has looked at earlier visits and hidden names, why and for what, newest first."""
    from kiosk.commandline.users_listed import read_as_json, read_in_words
    from kiosk.privacy.reads.queries import reads as noted

    _list(data, as_json, "reads", noted, read_as_json, read_in_words)


def _list(
    data: Path | None,
    as_json: bool,
    key: str,
    question: "Callable[[Connection], list[T]]",
    written: Callable[[T], dict[str, Any]],
    said: "Callable[[Voice, T], str]",
) -> None:
    """Answer a question with one JSON object under `key`, or with a line for each."""
    from kiosk.station import StationReader

    folder = station_folder(data)
    with StationReader(folder) as station, station.reading() as connection:
        found = question(connection)
    if as_json:
        write_json({key: [written(each) for each in found]})
        return
    for each in found:
        write_line(said(voice_of(folder), each))


def _disposing(station: "Station") -> "Disposing":
    from kiosk.dispatch.evacuation_paper import evacuation_paper
    from kiosk.disposing.run import Disposing
    from kiosk.wording.voice import Voice

    paper = evacuation_paper(station, Voice(station.settings.language), ())
    return Disposing(station, paper.write_snapshot, threading.Event().wait)


def _demand_visit(tx: "Transaction", visit_id: str) -> None:
    from kiosk.visits.queries import visit_by_id

    if visit_by_id(tx.connection, visit_id) is None:
        raise Refused("visit.not_found", visit=visit_id)
