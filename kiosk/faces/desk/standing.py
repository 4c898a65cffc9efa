"""A visit's state in a word or two, and its tone: ok, warn, alarm or neutral."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.documents.fonts import MISSING, missing_letters
from kiosk.evacuation.model import Emergency
from kiosk.jobs.model import BY_HAND, Job, JobState
from kiosk.visits.desk_call_model import DeskCall
from kiosk.visits.model import Contact, Visit, Visitor
from kiosk.wording.printer_states import printer_says
from kiosk.wording.voice import Phrase, Voice, phrase


@dataclass(frozen=True)
class Standing:
    """What a chip says; without words there is no chip."""

    label: str = ""
    tone: str = "neutral"


_CONTACT: dict[Contact, tuple[Phrase, str]] = {
    Contact.NONE: (phrase("DeskStanding", "Ask the host"), "warn"),
    Contact.ASKED: (phrase("DeskStanding", "Asked"), "neutral"),
    Contact.SENT: (phrase("DeskStanding", "Told"), "neutral"),
    Contact.SEEN: (phrase("DeskStanding", "Seen"), "neutral"),
    Contact.COMES: (phrase("DeskStanding", "Coming"), "ok"),
    Contact.CANNOT: (phrase("DeskStanding", "Cannot come"), "warn"),
    Contact.NO_ANSWER: (phrase("DeskStanding", "No answer"), "warn"),
}
_CHOOSE = phrase("DeskStanding", "Choose a host")
_HOST_AWAY = phrase("DeskStanding", "The host is away")
_TWIN = phrase("DeskStanding", "Perhaps the same visit")
_SAID_LEFT = phrase("DeskStanding", "Says to have left")
_MAY_RETURN = phrase("DeskStanding", "May come back")
_PROBABLY_LEFT = phrase("DeskStanding", "Has probably left")
_COMING = phrase("DeskStanding", "On the way")
_UNANSWERED_CALL = phrase("DeskStanding", "Nobody has answered")
_SINCE = phrase("DeskStanding", "{standing} · {minutes}")

_BADGE: dict[JobState, tuple[Phrase, str]] = {
    JobState.QUEUED: (phrase("DeskBadge", "The badge is being printed."), "neutral"),
    JobState.SENT: (phrase("DeskBadge", "The badge has been sent to the printer."), "neutral"),
    JobState.CONFIRMED: (phrase("DeskBadge", "The badge has been printed."), "ok"),
    JobState.UNKNOWN: (phrase("DeskBadge", "Did the badge come out?"), "warn"),
    JobState.FAILED: (phrase("DeskBadge", "The badge is waiting for the printer."), "warn"),
    JobState.GIVEN_UP: (phrase("DeskBadge", "No badge was printed."), "neutral"),
}
_LETTERS_MISSING = phrase(
    "DeskBadge",
    "No font of ours has {letters}: “{mark}” stands there instead. Write the name in other letters "
    "and print the badge again.",
)
_HELD = phrase(
    "DeskBadge",
    "The badge waits for you: no font of ours has {letters}. Correct the name and the badge comes "
    "by itself, or choose here. In two minutes it is else printed with “{mark}”.",
)
_FAULT: dict[str, Phrase] = {
    "unreachable": phrase(
        "DeskBadge",
        "The printer cannot be reached. Check that it is on and connected; "
        "the badge then comes by itself.",
    ),
    "not_allowed": phrase(
        "DeskBadge", "This computer may not use the printer. Ask support; write the badge by hand."
    ),
    "silent": phrase(
        "DeskBadge",
        "The printer does not answer. Turn it off and on; the badge then comes by itself.",
    ),
    "busy": phrase(
        "DeskBadge", "The printer is busy with something else. The badge comes by itself."
    ),
    "gone": phrase(
        "DeskBadge",
        "The printer disappeared in the middle of the badge. Check its cable; "
        "the badge then comes by itself.",
    ),
    "paper_out": phrase(
        "DeskBadge", "The printer is out of paper. Refill it; the badge then comes by itself."
    ),
    "cover_open": phrase(
        "DeskBadge", "The printer's cover is open. Close it; the badge then comes by itself."
    ),
    "printer_error": phrase(
        "DeskBadge",
        "The printer shows a fault. Turn it off and on; the badge then comes by itself.",
    ),
    "wrong_paper": phrase(
        "DeskBadge", "The printer holds another roll. Change it; the badge then comes by itself."
    ),
    "overheated": phrase(
        "DeskBadge", "The printer is too hot. The badge comes when it has cooled."
    ),
    "paused": phrase(
        "DeskBadge",
        "The printer is paused. Press its pause button; the badge then comes by itself.",
    ),
    "no_queue": phrase(
        "DeskBadge",
        "The printer's queue is not there. Ask support; write the badge by hand.",
    ),
    "queue_stopped": phrase(
        "DeskBadge",
        "The printer's queue is stopped. Ask support; write the badge by hand.",
    ),
}
_GIVEN_UP: dict[str, Phrase] = {
    "visit_over": phrase("DeskBadge", "No badge was printed, as the visit had ended."),
    "group_has_badges": phrase("DeskBadge", "The group has its badge."),
    BY_HAND: phrase("DeskBadge", "You write the badge by hand."),
}
_WAITING = phrase("DeskBadge", "%n badge(s) waiting", "", 1)
_CHOICES = phrase("DeskBadge", "%n badge(s) waiting for you", "", 1)
_NO_PRINTER = phrase("DeskPrinter", "No printer connected")
_ALL_OUT = phrase("DeskPrinter", "No badges waiting")
_EVACUATION = phrase("Desk", "EVACUATION since {time}. Leave with the visitors, bring the list.")
_LOCKDOWN = phrase(
    "Desk", "LOCK-DOWN since {time}. Stay inside, lock the doors, bring visitors in."
)
_LOCKDOWN_DRILL = phrase(
    "Desk", "LOCK-DOWN DRILL since {time}. Stay inside, lock the doors, bring visitors in."
)
_DRILL = phrase("Desk", "EVACUATION DRILL since {time}. Leave with the visitors, bring the list.")


def contact_of(voice: Voice, visit: Visit) -> Standing:
    """Tell in a word how far the contact with the host has come."""
    if visit.host is None:
        return Standing(voice.say(_CHOOSE), "warn")
    said, tone = _CONTACT[visit.contact]
    return Standing(voice.say(said), tone)


def contact_since(voice: Voice, visit: Visit, now: datetime) -> Standing:
    """Tell the same with how long it has been so."""
    told = contact_of(voice, visit)
    if visit.contact is Contact.NONE or visit.contact_at is None:
        return told
    minutes = voice.minutes((now - visit.contact_at).total_seconds())
    return Standing(voice.say(_SINCE, standing=told.label, minutes=minutes), told.tone)


def host_away(voice: Voice) -> Standing:
    """Tell that the host of a booked visit is elsewhere."""
    return Standing(voice.say(_HOST_AWAY), "warn")


def twin_of(voice: Voice) -> Standing:
    """Tell that somebody may be registered twice."""
    return Standing(voice.say(_TWIN), "warn")


def said_left(voice: Voice) -> Standing:
    """Tell that somebody says to have left; the desk or the host has to confirm it."""
    return Standing(voice.say(_SAID_LEFT), "warn")


def probably_left(voice: Voice) -> Standing:
    """Tell that the desk thinks somebody has gone, and nobody saw it."""
    return Standing(voice.say(_PROBABLY_LEFT), "warn")


def may_return(voice: Voice) -> Standing:
    """Tell that somebody booked for several days is out, and let in again."""
    return Standing(voice.say(_MAY_RETURN))


def call_standing(voice: Voice, call: DeskCall) -> Standing:
    """Tell whether anybody is on the way to who called."""
    if call.acknowledged:
        return Standing(voice.say(_COMING), "ok")
    return Standing(voice.say(_UNANSWERED_CALL), "alarm") if call.unanswered else Standing()


def badge_of(voice: Voice, badge: Job | None, visitor: Visitor, *others: str) -> Standing:
    """Tell what became of a badge and, when it stopped or lacks a letter, what to do.

    `others` are the names of who comes along.
    """
    if badge is None:
        return Standing()
    standing = _badge_standing(voice, badge)
    missing = missing_letters(" ".join((visitor.name, visitor.company, *others)))
    if not missing or badge.state is JobState.GIVEN_UP:
        return standing
    letters = " ".join(missing)
    if badge.is_held:
        return Standing(voice.say(_HELD, letters=letters, mark=MISSING), "warn")
    lacking = voice.say(_LETTERS_MISSING, letters=letters, mark=MISSING)
    return Standing(f"{standing.label} {lacking}", "warn")


def _badge_standing(voice: Voice, badge: Job) -> Standing:
    said, tone = _BADGE[badge.state]
    if badge.state is JobState.FAILED:
        said = _FAULT.get(badge.reason, said)
    if badge.state is JobState.GIVEN_UP:
        said = _GIVEN_UP.get(badge.reason, said)
    return Standing(voice.say(said), tone)


def printing(voice: Voice, unprinted: Sequence[Job], *, has_printer: bool) -> Standing:
    """Tell the state of badge printing as a whole, as far as the badges tell it."""
    if not has_printer:
        return Standing(voice.say(_NO_PRINTER), "neutral")
    held = [each for each in unprinted if each.is_held]
    stopped = [e for e in unprinted if e.state is JobState.FAILED and not e.is_held]
    if held:
        return Standing(voice.say(_CHOICES, len(held)), "warn")
    if stopped:
        return Standing(printer_says(voice, stopped[-1].reason), "warn")
    if unprinted:
        return Standing(voice.say(_WAITING, len(unprinted)), "neutral")
    return Standing(voice.say(_ALL_OUT), "ok")


def emergency_of(voice: Voice, going_on: Emergency) -> str:
    """Tell of the evacuation going on, else of the lock-down; empty when there is neither."""
    if going_on.evacuation is not None:
        said = _DRILL if going_on.evacuation.drill else _EVACUATION
        return voice.say(said, time=voice.clock(going_on.evacuation.started_at))
    if going_on.lockdown is not None:
        said = _LOCKDOWN_DRILL if going_on.lockdown.drill else _LOCKDOWN
        return voice.say(said, time=voice.clock(going_on.lockdown.started_at))
    return ""
