"""What `kiosk house` says, and answers scripts."""

from collections.abc import Iterator, Sequence
from typing import Any

from db.sync.server.keeping import Invitation
from db.sync.server.overwriting import Overwritten
from kiosk.commandline.output import as_utc
from kiosk.house.enrolling import Joined
from kiosk.house.parting import Left
from kiosk.house.rounds import Exchanged
from kiosk.typed_text import cleaned
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import Voice, phrase

ADMINISTRATOR = phrase("CommandLine", "PostgreSQL administrator, as postgresql://user:password@/:")
CODE = phrase("CommandLine", "Code of the invitation:")
STRUCK_OFF = phrase(
    "CommandLine",
    "{station} is shut out. What it handed over before stays. It had the keys of the badges: run "
    "kiosk code rotate, and copy badge-keys to the other stations.",
)
_MADE = phrase("CommandLine", "The house {house} is made, and {station} is its first station.")
_INVITE_NEXT = phrase(
    "CommandLine", "Invite the others one by one: kiosk house invite NAME. Then start Foajé here."
)
_JOINED = phrase("CommandLine", "{station} now belongs to the house {house}. Start Foajé.")
_HANDED_OVER = phrase("CommandLine", "Handed over: %n event(s).", "", 1)
_TAKEN = phrase("CommandLine", "Taken in: %n event(s).", "", 1)
_GOES_ON = phrase(
    "CommandLine", "Not everything has been exchanged yet; that goes on when Foajé runs."
)
_WITHOUT_PIN = phrase(
    "CommandLine",
    "These PINs do not work any more: {names}. Set new ones with kiosk user pin.",
)
_CODE = phrase("CommandLine", "Code: {code}")
_VALID_UNTIL = phrase(
    "CommandLine",
    "It lets {station} in once, until {clock} on {date}. Tell it to nobody else: with it comes "
    "what reads badges and PINs.",
)
_WRITE_LINES = phrase(
    "CommandLine", "Let foaje.toml of the new station say this, “station” at the top:"
)
_COPY_AUTHORITIES = phrase("CommandLine", "Copy the file of root_certificate there too.")
_JOIN_NEXT = phrase("CommandLine", "Then run there: kiosk house join")
_LEFT = phrase(
    "CommandLine",
    "{station} has left the house {house} and goes on alone. Its journal is whole. Take [house] "
    "out of foaje.toml.",
)
_LEFT_UNTOLD = phrase(
    "CommandLine",
    "{station} goes on alone, and its journal is whole. The house {house} has not been told, and "
    "what was not handed over stands here alone. Run at another station: kiosk house strike-off "
    "{station}",
)
_NOT_ALL_HANDED_OVER = phrase(
    "CommandLine", "Not everything could be handed over: see kiosk db verify."
)
_TOGETHER = phrase("CommandLine", "This station and the house hold the same.")
_DISPUTED = phrase(
    "CommandLine",
    "At odds: this station and the house hold different events of {origins}. One of them was "
    "restored or changed. All else is exchanged; tell support.",
)
_STOPPED = phrase(
    "CommandLine",
    "Events of {origins} cannot be believed and are kept apart, unmerged. All else is exchanged; "
    "see kiosk house stations, and tell support.",
)
_UPGRADED = phrase("CommandLine", "The house's schema was {before} and is now {now}.")
_UP_TO_DATE = phrase("CommandLine", "The house's schema is up to date: {now}.")
_OVERWRITTEN = phrase(
    "CommandLine", "Nothing of what the house has erased is left in the server's tables."
)
_LOG_TOO = phrase("CommandLine", "Nor in its log.")
_NOT_THE_LOG = phrase(
    "CommandLine",
    "PostgreSQL's log (pg_wal) may still hold it: only a superuser can have that turned over, and "
    "a copy or an archive that lags behind keeps it. It goes as the log goes round.",
)
_COPIES = phrase(
    "CommandLine",
    "Backups of the server, archives of its log and replicas are as old as they are kept: throw "
    "away those from before today when they have had their time.",
)
_LETTERS_OF_AN_ORIGIN = 8


def made_in_words(voice: Voice, made: Joined) -> Iterator[str]:
    """Tell that there is a house now, and what comes next."""
    membership = made.membership
    yield voice.say(_MADE, house=cleaned(membership.house), station=membership.station)
    yield from _moved_in_words(voice, made.exchanged)
    yield voice.say(_INVITE_NEXT)


def joined_in_words(voice: Voice, joined: Joined) -> Iterator[str]:
    """Tell where the station belongs now."""
    membership = joined.membership
    yield voice.say(_JOINED, house=cleaned(membership.house), station=membership.station)
    yield from _moved_in_words(voice, joined.exchanged)


def concerns_of_joined(voice: Voice, joined: Joined) -> Iterator[str]:
    """Tell what is still to be done, or to come."""
    if joined.failure is not None:
        yield sentence(voice, joined.failure)
    if joined.exchanged is None or not joined.exchanged.is_whole:
        yield voice.say(_GOES_ON)
    if joined.without_pin:
        yield voice.say(_WITHOUT_PIN, names=", ".join(map(cleaned, joined.without_pin)))


def joined_as_json(joined: Joined) -> dict[str, Any]:
    """Give what became of a station as scripts read it; no secret is in it."""
    membership = joined.membership
    return {
        "house_id": membership.house_id,
        "house": membership.house,
        "station": membership.station,
        "keeper": membership.keeper,
        "erases": membership.erases,
        "exchanged": None if joined.exchanged is None else exchanged_as_json(joined.exchanged),
        "failure": None if joined.failure is None else joined.failure.code,
        "without_pin": list(joined.without_pin),
    }


def invitation_in_words(
    voice: Voice, invitation: Invitation, lines: Sequence[str]
) -> Iterator[str]:
    """Tell the code, until when it holds, and what to do at the new station."""
    yield voice.say(_CODE, code=invitation.code)
    until = invitation.expires_at
    yield voice.say(
        _VALID_UNTIL, station=invitation.station, clock=voice.clock(until), date=voice.date(until)
    )
    yield ""
    yield voice.say(_WRITE_LINES)
    yield ""
    yield from (f"    {each}".rstrip() for each in lines)
    yield ""
    if any(each.startswith("root_certificate") for each in lines):
        yield voice.say(_COPY_AUTHORITIES)
    yield voice.say(_JOIN_NEXT)


def invitation_as_json(invitation: Invitation, lines: Sequence[str]) -> dict[str, Any]:
    """Give an invitation as scripts read it: the code is in it."""
    return {
        "code": invitation.code,
        "station": invitation.station,
        "expires_at": as_utc(invitation.expires_at),
        "settings": "\n".join(lines) + "\n",
    }


def left_in_words(voice: Voice, left: Left) -> Iterator[str]:
    """Tell that the station is alone, and whether the house has everything."""
    names = {"station": left.membership.station, "house": cleaned(left.membership.house)}
    if left.exchanged is None:
        yield voice.say(_LEFT_UNTOLD, **names)
        return
    yield voice.say(_LEFT, **names)
    yield from _moved_in_words(voice, left.exchanged)
    if not left.exchanged.is_whole:
        yield voice.say(_NOT_ALL_HANDED_OVER)


def left_as_json(left: Left) -> dict[str, Any]:
    """Give how a station left as scripts read it."""
    return {
        "house": left.membership.house,
        "station": left.membership.station,
        "exchanged": None if left.exchanged is None else exchanged_as_json(left.exchanged),
    }


def exchanged_in_words(voice: Voice, done: Exchanged) -> Iterator[str]:
    """Tell what was moved, and what cannot be."""
    yield from _moved_in_words(voice, done)
    if done.is_whole:
        yield voice.say(_TOGETHER)
    if done.disputed:
        yield voice.say(_DISPUTED, origins=_origins(done.disputed))
    if done.stopped:
        yield voice.say(_STOPPED, origins=_origins(done.stopped))


def exchanged_as_json(done: Exchanged) -> dict[str, Any]:
    """Give an exchange as scripts read it."""
    return {
        "whole": done.is_whole,
        "sent": done.sent,
        "merged": done.merged,
        "lacking": done.lacking,
        "unsent": done.unsent,
        "disputed": sorted(done.disputed),
        "stopped": sorted(done.stopped),
    }


def upgraded_in_words(voice: Voice, before: str, now: str) -> str:
    """Tell which schema the server has."""
    return voice.say(_UP_TO_DATE if before == now else _UPGRADED, before=before, now=now)


def overwritten_in_words(voice: Voice, done: Overwritten) -> Iterator[str]:
    """Tell where nothing erased is left, and where it may be."""
    yield voice.say(_OVERWRITTEN)
    yield voice.say(_LOG_TOO if done.log_too else _NOT_THE_LOG)
    yield voice.say(_COPIES)


def _moved_in_words(voice: Voice, done: Exchanged | None) -> Iterator[str]:
    if done is not None:
        yield voice.say(_HANDED_OVER, done.sent)
        yield voice.say(_TAKEN, done.merged)


def _origins(origins: frozenset[str]) -> str:
    return ", ".join(sorted(each[:_LETTERS_OF_AN_ORIGIN] for each in origins))
