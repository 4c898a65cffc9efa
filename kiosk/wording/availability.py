"""Whether somebody can be reached, in words: what the desk reads and what a caller is told.

"Lunch, åter kl. 13.00" is for the desk, "Åter kl. 13.00" for everybody else. Times are the house's.
"""

from collections.abc import Mapping
from datetime import datetime

from kiosk.directory.referrals.reasons import Reason
from kiosk.reception.availability import Availability, Because
from kiosk.settings import Settings
from kiosk.typed_text import cleaned
from kiosk.wording.message_texts import one_line
from kiosk.wording.told_visitors import AVAILABLE, back_again, days_ahead
from kiosk.wording.voice import Phrase, Voice, phrase

REASON_NAMES: Mapping[Reason, Phrase] = {
    Reason.LUNCH: phrase("Availability", "Lunch"),
    Reason.MEETING: phrase("Availability", "Meeting"),
    Reason.BUSY_VISITOR: phrase("Availability", "Has a visitor"),
    Reason.OUT: phrase("Availability", "Out for a while"),
    Reason.BUSINESS_TRIP: phrase("Availability", "Business trip"),
    Reason.OTHER_SITE: phrase("Availability", "At another site"),
    Reason.REMOTE: phrase("Availability", "Works elsewhere"),
    Reason.COURSE: phrase("Availability", "Course"),
    Reason.VACATION: phrase("Availability", "Vacation"),
    Reason.LEAVE: phrase("Availability", "On leave"),
    Reason.PARENTAL: phrase("Availability", "Parental leave"),
    Reason.CHILD_CARE: phrase("Availability", "Care of a child"),
    Reason.SICK: phrase("Availability", "Sick"),
    Reason.PART_TIME: phrase("Availability", "Part time"),
    Reason.GONE_FOR_DAY: phrase("Availability", "Gone for the day"),
    Reason.PHONE_HOURS: phrase("Availability", "Phone hours"),
    Reason.LEFT: phrase("Availability", "Has left the employment"),
}
"""What the desk calls each reason."""

_NO_REFERRAL: Mapping[Because, Phrase] = {
    Because.OUTSIDE_OFFICE_HOURS: phrase("Availability", "Outside office hours"),
    Because.UNIT_UNMANNED: phrase("Availability", "The unit is unmanned"),
    Because.HAS_VISITOR: REASON_NAMES[Reason.BUSY_VISITOR],
    Because.NOT_IN_HOUSE: phrase("Availability", "Not in the house"),
    Because.LEFT_EMPLOYMENT: REASON_NAMES[Reason.LEFT],
}
_AVAILABLE_UNTIL = phrase("Availability", "Available until {clock}")
_REASON_BY_PHONE = phrase("Availability", "{reason}, reached by phone")
_REASON_UNTIL = phrase("Availability", "{reason} until {clock}")

_DOING: Mapping[Reason, Phrase] = {
    Reason.LUNCH: phrase("Availability", "at lunch"),
    Reason.MEETING: phrase("Availability", "in a meeting"),
    Reason.BUSY_VISITOR: phrase("Availability", "busy"),
    Reason.OUT: phrase("Availability", "out"),
    Reason.BUSINESS_TRIP: phrase("Availability", "on a business trip"),
    Reason.OTHER_SITE: phrase("Availability", "at another site"),
    Reason.COURSE: phrase("Availability", "on a course"),
}
"""What a caller may hear of somebody; whatever is not here is "not here"."""
_NOT_HERE = phrase("Availability", "not here")
_SPOKEN_AVAILABLE = phrase("Availability", "{name} can be reached.")
_SPOKEN_LEFT = phrase("Availability", "{name} no longer works here.")
_SPOKEN_AWAY = phrase("Availability", "{name} is {doing}.")
_SPOKEN_BACK_TODAY = phrase("Availability", "{name} is {doing} and back at {clock}.")
_SPOKEN_BACK_TOMORROW = phrase("Availability", "{name} is {doing} and back tomorrow at {clock}.")
_SPOKEN_BACK_ON = phrase("Availability", "{name} is {doing} and back {date} at {clock}.")
_WHEN_TODAY = phrase("Availability", "at {clock}")
_WHEN_TOMORROW = phrase("Availability", "tomorrow at {clock}")
_WHEN_ON = phrase("Availability", "{date} at {clock}")
_OFFER = phrase("Availability", "Do you want to leave a message, or be helped by the front desk?")


def told_at_desk(voice: Voice, known: Availability, at: datetime) -> str:
    """Say everything but the texts: reason, until when, and when the person is back."""
    if known.referral is not None:
        reason = voice.say(REASON_NAMES[known.referral.reason])
        return _away_at_desk(voice, reason, known, at)
    if known.available:
        if known.away_from is not None and days_ahead(known.away_from, at) == 0:
            return voice.say(_AVAILABLE_UNTIL, clock=voice.clock(known.away_from))
        return voice.say(AVAILABLE)
    return _away_at_desk(voice, voice.say(_NO_REFERRAL[known.because]), known, at)


def spoken_announcement(
    voice: Voice, name: str, known: Availability, at: datetime, settings: Settings
) -> str:
    """Say a whole besked to a caller, with the way on for who does not want to wait.

    Told to anybody who rings: reasons of health and family, and where somebody spends days off,
    are not in it. The settings may have the house's own words for an absence.
    """
    built_in = f"{announced(voice, name, known, at)} {voice.say(_OFFER)}"
    if known.available or known.because is Because.LEFT_EMPLOYMENT:
        return built_in
    doing, back_at = _absence(voice, known)
    if back_at is None:
        return one_line(voice, settings, "absent", built_in, name=name, doing=doing)
    when = voice.say(
        {0: _WHEN_TODAY, 1: _WHEN_TOMORROW}.get(days_ahead(back_at, at), _WHEN_ON),
        clock=voice.clock(back_at),
        date=voice.date(back_at),
    )
    return one_line(voice, settings, "absent_until", built_in, name=name, doing=doing, when=when)


def announced(voice: Voice, name: str, known: Availability, at: datetime) -> str:
    """Say the besked alone, where something better than the usual way on can be offered."""
    name = cleaned(name)
    if known.available:
        return voice.say(_SPOKEN_AVAILABLE, name=name)
    if known.because is Because.LEFT_EMPLOYMENT:
        return voice.say(_SPOKEN_LEFT, name=name)
    doing, back_at = _absence(voice, known)
    if back_at is None:
        return voice.say(_SPOKEN_AWAY, name=name, doing=doing)
    ahead = days_ahead(back_at, at)
    said = {0: _SPOKEN_BACK_TODAY, 1: _SPOKEN_BACK_TOMORROW}.get(ahead, _SPOKEN_BACK_ON)
    clock, date = voice.clock(back_at), voice.date(back_at)
    return voice.say(said, name=name, doing=doing, clock=clock, date=date)


def _absence(voice: Voice, known: Availability) -> tuple[str, datetime | None]:
    """Give what a caller may hear somebody is doing, and when the person is back."""
    reason = known.referral.reason if known.referral else None
    if known.because is Because.HAS_VISITOR:
        reason = Reason.BUSY_VISITOR
    doing = voice.say(_DOING.get(reason, _NOT_HERE) if reason else _NOT_HERE)
    return doing, None if reason is Reason.SICK else known.back_at


def _away_at_desk(voice: Voice, reason: str, known: Availability, at: datetime) -> str:
    if known.by_phone:
        return voice.say(_REASON_BY_PHONE, reason=reason)
    until, back_at = known.until, known.back_at
    said = reason
    if until is not None and until != back_at and days_ahead(until, at) == 0:
        said = voice.say(_REASON_UNTIL, reason=reason, clock=voice.clock(until))
    return said if back_at is None else f"{said}, {back_again(voice, back_at, at)}"
