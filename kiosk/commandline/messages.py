"""`kiosk message`: take a message for somebody, list what has been taken, note that it is known."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import as_utc, voice_of, write_json, write_line

if TYPE_CHECKING:
    from kiosk.jobs.model import Job
    from kiosk.messages.model import Message

ACTOR = "command_line"


def take(  # noqa: PLR0913, PLR0917 - each is an option of the command
    who: Annotated[str, typer.Argument(metavar="EMAIL|NAME", help="E-mail or whole name.")],
    name: Annotated[str, typer.Option("--from", metavar="NAME", help="Who called or came.")] = "",
    phone: Annotated[str, typer.Option("--phone", help="A number or an extension.")] = "",
    email: Annotated[str, typer.Option("--email", help="An e-mail address.")] = "",
    text: Annotated[str, typer.Option("--text", help="What was said.")] = "",
    came: Annotated[bool, typer.Option("--came", help="Came here, and did not call.")] = False,
    call_back: Annotated[bool, typer.Option("--call-back", help="Wants an answer.")] = False,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Take a message for somebody who cannot be reached; it is sent when the program runs."""
    from kiosk.directory.queries import person_meant_by
    from kiosk.messages.commands import take_message
    from kiosk.messages.model import Caller, message_from
    from kiosk.station import Station

    wanted = message_from(Caller(name, phone, email, came), text, call_back=call_back)
    folder = station_folder(data)
    with Station(folder) as station:
        with station.reading() as connection:
            person = person_meant_by(connection, who)
        message_id = station.do(take_message, person.person_id, wanted, actor=ACTOR)
    _answer(data, message_id, as_json=as_json)


def seen(
    message_id: Annotated[str, typer.Argument(metavar="ID", help="The message's number.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Note that the person knows of a message."""
    from kiosk.messages.commands import message_seen
    from kiosk.station import Station

    with Station(station_folder(data)) as station:
        station.do(message_seen, message_id, actor=ACTOR)
    _answer(data, message_id, as_json=as_json)


def list_(data: Data = None, as_json: Json = False) -> None:
    """List the messages that are kept with what became of each, also while the program runs."""
    _answer(data, "", as_json=as_json)


def _answer(data: Any, message_id: str, *, as_json: bool) -> None:
    from kiosk.jobs.queries import jobs_about
    from kiosk.messages.queries import all_messages
    from kiosk.station import StationReader
    from kiosk.wording.person_messages import outcome_in_words

    folder = station_folder(data)
    with StationReader(folder) as station, station.reading() as connection:
        found = [e for e in all_messages(connection) if message_id in ("", e.message_id)]
        jobs = {e.about: e for e in jobs_about(connection, [m.message_id for m in found])}
    if as_json:
        told = [_as_json(each, jobs.get(each.message_id)) for each in found]
        write_json(told[0] if message_id else {"messages": told})
        return
    voice = voice_of(folder)
    for each in found:
        to = each.person.name if each.person is not None else ""
        outcome = outcome_in_words(voice, each, jobs.get(each.message_id))
        write_line(f"{to}: {each.caller.name or '–'}. {outcome.label}")


def _as_json(message: "Message", job: "Job | None") -> dict[str, Any]:
    caller = message.caller
    return {
        "message_id": message.message_id,
        "person_id": message.person_id,
        "name": caller.name,
        "phone": caller.phone,
        "email": caller.email,
        "came": caller.came,
        "text": message.text,
        "call_back": message.call_back,
        "taken_at": as_utc(message.taken_at),
        "seen_at": as_utc(message.seen_at),
        "state": job.state.value if job is not None else "",
        "reason": job.reason if job is not None else "",
    }
