"""The catalogue of reasons for a referral, with what each demands and what it may reveal.

The letters are those that Swedish switchboards use in calendars (`LUN:`) and on telephones.
"""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why somebody cannot be reached as usual."""

    LUNCH = "lunch"
    MEETING = "meeting"
    BUSY_VISITOR = "busy_visitor"
    OUT = "out"
    BUSINESS_TRIP = "business_trip"
    OTHER_SITE = "other_site"
    REMOTE = "remote"
    COURSE = "course"
    VACATION = "vacation"
    LEAVE = "leave"
    PARENTAL = "parental"
    CHILD_CARE = "child_care"
    SICK = "sick"
    PART_TIME = "part_time"
    GONE_FOR_DAY = "gone_for_day"
    PHONE_HOURS = "phone_hours"
    LEFT = "left"


class ReturnTime(StrEnum):
    """Whether a referral must say when the person is back (M07)."""

    DEMANDED = "demanded"
    OPTIONAL = "optional"
    NEXT_WORKING_DAY = "next_working_day"
    NONE = "none"


class Shown(StrEnum):
    """What a visitor is told: never the reason itself when it tells of health or family."""

    BACK_AT = "back_at"
    BUSY_UNTIL = "busy_until"
    BY_PHONE = "by_phone"
    BACK_OR_NOT_TODAY = "back_or_not_today"
    NOT_HERE = "not_here"
    PHONE_HOURS = "phone_hours"
    SUCCESSOR = "successor"


@dataclass(frozen=True, slots=True)
class Catalogued:
    """One reason of the catalogue.

    `letters` are the short forms, the first the usual one. `plannable` is what somebody decides
    beforehand and can be asked to move away from phone hours (M13); an illness is not.
    """

    letters: tuple[str, ...]
    return_time: ReturnTime
    shown: Shown
    plannable: bool = True


_DEMANDED, _OPTIONAL = ReturnTime.DEMANDED, ReturnTime.OPTIONAL

CATALOGUE: dict[Reason, Catalogued] = {
    Reason.LUNCH: Catalogued(("LUN",), _DEMANDED, Shown.BACK_AT),
    Reason.MEETING: Catalogued(("MÖT", "SAM"), _DEMANDED, Shown.BACK_AT),
    Reason.BUSY_VISITOR: Catalogued(("BES",), _DEMANDED, Shown.BUSY_UNTIL),
    Reason.OUT: Catalogued(("UTE",), _DEMANDED, Shown.BACK_AT),
    Reason.BUSINESS_TRIP: Catalogued(("TJR",), _DEMANDED, Shown.BACK_AT),
    Reason.OTHER_SITE: Catalogued(("TJÄ",), _DEMANDED, Shown.BACK_AT),
    Reason.REMOTE: Catalogued(("DIS",), _OPTIONAL, Shown.BY_PHONE),
    Reason.COURSE: Catalogued(("KUR",), _DEMANDED, Shown.BACK_AT),
    Reason.VACATION: Catalogued(("SEM",), _DEMANDED, Shown.BACK_AT),
    Reason.LEAVE: Catalogued(("LED", "TJL"), _DEMANDED, Shown.BACK_AT),
    Reason.PARENTAL: Catalogued(("FÖR",), _DEMANDED, Shown.BACK_AT),
    Reason.CHILD_CARE: Catalogued(("VAB",), _OPTIONAL, Shown.BACK_OR_NOT_TODAY, plannable=False),
    Reason.SICK: Catalogued(("SJU",), _OPTIONAL, Shown.NOT_HERE, plannable=False),
    Reason.PART_TIME: Catalogued(("DEL",), _DEMANDED, Shown.BACK_AT),
    Reason.GONE_FOR_DAY: Catalogued(("GFD",), ReturnTime.NEXT_WORKING_DAY, Shown.BACK_AT),
    Reason.PHONE_HOURS: Catalogued(("TEL",), _DEMANDED, Shown.PHONE_HOURS),
    Reason.LEFT: Catalogued(("SLU",), ReturnTime.NONE, Shown.SUCCESSOR, plannable=False),
}
