"""What a manager reads of how the policy is followed: the same entries on screen, in mail and CSV.

Why somebody is away stands there only where it tells nothing of health or family: a list may be
forwarded, and the manager needs to know no more than that a return time is missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kiosk.calendar import midnight
from kiosk.directory.model import Person
from kiosk.reception.policy import (
    DAYS_LOOKED_AHEAD,
    DecidedPhoneHours,
    OpenReferral,
    PolicyList,
    UnitFollowUp,
)
from kiosk.reception.voices import SENSITIVE
from kiosk.settings import Policy
from kiosk.typed_text import cleaned
from kiosk.wording.availability import REASON_NAMES
from kiosk.wording.voice import HOUSE_TIME, Phrase, Voice, phrase
from kiosk.wording.weekly_hours import hours_in_words

_INFORMED = phrase("Policy", "Informed of the policy")
_PHONE_HOURS = phrase("Policy", "Phone hours")
_WITHOUT_RETURN = phrase("Policy", "Away without a return time")
_GAPS = phrase("Policy", "Phone hours in which nobody answers, the next {days} days")
_UNANSWERED = phrase("Policy", "Did not come to a visitor today, and no referral was set")
_MATTERS = (_INFORMED, _PHONE_HOURS, _WITHOUT_RETURN, _GAPS, _UNANSWERED)

_EMPTY = {
    _INFORMED: phrase("Policy", "Nobody works in these units."),
    _PHONE_HOURS: phrase("Policy", "No unit has phone hours: calls are answered all day."),
    _WITHOUT_RETURN: phrase("Policy", "Everybody who is away has a return time."),
    _GAPS: phrase("Policy", "Somebody can answer in all phone hours, the next {days} days."),
    _UNANSWERED: phrase("Policy", "Everybody who was asked for today answered or was referred."),
}
_NO_POLICY = phrase(
    "Policy",
    "The settings name no policy. Write its version under [policy], and who has been informed is "
    "shown here.",
)

_POLICY = phrase("Policy", "The policy, version {version}")
_DECIDED_BY = phrase("Policy", "decided by {decider}")
_VALID_FROM = phrase("Policy", "valid from {day}")
_REGISTRY_NUMBER = phrase("Policy", "registry number {number}")
_MANAGER = phrase("Policy", "Manager: {name}")
_NO_MANAGER = phrase("Policy", "Without a manager")
_NO_UNIT = phrase("Policy", "Without a unit")
_NOTHING_TO_DO = phrase("Policy", "Nothing needs to be done.")
_NO_UNITS = phrase("Policy", "There is nobody to follow up: the directory is empty.")

_FIGURES = phrase("Policy", "{informed} of {employed} informed")
_NEVER_INFORMED = phrase("Policy", "not informed yet")
_INFORMED_BEFORE = phrase("Policy", "last informed of version {version}")
_INFORMED_BEFORE_ON = phrase("Policy", "last informed of version {version}, {day}")
_EXCEPTION = phrase("Policy", "{hours}. Reason: {reason}. Decided by: {decider}. {review}")
_REVIEW = phrase("Policy", "To be reviewed {day}.")
_REVIEW_PASSED = phrase("Policy", "Should have been reviewed {day}.")
_NO_REVIEW = phrase("Policy", "No review date.")
_AWAY = phrase("Policy", "Away")
_AWAY_SINCE = phrase("Policy", "{reason} since {day}")
_GAP = phrase("Policy", "from {begins} until {ends}")
_NO_ANSWER_AT = phrase("Policy", "no answer at {clock}")
_DECLINED_AT = phrase("Policy", "could not come at {clock}")
_HEADINGS = (
    phrase("Policy", "Manager"),
    phrase("Policy", "Unit"),
    phrase("Policy", "Matter"),
    phrase("Policy", "Person"),
    phrase("Policy", "Told"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list: which unit, what about, who if anybody, and what is to be known.

    `asks` where the manager has something to do about it.
    """

    unit: str
    matter: Phrase
    name: str
    told: str
    asks: bool = True


@dataclass(frozen=True, slots=True)
class Matter:
    """A heading of a list with its lines; without any, `empty` says what that means.

    `known` is False where nothing can be told, because the house has not said what it asks.
    """

    heading: str
    entries: tuple[Entry, ...]
    empty: str
    known: bool = True


def policy_in_words(voice: Voice, policy: Policy) -> str:
    """Name the policy that the lists ask about; "" where the house has named no version (M30)."""
    if not policy.version:
        return ""
    parts = [voice.say(_POLICY, version=cleaned(policy.version))]
    if policy.decided_by:
        parts.append(voice.say(_DECIDED_BY, decider=cleaned(policy.decided_by)))
    if policy.valid_from:
        parts.append(voice.say(_VALID_FROM, day=policy.valid_from.isoformat()))
    if policy.registry_number:
        parts.append(voice.say(_REGISTRY_NUMBER, number=cleaned(policy.registry_number)))
    return ", ".join(parts)


def matters(voice: Voice, listed: PolicyList, policy: Policy) -> Iterator[Matter]:
    """Give everything the policy asks about one manager's units, what is in order too."""
    entries = [each for unit in listed.units for each in _entries(voice, unit, policy)]
    for matter in _MATTERS:
        of_matter = tuple(each for each in entries if each.matter is matter)
        known = bool(policy.version) or matter is not _INFORMED
        empty = _EMPTY[matter] if known else _NO_POLICY
        yield Matter(_matter(voice, matter), of_matter, _matter(voice, empty), known)


def manager_in_words(voice: Voice, listed: PolicyList) -> str:
    """Name who answers for a list, or say that nobody does."""
    return cleaned(listed.manager.name) if listed.manager else voice.say(_NO_MANAGER)


def units_in_words(voice: Voice, listed: PolicyList) -> str:
    """Name the units of a list in few letters, without their administrations."""
    names = (cleaned(each.unit.name) if each.unit else voice.say(_NO_UNIT) for each in listed.units)
    return ", ".join(names)


def list_in_words(voice: Voice, listed: PolicyList, policy: Policy) -> Iterator[str]:
    """Tell one manager's list under headings, a line for each thing."""
    yield _manager(voice, listed.manager)
    for matter in matters(voice, listed, policy):
        if matter.entries:
            yield ""
            yield matter.heading
        for each in matter.entries:
            yield f"  {each.unit}: {', '.join(filter(None, (each.name, each.told)))}"
    if not any(unit.asks_for_something for unit in listed.units):
        yield ""
        yield voice.say(_NOTHING_TO_DO)


def lists_in_words(voice: Voice, lists: list[PolicyList], policy: Policy) -> Iterator[str]:
    """Tell several managers' lists after each other."""
    named = policy_in_words(voice, policy)
    if named:
        yield named
    if not lists:
        yield voice.say(_NO_UNITS)
    for position, each in enumerate(lists):
        if named or position:
            yield ""
        yield from list_in_words(voice, each, policy)


def lists_as_rows(
    voice: Voice, lists: list[PolicyList], policy: Policy
) -> Iterator[tuple[str, ...]]:
    """Give the lists as a table, the headings first."""
    yield tuple(voice.say(each) for each in _HEADINGS)
    for listed in lists:
        manager = manager_in_words(voice, listed)
        for unit in listed.units:
            for each in _entries(voice, unit, policy):
                yield manager, each.unit, _matter(voice, each.matter), each.name, each.told


def _entries(voice: Voice, listed: UnitFollowUp, policy: Policy) -> Iterator[Entry]:
    unit = _unit(voice, listed)
    if policy.version and listed.employed:
        figures = voice.say(_FIGURES, informed=listed.informed, employed=listed.employed)
        yield Entry(unit, _INFORMED, "", figures, asks=False)
    for person in listed.not_informed:
        yield Entry(unit, _INFORMED, cleaned(person.name), _last_informed(voice, person))
    if listed.phone_hours is not None:
        decided = listed.phone_hours
        told, passed = _exception(voice, decided), decided.review_passed
        yield Entry(unit, _PHONE_HOURS, "", told, asks=passed)
    for each in listed.without_return:
        yield Entry(unit, _WITHOUT_RETURN, cleaned(each.person.name), _away(voice, each))
    for gap in listed.gaps:
        begins, ends = _moment(voice, gap.starts_at), _moment(voice, gap.ends_at)
        yield Entry(unit, _GAPS, "", voice.say(_GAP, begins=begins, ends=ends))
    for silent in listed.unanswered:
        said = _DECLINED_AT if silent.declined else _NO_ANSWER_AT
        told = voice.say(said, clock=voice.clock(silent.at))
        yield Entry(unit, _UNANSWERED, cleaned(silent.host.name), told)


def _unit(voice: Voice, listed: UnitFollowUp) -> str:
    return cleaned(listed.unit.full_name) if listed.unit else voice.say(_NO_UNIT)


def _last_informed(voice: Voice, person: Person) -> str:
    version, day = person.details.policy_version, person.details.policy_informed_on
    if not version:
        return voice.say(_NEVER_INFORMED)
    said = _INFORMED_BEFORE_ON if day else _INFORMED_BEFORE
    return voice.say(said, version=cleaned(version), day=cleaned(day))


def _exception(voice: Voice, decided: DecidedPhoneHours) -> str:
    hours = decided.hours
    review = voice.say(_NO_REVIEW)
    if hours.review_on is not None:
        said = _REVIEW_PASSED if decided.review_passed else _REVIEW
        review = voice.say(said, day=_day(voice, midnight(hours.review_on)))
    return voice.say(
        _EXCEPTION,
        hours=", ".join(hours_in_words(voice, hours)),
        reason=cleaned(hours.reason).rstrip("."),
        decider=cleaned(hours.decided_by).rstrip("."),
        review=review,
    )


def _away(voice: Voice, away: OpenReferral) -> str:
    reason = away.referral.reason
    said = _AWAY if reason in SENSITIVE else REASON_NAMES[reason]
    return voice.say(_AWAY_SINCE, reason=voice.say(said), day=_day(voice, away.referral.starts_at))


def _manager(voice: Voice, manager: Person | None) -> str:
    return voice.say(_MANAGER, name=cleaned(manager.name)) if manager else voice.say(_NO_MANAGER)


def _matter(voice: Voice, matter: Phrase) -> str:
    return voice.say(matter, days=DAYS_LOOKED_AHEAD)


def _moment(voice: Voice, at: datetime) -> str:
    return f"{voice.date(at)} {voice.clock(at)}"


def _day(voice: Voice, at: datetime) -> str:
    """Tell a day with its year: a review may lie years away."""
    return f"{voice.date(at)} {at.astimezone(HOUSE_TIME).year}"
