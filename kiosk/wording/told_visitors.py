"""Whether somebody can be reached, as a visitor is told: never why not. Times are the house's."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from kiosk.calendar import STOCKHOLM
from kiosk.reception.voices import ToldToVisitor, VisitorReason
from kiosk.typed_text import cleaned
from kiosk.wording.voice import Phrase, Voice, capitalised, phrase

AVAILABLE = phrase("Availability", "Available")
_WITHOUT_RETURN: Mapping[VisitorReason, Phrase] = {
    VisitorReason.BY_PHONE: phrase("Availability", "Reached by phone"),
    VisitorReason.BUSY: phrase("Availability", "Busy"),
    VisitorReason.AWAY: phrase("Availability", "Not here"),
    VisitorReason.AWAY_TODAY: phrase("Availability", "Not here today"),
    VisitorReason.CLOSED: phrase("Availability", "Outside office hours"),
    VisitorReason.LEFT: phrase("Availability", "No longer works here"),
}
_BUSY_UNTIL = phrase("Availability", "Busy until {clock}")
_BACK_TODAY = phrase("Availability", "back at {clock}")
_BACK_TOMORROW = phrase("Availability", "back tomorrow at {clock}")
_BACK_ON = phrase("Availability", "back {date} at {clock}")
_BACK_IN_YEAR = phrase("Availability", "back {date} {year} at {clock}")


def told_visitor(voice: Voice, told: ToldToVisitor, at: datetime) -> str:
    """Say what a visitor may know, and the text meant for everybody where there is one."""
    said = _visitor_line(voice, told, at)
    text = cleaned(told.public_text)
    return f"{said}. {text}" if text else said


def told_back(voice: Voice, back_at: datetime, at: datetime) -> str:
    """Say when somebody is back, as a caller is told: "Åter i morgon kl. 07.30"."""
    return capitalised(back_again(voice, back_at, at))


def _visitor_line(voice: Voice, told: ToldToVisitor, at: datetime) -> str:
    if told.available and told.reason is not VisitorReason.BY_PHONE:
        return voice.say(AVAILABLE)
    if told.back_at is None:
        return voice.say(_WITHOUT_RETURN[told.reason])
    if told.reason is VisitorReason.BUSY and days_ahead(told.back_at, at) == 0:
        return voice.say(_BUSY_UNTIL, clock=voice.clock(told.back_at))
    return told_back(voice, told.back_at, at)


def back_again(voice: Voice, back_at: datetime, at: datetime) -> str:
    """Say when somebody is back, inside a sentence: "åter i morgon kl. 07.30"."""
    clock, ahead = voice.clock(back_at), days_ahead(back_at, at)
    if ahead <= 1:
        return voice.say(_BACK_TOMORROW if ahead else _BACK_TODAY, clock=clock)
    date, year = voice.date(back_at), back_at.astimezone(STOCKHOLM).year
    same_year = year == at.astimezone(STOCKHOLM).year
    said = _BACK_ON if same_year else _BACK_IN_YEAR
    return voice.say(said, date=date, year=year, clock=clock)


def days_ahead(moment: datetime, at: datetime) -> int:
    """Count the midnights between two instants, at the house."""
    ahead: timedelta = moment.astimezone(STOCKHOLM).date() - at.astimezone(STOCKHOLM).date()
    return ahead.days
