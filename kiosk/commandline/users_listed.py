"""Users and the log of reads in words, and as scripts read them."""

from typing import Any

from kiosk.commandline.output import as_utc
from kiosk.privacy.reads.model import Read, ReadKind
from kiosk.privacy.users.model import Role, User
from kiosk.privacy.users.pins import Pepper
from kiosk.privacy.users.tries import Tries
from kiosk.typed_text import cleaned
from kiosk.wording.users import REASONS, roles_in_words
from kiosk.wording.voice import Phrase, Voice, phrase

PIN = phrase("CommandLine", "PIN, at least six digits:")
PIN_AGAIN = phrase("CommandLine", "The same PIN again:")
ENDED = phrase("CommandLine", "Nobody can sign in with that name any more.")
_USER = phrase("CommandLine", "{name}: {roles}. {pin}")
_PIN_STANDS: dict[str, Phrase] = {
    "works": phrase("CommandLine", "Has a PIN."),
    "missing": phrase("CommandLine", "Has no PIN yet: kiosk user pin"),
    "lost": phrase(
        "CommandLine", "The PIN does not work, pin-pepper is gone or another: kiosk user pin"
    ),
}
_WRONG = phrase("CommandLine", "Wrong tries since the last right one: {tries}.")
_READ = phrase("CommandLine", "{date} {time}, {who}: {searched}. {reason}. Found: {found}.")
_NOBODY_NAMED = phrase("CommandLine", "nobody signed in ({face})")
_COMMAND_LINE = phrase("CommandLine", "the command line")
_ERASED_USER = phrase("CommandLine", "user {number}, whose name is erased")
_SEARCHED: dict[ReadKind, Phrase] = {
    ReadKind.PAST_VISITS: phrase("CommandLine", "earlier visits, “{text}”"),
    ReadKind.SEALED_NAME: phrase("CommandLine", "the name under seal of visit {text}"),
    ReadKind.DISCREET_NAME: phrase("CommandLine", "the name behind the initials of visit {text}"),
}
_SEARCHED_ERASED: dict[ReadKind, Phrase] = {
    ReadKind.PAST_VISITS: phrase(
        "CommandLine", "earlier visits; what was searched for has been erased"
    ),
    ReadKind.SEALED_NAME: phrase(
        "CommandLine", "a name under seal; which visit it was has been erased"
    ),
    ReadKind.DISCREET_NAME: phrase(
        "CommandLine", "a name behind initials; which visit it was has been erased"
    ),
}
_NO_REASON = phrase("CommandLine", "No reason given")
_REASON_WITH_SEAL = phrase("CommandLine", "The reason is kept with the visit")


def pin_standing(user: User, pepper: Pepper | None) -> str:
    """Tell whether somebody can sign in: works, missing, or lost."""
    if not user.has_pin:
        return "missing"
    return "works" if pepper is not None and pepper.pepper_id == user.pepper_id else "lost"


def user_as_json(user: User, pepper: Pepper | None, tries: Tries) -> dict[str, Any]:
    """Give a user as scripts read it; of the PIN only how it stands."""
    return {
        "user_id": user.user_id,
        "name": user.name,
        "roles": [str(each) for each in Role if each in user.roles],
        "person_id": user.person_id or None,
        "pin": pin_standing(user, pepper),
        "wrong_tries": tries.number,
    }


def user_in_words(voice: Voice, user: User, pepper: Pepper | None, tries: Tries) -> str:
    """Tell a user on one line."""
    said = voice.say(
        _USER,
        name=cleaned(user.name),
        roles=roles_in_words(voice, user.roles),
        pin=voice.say(_PIN_STANDS[pin_standing(user, pepper)]),
    )
    return f"{said} {voice.say(_WRONG, tries=tries.number)}" if tries.number else said


def read_as_json(read: Read) -> dict[str, Any]:
    """Give a read as scripts read it; `searched` is null once it is erased."""
    return {
        "read_id": read.read_id,
        "at": as_utc(read.at),
        "what": read.what,
        "actor": read.actor,
        "name": read.user_name or None,
        "reason": read.reason,
        "searched": read.searched,
        "found": read.found,
    }


def read_in_words(voice: Voice, read: Read) -> str:
    """Tell a read on one line."""
    searched = (
        voice.say(_SEARCHED_ERASED[read.what])
        if read.searched is None
        else voice.say(_SEARCHED[read.what], text=cleaned(read.searched))
    )
    return voice.say(
        _READ,
        date=voice.date(read.at),
        time=voice.clock(read.at),
        who=cleaned(read.user_name) or _nameless(voice, read.actor),
        searched=searched,
        reason=voice.say(_reason(read)),
        found=read.found,
    )


def _reason(read: Read) -> Phrase:
    if read.reason is not None:
        return REASONS[read.reason]
    return _REASON_WITH_SEAL if read.what is ReadKind.SEALED_NAME else _NO_REASON


def _nameless(voice: Voice, actor: str) -> str:
    if actor == "command_line":
        return voice.say(_COMMAND_LINE)
    if "-" in actor:
        return voice.say(_ERASED_USER, number=actor)
    return voice.say(_NOBODY_NAMED, face=actor)
