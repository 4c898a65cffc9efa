"""`kiosk policy` and `kiosk policy-informed`: how the policy is followed, one list a manager."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, day_from, station_folder
from kiosk.commandline.output import voice_of, write_bytes, write_json, write_line
from kiosk.commandline.running import DONE, FAILED
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from pathlib import Path

    from db.transaction import Transaction
    from kiosk.exchange.policy_mail import Delivery
    from kiosk.reception.policy import PolicyList
    from kiosk.settings import Settings

ACTOR = "command_line"


class Format(StrEnum):
    """What the lists are wanted as."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def policy(
    manager: Annotated[
        str, typer.Option("--manager", metavar="EMAIL", help="Only this manager's list.")
    ] = "",
    wanted: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.TEXT,
    mail: Annotated[
        bool, typer.Option("--mail", help="Send each manager the list instead of writing it.")
    ] = False,
    data: Data = None,
    as_json: Json = False,
) -> int:
    """Tell each manager who is to be informed of the policy, and what is not as it says."""
    from kiosk.commandline.policy_listed import (
        deliveries_in_words,
        delivery_as_json,
        list_as_json,
        policy_as_json,
    )
    from kiosk.spreadsheet import csv_file
    from kiosk.wording.policy_lists import lists_as_rows, lists_in_words

    wanted = Format.JSON if as_json else wanted
    if mail and wanted is Format.CSV:
        raise Refused("policy.mail_has_the_table")
    folder = station_folder(data)
    settings, lists = _read(folder, manager)
    voice = voice_of(folder)
    deliveries = _sent(folder, settings, lists) if mail else []
    if wanted is Format.JSON:
        answer = {
            "policy": policy_as_json(settings.policy),
            "lists": [list_as_json(each, settings.policy) for each in lists],
        }
        told = {"mail": [delivery_as_json(each) for each in deliveries]} if mail else {}
        write_json(answer | told)
    elif mail:
        for line in deliveries_in_words(voice, deliveries):
            write_line(line)
    elif wanted is Format.CSV:
        write_bytes(csv_file(lists_as_rows(voice, lists, settings.policy)))
    else:
        for line in lists_in_words(voice, lists, settings.policy):
            write_line(line)
    return FAILED if any(each.outcome == "failed" for each in deliveries) else DONE


def policy_informed(
    people: Annotated[
        list[str], typer.Argument(metavar="EMAIL…", help="Who has been informed, by e-mail.")
    ],
    version: Annotated[
        str, typer.Option("--version", help="Of which version; the current one if not said.")
    ] = "",
    on: Annotated[str, typer.Option("--on", metavar="DATE", help="When; today if not said.")] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Record that people have been informed of the policy."""
    from kiosk.calendar import STOCKHOLM
    from kiosk.commandline.policy_listed import PEOPLE_INFORMED
    from kiosk.directory.commands import inform_of_policy
    from kiosk.directory.queries import person_meant_by
    from kiosk.station import Station
    from kiosk.typed_text import cleaned

    folder = station_folder(data)
    with Station(folder) as station:
        today = station.now().astimezone(STOCKHOLM).date()
        day = day_from(on) if on else today
        informed_of = cleaned(version) or cleaned(station.settings.policy.version)

        def record(tx: "Transaction") -> int:
            ids = {person_meant_by(tx.connection, each).person_id: None for each in people}
            inform_of_policy(tx, ids, informed_of, day, today=today, actor=ACTOR)
            return len(ids)

        count = station.do(record)
    if as_json:
        write_json({"informed": count, "version": informed_of, "on": day})
    else:
        write_line(voice_of(folder).say(PEOPLE_INFORMED, count, version=informed_of))


def _read(folder: "Path", manager: str) -> "tuple[Settings, list[PolicyList]]":
    from db.clock import machine_clock
    from kiosk.directory.queries import person_meant_by
    from kiosk.hours.queries import special_days
    from kiosk.reception.policy import policy_lists
    from kiosk.station import StationReader, office_days

    with StationReader(folder) as station, station.reading() as connection:
        settings = station.settings
        office = office_days(settings, special_days(connection))
        lists = policy_lists(connection, office, machine_clock(), settings.policy)
        if not manager:
            return settings, lists
        meant = person_meant_by(connection, manager)
    theirs = [each for each in lists if each.manager and each.manager.person_id == meant.person_id]
    if not theirs:
        raise Refused("policy.leads_no_unit", name=meant.name)
    return settings, theirs


def _sent(folder: "Path", settings: "Settings", lists: "list[PolicyList]") -> "list[Delivery]":
    from kiosk.exchange.host_mail import route_of
    from kiosk.exchange.policy_mail import deliver
    from kiosk.spreadsheet import csv_file
    from kiosk.wording.policy_lists import lists_as_rows

    route = route_of(settings.host_messages, folder)
    voice = voice_of(folder)
    return [
        deliver(
            each,
            csv_file(lists_as_rows(voice, [each], settings.policy)),
            route,
            settings,
            voice,
        )
        for each in lists
    ]
