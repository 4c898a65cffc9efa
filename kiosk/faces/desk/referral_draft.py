"""A referral while it is typed or chosen at the desk: what was understood, and what is missing."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.calendar import OpeningDays
from kiosk.directory.model import NOBODY, Person, ReferredTo
from kiosk.directory.referrals.model import Line, Referral, ReferralWanted, Source, completed
from kiosk.directory.referrals.reasons import CATALOGUE, Reason, ReturnTime
from kiosk.directory.referrals.short_forms import read_short_form
from kiosk.faces.desk.reach import Reach
from kiosk.faces.desk.reach_sheet import told_of_forward, told_of_referral
from kiosk.phone_number import dialled
from kiosk.refusal import Refused
from kiosk.wording.availability import REASON_NAMES
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import Phrase, Voice, phrase

_TIME_TOO = phrase("DeskReferral", "{reason}: write the return time too, such as 13 or 14.30.")
_CHOOSE_WHOM = phrase("DeskReferral", "Choose in the list whom calls go to.")
_LUNCH = phrase("DeskReferral", "Lunch until {time}")
_MEETING = phrase("DeskReferral", "Meeting until {time}")
_GONE = phrase("DeskReferral", "Gone for the day")
_SICK = phrase("DeskReferral", "Sick")
_LUNCH_LASTS = timedelta(hours=1)
_LEAST_MEETING = timedelta(minutes=30)
_FIVE_MINUTES = timedelta(minutes=5)
_HALF_AN_HOUR = timedelta(minutes=30)


@dataclass(frozen=True)
class Details:
    """What may be said besides reason and time: whom calls go to, and a text or two.

    `forward_text` is a number as it is typed; `forward_to` somebody who was picked wins over it.
    """

    forward_to: Person | None = None
    forward_text: str = ""
    public_text: str = ""
    internal_text: str = ""

    def added_to(self, wanted: ReferralWanted) -> ReferralWanted:
        """Give a referral with the details; raises `Refused("referral.number_unreadable")`."""
        return replace(
            wanted,
            forwarded=self.forwarded,
            public_text=self.public_text,
            internal_text=self.internal_text,
        )

    @property
    def is_being_chosen(self) -> bool:
        """Tell whether a name stands where calls shall go, and nobody has been picked yet."""
        return self.forward_to is None and any(map(str.isalpha, self.forward_text))

    @property
    def forwarded(self) -> ReferredTo:
        """Give whom calls go to; raises `Refused("referral.number_unreadable")`."""
        if self.forward_to is not None:
            return ReferredTo(self.forward_to.person_id)
        written = self.forward_text.strip()
        if not written:
            return NOBODY
        number = dialled(written)
        if number is None:
            raise Refused("referral.number_unreadable", number=written)
        return ReferredTo(number=number)


@dataclass(frozen=True)
class Reading:
    """What was understood of the letters typed; `understood` when it can be set as it stands."""

    said: str = ""
    understood: bool = False


@dataclass(frozen=True)
class Choice:
    """A referral that one touch sets."""

    name: str
    label: Phrase
    reason: Reason
    ends_at: datetime | None = None

    def wanted(self, person_id: str, now: datetime) -> ReferralWanted:
        """Give the referral it stands for."""
        return ReferralWanted(person_id, self.reason, now, ends_at=self.ends_at)

    def said(self, voice: Voice) -> str:
        """Say what the button sets."""
        time = "" if self.ends_at is None else voice.clock(self.ends_at)
        return voice.say(self.label, time=time)


def choices(now: datetime) -> tuple[Choice, ...]:
    """Give what is set most often, with the times it would have now."""
    lunch_ends = _rounded_up(now + _LUNCH_LASTS, _FIVE_MINUTES)
    meeting_ends = _rounded_up(now + _LEAST_MEETING, _HALF_AN_HOUR)
    return (
        Choice("lunch", _LUNCH, Reason.LUNCH, lunch_ends),
        Choice("meeting", _MEETING, Reason.MEETING, meeting_ends),
        Choice("gone", _GONE, Reason.GONE_FOR_DAY),
        Choice("sick", _SICK, Reason.SICK),
    )


def typed(text: str, person_id: str, now: datetime, office: OpeningDays) -> ReferralWanted:
    """Read a short form as a referral; raises `Refused` as `read_short_form` does."""
    return read_short_form(text, now, office).wanted(person_id, Source.DESK)


def reading(
    voice: Voice,
    text: str,
    details: Details,
    reach: Reach | None,
    now: datetime,
    office: OpeningDays,
) -> Reading:
    """Say what the letters typed so far mean for who is on the card."""
    if reach is None or not text.strip():
        return Reading()
    if details.is_being_chosen:
        return Reading(voice.say(_CHOOSE_WHOM))
    try:
        wanted = details.added_to(typed(text, reach.person.person_id, now, office))
        wanted = completed(wanted, office)
    except Refused as error:
        return Reading(sentence(voice, error))
    demanded = CATALOGUE[wanted.reason].return_time is ReturnTime.DEMANDED
    if demanded and wanted.ends_at is None:
        return Reading(voice.say(_TIME_TOO, reason=voice.say(REASON_NAMES[wanted.reason])))
    said = told_of_referral(voice, _as_if_set(wanted, now), reach.circumstances, now)
    goes_to = told_of_forward(voice, wanted.forwarded, details.forward_to)
    return Reading(" · ".join(filter(None, (said, goes_to))), understood=True)


def _as_if_set(wanted: ReferralWanted, now: datetime) -> Referral:
    return Referral(
        referral_id="",
        person_id=wanted.person_id,
        reason=wanted.reason,
        starts_at=wanted.starts_at,
        ends_at=wanted.ends_at,
        returns_at=wanted.returns_at,
        line=wanted.line or Line.CLOSED,
        forwarded=wanted.forwarded,
        public_text=wanted.public_text,
        internal_text=wanted.internal_text,
        source=wanted.source,
        source_key=wanted.source_key,
        recorded_at=now,
        ended_at=None,
    )


def _rounded_up(moment: datetime, step: timedelta) -> datetime:
    """Give the next whole step of the hour; zones here differ from UTC by whole half hours."""
    over = timedelta(minutes=moment.minute, seconds=moment.second, microseconds=moment.microsecond)
    return moment + (-over % step)
