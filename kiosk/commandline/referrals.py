"""`kiosk referral`: set, end, list."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.commandline.options import At, Data, Json, instant_from, station_folder
from kiosk.commandline.output import as_utc, voice_of, write_json, write_line

if TYPE_CHECKING:
    from db.transaction import Transaction
    from kiosk.calendar import OpeningDays
    from kiosk.directory.model import Person
    from kiosk.directory.referrals.model import Referral

ACTOR = "command_line"

Who = Annotated[str, typer.Argument(metavar="EMAIL", help="E-mail or whole name.")]


def set_(
    who: Who,
    short_form: Annotated[
        str, typer.Argument(metavar="TEXT", help='A short form: "l 13", "möte 14:30", "gfd".')
    ],
    at: At = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Refer somebody by a short form, as if it were typed at the desk at that instant."""
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        office = station.office_days()
        person, referral = station.do(_set, who, short_form, at, office)
    if as_json:
        write_json(_as_json(person, referral))
        return
    from kiosk.commandline.wording import referral_in_words

    write_line(referral_in_words(voice_of(folder), person, referral))


def end(who: Who, data: Data = None, as_json: Json = False) -> None:
    """End what holds of somebody now; what comes later stays."""
    from kiosk.station import Station

    folder = station_folder(data)
    with Station(folder) as station:
        ended = station.do(_end, who)
    if as_json:
        write_json({"ended": ended})
        return
    from kiosk.commandline.wording import REFERRALS_ENDED

    write_line(voice_of(folder).say(REFERRALS_ENDED, len(ended)))


def list_(
    who: Annotated[str, typer.Argument(metavar="[EMAIL]", help="Everybody unless given.")] = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """List what holds now or later, also while the program runs."""
    from db.clock import machine_clock
    from kiosk.directory.queries import people_by_id, person_meant_by
    from kiosk.directory.referrals.queries import referrals_of
    from kiosk.station import StationReader

    folder = station_folder(data)
    with StationReader(folder) as station, station.reading() as connection:
        ids = [person_meant_by(connection, who).person_id] if who else None
        found = referrals_of(connection, ids, machine_clock())
        people = {p.person_id: p for p in people_by_id(connection, found).values() if not p.ended}
    known = sorted(people.values(), key=lambda each: (each.name, each.person_id))
    listed = [(person, each) for person in known for each in found[person.person_id]]
    if as_json:
        write_json({"referrals": [_as_json(*each) for each in listed]})
        return
    from kiosk.commandline.wording import referral_in_words

    voice = voice_of(folder)
    for each in listed:
        write_line(referral_in_words(voice, *each))


def _set(
    tx: "Transaction", who: str, short_form: str, at: str, office: "OpeningDays"
) -> "tuple[Person, Referral]":
    from kiosk.directory.queries import person_meant_by
    from kiosk.directory.referrals.commands import standing_referral
    from kiosk.directory.referrals.model import Source
    from kiosk.directory.referrals.short_forms import read_short_form
    from kiosk.reception.planned_absence import refer

    person = person_meant_by(tx.connection, who)
    read = read_short_form(short_form, instant_from(at) if at else tx.now, office)
    wanted = read.wanted(person.person_id, Source.DESK)
    referral_id = refer(tx, wanted, office=office, actor=ACTOR)
    return person, standing_referral(tx, referral_id)


def _end(tx: "Transaction", who: str) -> list[str]:
    from kiosk.directory.queries import person_meant_by
    from kiosk.directory.referrals.commands import end_referrals_of

    return end_referrals_of(tx, person_meant_by(tx.connection, who).person_id, actor=ACTOR)


def _as_json(person: "Person", referral: "Referral") -> dict[str, Any]:
    return {
        "referral_id": referral.referral_id,
        "name": person.name,
        "email": person.details.email,
        "reason": referral.reason.value,
        "starts_at": as_utc(referral.starts_at),
        "ends_at": as_utc(referral.ends_at),
        "back_at": as_utc(referral.returns_at or referral.ends_at),
        "line": referral.line.value,
        "source": referral.source.value,
    }
