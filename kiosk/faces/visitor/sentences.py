"""What the visitor is told when something cannot be done, and the evacuation's message."""

from dataclasses import dataclass

from db.failure import StorageFailure
from kiosk.refusal import Refused
from kiosk.wording.voice import Phrase, Voice, phrase

_NOT_POSSIBLE_NOW = phrase(
    "Visitor",
    "That is not possible right now. What you wrote is still here. "
    "Please try again, or turn to the front desk.",
)
_CODE_NOT_READ = phrase(
    "Visitor",
    "We do not recognise the code. Please check that it is the same as on your badge, "
    "or call the front desk.",
)
_NAME_TOO_LONG = phrase(
    "Visitor",
    "That is too long. Please write at most {allowed} letters, for instance a short form.",
)
_NO_PERSONAL_NUMBER = phrase(
    "Visitor",
    "That looks like a personal identity number. You do not need it here, and we do not keep it. "
    "Please write without it.",
)
_PROBLEMS: dict[str, tuple[str, Phrase]] = {
    "visit.name_missing": ("name", phrase("Visitor", "Please write your name.")),
    "visit.name_too_long": ("name", _NAME_TOO_LONG),
    "visit.company_too_long": ("company", _NAME_TOO_LONG),
    "visit.name_personal_number": ("name", _NO_PERSONAL_NUMBER),
    "visit.company_personal_number": ("company", _NO_PERSONAL_NUMBER),
    "visit.wish_personal_number": ("", _NO_PERSONAL_NUMBER),
    "visit.code_unknown": ("code", _CODE_NOT_READ),
    "visit.code_forged": ("code", _CODE_NOT_READ),
    "visit.code_expired": ("code", _CODE_NOT_READ),
    "visit.booking_code_unknown": (
        "code",
        phrase(
            "Visitor",
            "We do not recognise the code. Please check it, or choose to write your name instead.",
        ),
    ),
    "visit.booked_for_another_day": (
        "code",
        phrase("Visitor", "The booking is for another day. Call the front desk and we will help."),
    ),
    "visit.booking_cancelled": (
        "code",
        phrase("Visitor", "The booking has been cancelled. Please call the front desk."),
    ),
    "visit.desk_closed": (
        "code",
        phrase(
            "Visitor",
            "The front desk is closed, and this booking is not for now. Please call your host.",
        ),
    ),
    "visit.already_arrived": (
        "code",
        phrase("Visitor", "You are already registered. Please take a seat in the foyer."),
    ),
    "visit.already_left": (
        "code",
        phrase("Visitor", "You have already checked out. Thank you for your visit."),
    ),
    "visit.never_arrived": ("code", _CODE_NOT_READ),
    "person.not_found": (
        "",
        phrase(
            "Visitor",
            "We cannot find the person you chose any more. Go back and choose again, "
            "or ask the front desk.",
        ),
    ),
}

_HEADING = phrase("Visitor", "EVACUATION")
_DRILL = phrase("Visitor", "EVACUATION (drill)")
_INSTRUCTION = phrase("Visitor", "Leave the building by the nearest exit. Do not use the lift.")
_ASSEMBLY = phrase("Visitor", "Assembly point: {place}")
_LOCKDOWN = phrase("Visitor", "LOCK-DOWN")
_LOCKDOWN_DRILL = phrase("Visitor", "LOCK-DOWN (drill)")
_STAY_IN = phrase("Visitor", "Stay inside. Keep away from windows and doors.")
_DO_AS_TOLD = phrase("Visitor", "Do as the staff tell you.")
_TODAY = phrase("Visitor", "{date}  ·  {time}")
_OPENS = phrase("Visitor", "{date} at {time}")

_CHOOSE_AND_WE_TELL = phrase(
    "Visitor", "Nobody is at the front desk just now. Make your choice, and we tell a colleague."
)
_COLLEAGUE_TOLD = phrase(
    "Visitor", "Nobody is at the front desk just now. We tell a colleague that you are here."
)
_PLEASE_RING = phrase(
    "Visitor", "Nobody is at the front desk just now. Please ring {phone}, and we will help you."
)
_WAIT = phrase(
    "Visitor",
    "Too many codes have been wrong. Please wait a moment and try again, or call the front desk.",
)
_TAKES_LONG = phrase(
    "Visitor",
    "This takes longer than it should. Please wait a little, turn to the front desk, or ring "
    "{phone}.",
)


@dataclass(frozen=True)
class Problem:
    """What stands in the way: the field it concerns ("name", "company", "code" or "") and why."""

    field: str
    said: Phrase
    allowed: int = 0
    phone: str = ""

    def sentence(self, voice: Voice) -> str:
        """Say it in a language."""
        return voice.say(self.said, allowed=self.allowed, phone=self.phone)


def problem_of(error: Exception) -> Problem:
    """Name what stands in the way; of what is none of the visitor's business only what to do."""
    if isinstance(error, Refused | StorageFailure) and error.code in _PROBLEMS:
        field, said = _PROBLEMS[error.code]
        return Problem(field, said, int(error.facts.get("allowed", 0)))
    return Problem("", _NOT_POSSIBLE_NOW)


def too_many_codes() -> Problem:
    """Name that codes must wait a moment."""
    return Problem("code", _WAIT)


def takes_long(phone: str) -> Problem:
    """Name that an answer is long in coming, and how to reach somebody meanwhile."""
    return Problem("", _TAKES_LONG, phone=phone)


def lockdown_message(voice: Voice, *, drill: bool) -> dict[str, str]:
    """Say in one language that everybody stays inside, and what to do there (L28)."""
    return {
        "heading": voice.say(_LOCKDOWN_DRILL if drill else _LOCKDOWN),
        "instruction": voice.say(_STAY_IN),
        "assembly": voice.say(_DO_AS_TOLD),
    }


def evacuation_message(voice: Voice, assembly_point: str, *, drill: bool) -> dict[str, str]:
    """Say in one language that everybody must leave, and where to."""
    return {
        "heading": voice.say(_DRILL if drill else _HEADING),
        "instruction": voice.say(_INSTRUCTION),
        "assembly": voice.say(_ASSEMBLY, place=assembly_point),
    }


def day_and_time(voice: Voice, date: str, time: str) -> str:
    """Say what day and time it is."""
    return voice.say(_TODAY, date=date, time=time)


def opening(voice: Voice, date: str, time: str) -> str:
    """Say when the desk opens, as part of a sentence."""
    return voice.say(_OPENS, date=date, time=time)


def unattended_desk(voice: Voice, phone: str, *, registered: bool) -> str:
    """Say that nobody is at the desk; with a `phone`, that nobody is told either.

    Somebody else is told of who has `registered` or called, not of who has just come.
    """
    if phone:
        return voice.say(_PLEASE_RING, phone=phone)
    return voice.say(_COLLEAGUE_TOLD if registered else _CHOOSE_AND_WE_TELL)
