"""`kiosk find-host` and `kiosk person`: who works here, and can they be reached."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.commandline.options import At, Audience, Data, For, Json, instant_from, station_folder
from kiosk.commandline.output import as_utc, voice_of, write_json, write_line

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from kiosk.directory.desk_search import Hit
    from kiosk.directory.model import Person, ReferredTo
    from kiosk.reception.availability import Availability
    from kiosk.wording.voice import Voice


def find_host(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A name, a unit, a title, a number.")],
    audience: For,
    at: At = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Find people as the faces do, each with whether they can be reached.

    A visitor is shown name and unit, and what is told of somebody chosen: "expected" is "" where
    there is nothing to tell, and never says that somebody is in.
    """
    from kiosk.directory.desk_search import Hit, find_at_desk
    from kiosk.directory.queries import everybody
    from kiosk.directory.search import PersonSearch, SearchVoice
    from kiosk.hours.queries import special_days
    from kiosk.reception.people_at_an_instant import availability_of_people
    from kiosk.station import StationReader, office_days
    from kiosk.wording.phone_numbers import formerly

    folder = station_folder(data)
    moment = _moment(at)
    with StationReader(folder) as station, station.reading() as connection:
        voice, errands = SearchVoice(audience.value), station.settings.errands
        search = PersonSearch(everybody(connection), voice, errands)
        if audience is Audience.DESK:
            found = find_at_desk(connection, search, text, moment)
        else:
            found = [Hit(each) for each in search.find(text)]
        ids = [each.person.person_id for each in found]
        known = availability_of_people(
            connection, office_days(station.settings, special_days(connection)), ids, moment
        )
    said = voice_of(folder)
    if audience is Audience.VISITOR:
        address = station.settings.town_hall.address
        _show_hits(
            [
                _hit(said, each.person, known[each.person.person_id], address, moment)
                for each in found
            ],
            as_json=as_json,
        )
        return
    people = [_described(said, each, known[each.person.person_id], moment) for each in found]
    if as_json:
        write_json({"people": people})
        return
    for each, hit in zip(people, found, strict=True):
        told = [each.get(key, "") for key in ("name", "title", "unit", "extension", "phone")]
        told.append(formerly(said, hit.old_number))
        write_line(f"{', '.join(filter(None, told))}: {each['text']}")


def availability(
    who: Annotated[str, typer.Argument(metavar="EMAIL|NAME", help="E-mail or whole name.")],
    audience: For,
    at: At = "",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Tell whether somebody can be reached at an instant, and whom to turn to if not."""
    from kiosk.directory.queries import person_a_visitor_means, person_meant_by
    from kiosk.hours.queries import special_days
    from kiosk.reception.people_at_an_instant import availability_of
    from kiosk.reception.referring import whom_to_refer_to
    from kiosk.station import StationReader, office_days

    folder = station_folder(data)
    moment = _moment(at)
    with StationReader(folder) as station, station.reading() as connection:
        office = office_days(station.settings, special_days(connection))
        if audience is Audience.DESK:
            person = person_meant_by(connection, who, left_too=True)
        else:
            person = person_a_visitor_means(connection, who)
        known = availability_of(connection, office, person.person_id, moment)
        referred = whom_to_refer_to(connection, office, person.person_id, moment)
        refer_to = _referred_to(connection, audience, referred)
    told = _told(voice_of(folder), audience, known, moment)
    if as_json:
        write_json({**told, "refer_to": refer_to})
        return
    write_line(told["text"])
    if refer_to:
        write_line(f"→ {refer_to}")


def _moment(at: str) -> datetime:
    from db.clock import machine_clock

    return instant_from(at) if at else machine_clock()


def _hit(
    voice: "Voice", person: "Person", known: "Availability", house_address: str, at: datetime
) -> dict[str, str]:
    """Tell of one hit what stands on the visitor's face."""
    from kiosk.wording.host_news import news_of

    details = person.details
    return {
        "name": person.name,
        "unit": "" if details.secret_unit else details.unit,
        "expected": news_of(voice, person, known, house_address, at),
    }


def _show_hits(hits: list[dict[str, str]], *, as_json: bool) -> None:
    if as_json:
        write_json({"hits": hits})
        return
    for each in hits:
        told = ", ".join(part for part in (each["name"], each["unit"]) if part)
        expected = each["expected"].replace("\n", ". ")
        write_line(f"{told}: {expected}" if expected else told)


def _described(voice: "Voice", hit: "Hit", known: "Availability", at: datetime) -> dict[str, Any]:
    """Tell the desk of one hit."""
    from kiosk.wording.phone_numbers import national

    told = _told(voice, Audience.DESK, known, at)
    person, details = hit.person, hit.person.details
    return {
        "person_id": person.person_id,
        "name": person.name,
        "title": details.title,
        "unit": details.unit,
        "available": told["available"],
        "text": told["text"],
        "phone": national(details.phone) if details.phone else "",
        "extension": details.extension,
        "email": details.email,
        "old_number": national(hit.old_number),
    }


def _told(
    voice: "Voice", audience: Audience, known: "Availability", at: datetime
) -> dict[str, Any]:
    from kiosk.reception.voices import told_to_visitor
    from kiosk.typed_text import cleaned
    from kiosk.wording.availability import told_at_desk
    from kiosk.wording.told_visitors import told_visitor

    if audience is Audience.VISITOR:
        told = told_to_visitor(known)
        return {
            "available": told.available,
            "reason": told.reason.value,
            "back_at": as_utc(told.back_at),
            "text": told_visitor(voice, told, at),
        }
    text, referral = told_at_desk(voice, known, at), known.referral
    beside = cleaned(referral.internal_text or referral.public_text) if referral else ""
    return {
        "available": known.available,
        "reason": referral.reason.value if referral else known.because.value,
        "back_at": as_utc(known.back_at),
        "text": f"{text}. {beside}" if beside else text,
    }


def _referred_to(
    connection: "Connection", audience: Audience, referred: "ReferredTo"
) -> str | None:
    """Name whom to turn to; None is the switchboard, also when a visitor may not know of them."""
    from kiosk.directory.queries import person_by_id
    from kiosk.wording.phone_numbers import national

    if not referred.person_id:
        return national(referred.number) if referred.number else None
    person = person_by_id(connection, referred.person_id)
    if person is None:
        return None
    if audience is Audience.DESK:
        return person.details.email or person.name
    return person.name if person.details.shown_to_visitors else None
