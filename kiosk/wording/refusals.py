"""One sentence for everything that can say no, in the language of whoever reads it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from db.failure import StorageFailure
from db.sync.counterpart import HouseFailure
from kiosk.privacy.users.model import Role
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned
from kiosk.wording.badge_refusal_phrases import OF_BADGES
from kiosk.wording.booking_refusal_phrases import OF_BOOKINGS, OF_HOURS
from kiosk.wording.command_refusal_phrases import OF_COMMANDS
from kiosk.wording.company_refusal_phrases import OF_COMPANY
from kiosk.wording.correction_refusal_phrases import OF_CORRECTIONS
from kiosk.wording.house_refusal_phrases import OF_CERTIFICATES, OF_HOUSE
from kiosk.wording.ldap_refusal_phrases import OF_LDAP
from kiosk.wording.list_refusal_phrases import OF_A_FILE, OF_A_ROW, OF_AN_IMPORT
from kiosk.wording.message_refusal_phrases import OF_MESSAGES
from kiosk.wording.policy_refusal_phrases import OF_POLICY
from kiosk.wording.practice_refusal_phrases import OF_PRACTICE
from kiosk.wording.privacy_refusal_phrases import OF_PRIVACY
from kiosk.wording.reader_refusal_phrases import OF_READERS
from kiosk.wording.referral_refusal_phrases import OF_REFERRALS
from kiosk.wording.refusal_phrases import (
    NOBODY_LIKE_IT,
    OF_EVACUATION_AND_JOBS,
    OF_PAGES,
    OF_PEOPLE,
    OF_SETTINGS,
    OF_STORAGE,
    OF_VISITS,
)
from kiosk.wording.simulation import OF_SIMULATION
from kiosk.wording.source_refusal_phrases import OF_SOURCES
from kiosk.wording.staffing_refusal_phrases import OF_STAFFING
from kiosk.wording.users import one_of_roles_in_words, role_in_words
from kiosk.wording.voice import Phrase, Voice, phrase

_PHRASES: Mapping[str, Phrase] = {
    **OF_SETTINGS,
    **OF_BADGES,
    **OF_STORAGE,
    **OF_VISITS,
    **OF_CORRECTIONS,
    **OF_HOUSE,
    **OF_PEOPLE,
    **OF_EVACUATION_AND_JOBS,
    **OF_PAGES,
    **OF_AN_IMPORT,
    **OF_COMMANDS,
    **OF_LDAP,
    **OF_MESSAGES,
    **OF_READERS,
    **OF_REFERRALS,
    **OF_SOURCES,
    **OF_STAFFING,
    **OF_POLICY,
    **OF_PRIVACY,
    **OF_HOURS,
    **OF_BOOKINGS,
    **OF_COMPANY,
    **OF_PRACTICE,
    **OF_SIMULATION,
}
_ANY_OTHER = phrase(
    "Refusals", "That cannot be done now. Try again; if it happens again, tell support: {code}"
)
_LONGEST_FACT = 300


def sentence(voice: Voice, error: Exception) -> str:
    """Say what went wrong, what it means and what to do, on one line.

    Takes `Refused`, `StorageFailure`, `HouseFailure` and any other error; what somebody typed
    stands in it without control characters, so it is safe on a terminal.
    """
    if isinstance(error, Refused | StorageFailure | HouseFailure):
        return sentence_for(voice, error.code, error.facts)
    return voice.say(_ANY_OTHER, code=type(error).__name__)


def sentence_for(voice: Voice, code: str, facts: Mapping[str, object]) -> str:
    """Say the sentence of a code, as a refused row of a list carries it.

    A moment `at` is told by the clock as `{at}` and by its day as `{at_day}`.
    """
    said = phrase_for(code)
    if said is None:
        return voice.say(_ANY_OTHER, code=code)
    if code == "person.not_found" and not facts.get("candidates"):
        said = NOBODY_LIKE_IT
    if code == "house.certificate":
        said = OF_CERTIFICATES.get(str(facts.get("reason")), said)
    told = {name: _told(voice, value) for name, value in facts.items()}
    days = {f"{n}_day": voice.date(v) for n, v in facts.items() if isinstance(v, datetime)}
    return voice.say(said, **told, **days)


def phrase_for(code: str) -> Phrase | None:
    """Find the phrase of a code; rows and files of all kinds of lists share theirs."""
    room, _, reason = code.partition(".")
    if room.endswith("_file"):
        return OF_A_FILE.get(reason)
    if room.endswith("_row"):
        return OF_A_ROW.get(reason)
    return _PHRASES.get(code)


def _told(voice: Voice, value: Any) -> str:
    if isinstance(value, datetime):
        return voice.clock(value)
    if isinstance(value, Role):
        return role_in_words(voice, value)
    if isinstance(value, list | tuple) and value and all(isinstance(e, Role) for e in value):
        return one_of_roles_in_words(voice, value)
    if isinstance(value, list | tuple):
        return ", ".join(_told(voice, each) for each in value)
    text = cleaned("" if value is None else str(value))
    return text if len(text) <= _LONGEST_FACT else text[: _LONGEST_FACT - 1] + "…"
