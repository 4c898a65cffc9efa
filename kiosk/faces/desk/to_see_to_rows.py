"""What somebody at the desk should see to, in words; what hurts somebody now stands first."""

from collections.abc import Iterator
from datetime import date, datetime, time

from kiosk.calendar import STOCKHOLM, wall_time
from kiosk.directory.staff_changes.model import ChangeKind, StaffChange
from kiosk.directory.staffing.gaps import Interval
from kiosk.documents.fonts import missing_letters
from kiosk.faces.desk.keys import CHANGE, HELD
from kiosk.faces.desk.rows import Row
from kiosk.faces.desk.standing import Standing
from kiosk.faces.desk.to_see_to import ToSeeTo
from kiosk.faces.desk.undelivered_rows import rows_of_undelivered
from kiosk.visits.model import Contact
from kiosk.wording.phone_numbers import national
from kiosk.wording.voice import Phrase, Voice, phrase

SHOW, CONFIRM, IDENTIFY, PUT_ASIDE = "show", "confirm", "identify", "put_aside"
"""What can be done about it here, as `Row.standing` says it."""

_NOBODY_NOW = phrase("DeskToSeeTo", "{unit}: nobody answers the phone until {until}")
_NOBODY_LATER = phrase("DeskToSeeTo", "{unit}: nobody can answer the phone {hours}")
_PHONE_HOURS = phrase("DeskToSeeTo", "In phone hours. Call the unit and ask who can answer.")
_NO_REFERRAL = phrase("DeskToSeeTo", "{name} does not answer and has no referral")
_DECLINED = phrase("DeskToSeeTo", "{name} cannot come and has no referral")
_LEFT_OPEN = phrase("DeskToSeeTo", "{name} has not checked out")
_STILL_HELD = phrase("DeskToSeeTo", "{name} has not been ended")
_CAME = phrase("DeskToSeeTo", "Came at {time}, {date}. Ask {host} before you end the visit.")
_CAME_ALONE = phrase("DeskToSeeTo", "Came at {time}, {date}. Look before you end the visit.")
_PROBABLY = phrase("DeskToSeeTo", "{name} has probably left")
_WAITED_FOR = phrase("DeskToSeeTo", "{visitor} waits in the foyer")
_HELD_BADGE = phrase("DeskToSeeTo", "The badge of {name} waits for you")
_LETTERS = phrase("DeskToSeeTo", "No font of ours has {letters}. Open the card and choose.")
_CHANGES: dict[ChangeKind, Phrase] = {
    ChangeKind.NEW_NUMBER: phrase("DeskToSeeTo", "{name} gets a new number on {date}"),
    ChangeKind.STARTED: phrase("DeskToSeeTo", "{name} starts on {date}"),
    ChangeKind.LEFT: phrase("DeskToSeeTo", "{name} leaves on {date}"),
    ChangeKind.MOVED: phrase("DeskToSeeTo", "{name} moves on {date}"),
}
_TOLD_BY = phrase("DeskToSeeTo", "Told by {name}, {date}")
_TOLD = phrase("DeskToSeeTo", "Told {date}")
_STALE = phrase("DeskToSeeTo", "The source {name} is out of date")
_READ_AT = phrase("DeskToSeeTo", "Last read at {time}, {date}")
_NEVER_READ = phrase("DeskToSeeTo", "Has never been read")
_REVIEW = phrase("DeskToSeeTo", "{unit}: review the phone hours by {date}")
_REASON = phrase("DeskToSeeTo", "{reason} Decided by {name}.")
_EMPTY = phrase("DeskToSeeTo", "Nobody is in the directory yet")
_BRING_IN = phrase(
    "DeskToSeeTo", "Bring the staff list in with kiosk import staff. Then hosts can be found."
)
_UNITS = phrase("DeskToSeeTo", "%n unit(s) without a responsible manager", "", 1)
_SOURCE = phrase("DeskToSeeTo", "Source: {name} {minutes}")
_SOURCE_FAILED = phrase("DeskToSeeTo", "Source: {name} not read")
_ALL_FRESH = phrase("DeskToSeeTo", "All sources fresh")


def rows_to_see_to(voice: Voice, seen: ToSeeTo, now: datetime) -> list[Row]:
    """Put everything into words."""
    return [
        *_unanswered(voice, seen, now),
        *_held(voice, seen),
        *_nobody_known(voice, seen),
        *rows_of_undelivered(voice, seen.undelivered, now),
        *_unreferred(voice, seen),
        *_left_open(voice, seen),
        *_changes(voice, seen, now),
        *_stale(voice, seen, now),
        *_reviews(voice, seen),
        *_leaderless(voice, seen),
    ]


def freshness(voice: Voice, seen: ToSeeTo, now: datetime) -> Standing:
    """Tell of all sources at once: fresh, or the one that has not been read for longest."""
    live = [each for each in seen.sources if each.live]
    stale = [each for each in live if each.is_stale(now)]
    if not live:
        return Standing()
    if not stale:
        return Standing(voice.say(_ALL_FRESH), "ok")
    worst = min(stale, key=lambda each: (each.read_at is not None, each.read_at or now))
    if worst.read_at is None:
        return Standing(voice.say(_SOURCE_FAILED, name=worst.name), "warn")
    minutes = voice.minutes((now - worst.read_at).total_seconds())
    return Standing(voice.say(_SOURCE, name=worst.name, minutes=minutes), "warn")


def _unanswered(voice: Voice, seen: ToSeeTo, now: datetime) -> Iterator[Row]:
    for each in seen.unanswered:
        coming = [gap for gap in each.gaps if gap.ends_at > now]
        if not coming:
            continue
        first, unit = coming[0], each.unit.name
        if first.starts_at <= now:
            said = voice.say(_NOBODY_NOW, unit=unit, until=voice.clock(first.ends_at))
        else:
            hours = ", ".join(_between(voice, gap) for gap in coming)
            said = voice.say(_NOBODY_LATER, unit=unit, hours=hours)
        key = f"unit:{each.unit.unit_id}"
        yield Row(key, said, voice.say(_PHONE_HOURS), "", "", "alarm")


def _held(voice: Voice, seen: ToSeeTo) -> Iterator[Row]:
    for each in seen.held:
        names = (each.visitor.name, each.visitor.company, *each.companions)
        letters = " ".join(missing_letters(" ".join(names)))
        said = voice.say(_HELD_BADGE, name=each.visitor.name)
        below = voice.say(_LETTERS, letters=letters)
        yield Row(HELD + each.visit_id, said, below, "", SHOW, "warn")


def _nobody_known(voice: Voice, seen: ToSeeTo) -> Iterator[Row]:
    if seen.directory_empty:
        yield Row("directory", voice.say(_EMPTY), voice.say(_BRING_IN), "", "", "warn")


def _unreferred(voice: Voice, seen: ToSeeTo) -> Iterator[Row]:
    for each in seen.unreferred:
        if each.host is not None:
            why = _DECLINED if each.contact is Contact.CANNOT else _NO_REFERRAL
            said = voice.say(why, name=each.host.name)
            below = voice.say(_WAITED_FOR, visitor=each.visitor.name)
            yield Row(each.visit_id, said, below, "", SHOW, "warn")


def _left_open(voice: Voice, seen: ToSeeTo) -> Iterator[Row]:
    brought_up = {each.visit_id for each in seen.unreferred}
    for each in seen.left_open:
        if each.arrived_at is None or each.visit_id in brought_up:
            continue
        doubted = each.probably_left_at is not None
        left_open = _STILL_HELD if each.is_public_meeting else _LEFT_OPEN
        said = voice.say(_PROBABLY if doubted else left_open, name=each.visitor.name)
        below = voice.say(
            _CAME if each.host else _CAME_ALONE,
            time=voice.clock(each.arrived_at),
            date=voice.date(each.arrived_at),
            host=each.host.name if each.host else "",
        )
        yield Row(each.visit_id, said, below, "", SHOW, "neutral" if doubted else "warn")


def _changes(voice: Voice, seen: ToSeeTo, now: datetime) -> Iterator[Row]:
    today = now.astimezone(STOCKHOLM).date()
    for each in seen.changes:
        told_on = voice.date(each.told_at)
        told = voice.say(_TOLD_BY if each.told_by else _TOLD, name=each.told_by, date=told_on)
        due = each.effective_on <= today
        said = voice.say(
            _CHANGES[each.kind], name=_named(seen, each), date=_day(voice, each.effective_on)
        )
        below = " · ".join([*_news(each), told])
        key, verb = CHANGE + each.change_id, PUT_ASIDE
        if due:
            verb = CONFIRM if _known_who(seen, each) else IDENTIFY
        yield Row(key, said, below, "", verb, "warn" if due else "neutral")


def _stale(voice: Voice, seen: ToSeeTo, now: datetime) -> Iterator[Row]:
    for each in seen.sources:
        if each.is_stale(now):
            read = voice.say(_NEVER_READ)
            if each.read_at is not None:
                clock, day = voice.clock(each.read_at), voice.date(each.read_at)
                read = voice.say(_READ_AT, time=clock, date=day)
            key = f"source:{each.what}:{each.name}"
            yield Row(key, voice.say(_STALE, name=each.name), read, "", "", "warn")


def _reviews(voice: Voice, seen: ToSeeTo) -> Iterator[Row]:
    for each in seen.reviews:
        unit = seen.units.get(each.unit_id)
        if unit is not None and each.review_on is not None:
            said = voice.say(_REVIEW, unit=unit.name, date=_day(voice, each.review_on))
            below = voice.say(_REASON, reason=_sentence(each.reason), name=each.decided_by)
            yield Row(f"review:{each.unit_id}", said, below, "")


def _leaderless(voice: Voice, seen: ToSeeTo) -> Iterator[Row]:
    if seen.leaderless:
        names = ", ".join(each.name for each in seen.leaderless)
        yield Row("units", voice.say(_UNITS, len(seen.leaderless)), names, "")


def _known_who(seen: ToSeeTo, change: StaffChange) -> bool:
    """Tell whether it can be confirmed as it stands: who starts is new, all others are known."""
    return change.kind is ChangeKind.STARTED or change.person_id in seen.people


def _named(seen: ToSeeTo, change: StaffChange) -> str:
    person = seen.people.get(change.person_id)
    if person is not None:
        return person.name
    return f"{change.given_name} {change.family_name}".strip() or change.about


def _news(change: StaffChange) -> list[str]:
    """Give what is new, as it is told: title, unit, room, address, numbers."""
    numbers = (national(each) for each in (change.phone, change.mobile))
    told = (change.title, change.unit, change.room, change.visiting_address, change.extension)
    return [each for each in (*told, *numbers) if each]


def _between(voice: Voice, gap: Interval) -> str:
    return f"{voice.clock(gap.starts_at)}–{voice.clock(gap.ends_at)}"


def _day(voice: Voice, day: date) -> str:
    return voice.date(wall_time(day, time(12)))


def _sentence(text: str) -> str:
    return text if text.endswith(".") else f"{text}."
