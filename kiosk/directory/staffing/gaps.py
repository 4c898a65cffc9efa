"""The times at which nobody answers a unit's telephones, though they are to be answered (M12).

Pure: phone hours, the duty roster and everybody's absences are handed in as data. Instants are
aware; those given back are UTC.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from kiosk.calendar import STOCKHOLM, OpeningDays, wall_time
from kiosk.directory.staffing.model import PhoneDuty, PhoneHours


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """From one instant until another, which itself is outside; UTC."""

    starts_at: datetime
    ends_at: datetime

    def within(self, since: datetime, until: datetime) -> "Interval | None":
        """Give what of it lies between two instants; None when nothing does."""
        starts, ends = max(self.starts_at, since), min(self.ends_at, until)
        return Interval(starts, ends) if starts < ends else None


def phone_hour_intervals(
    hours: PhoneHours, office: OpeningDays, since: datetime, until: datetime
) -> list[Interval]:
    """Give every phone hour that has any part between two instants, each whole, by beginning.

    On a day the offices are closed there are none, and none outside the hours of that day: nobody
    is there to be reached.
    """
    found: list[Interval] = []
    day = since.astimezone(STOCKHOLM).date()
    last = until.astimezone(STOCKHOLM).date()
    while day <= last:
        found += [each for each in _of_day(hours, office, day) if each.within(since, until)]
        day += timedelta(days=1)
    return sorted(found)


def gaps(
    hours: Iterable[Interval],
    members: Collection[str],
    duties: Sequence[PhoneDuty],
    unavailable: Mapping[str, Sequence[Interval]],
) -> list[Interval]:
    """Give the times within phone hours at which nobody who is on duty is available.

    On duty are those whom the roster names, each for the time it says; in phone hours for which
    it names nobody, every member of the unit. `unavailable` are absences by person, in any order.
    """
    found: list[Interval] = []
    for each in hours:
        rostered = [d for d in duties if d.starts_at < each.ends_at and d.ends_at > each.starts_at]
        if rostered:
            posts = [(d.person_id, Interval(d.starts_at, d.ends_at)) for d in rostered]
        else:
            posts = [(person_id, each) for person_id in members]
        empty = [each]
        for person_id, post in posts:
            empty = without(empty, without([post], unavailable.get(person_id, ())))
            if not empty:  # as a rule the first is there, and a unit may have hundreds
                break
        found += empty
    return found


def without(intervals: Iterable[Interval], taken: Iterable[Interval]) -> list[Interval]:
    """Give what is left of intervals, each by itself, when others are taken out of them."""
    away = sorted(taken)
    left = []
    for each in intervals:
        begins = each.starts_at
        for gone in away:
            if gone.starts_at >= each.ends_at:
                break
            if gone.starts_at > begins:
                left.append(Interval(begins, gone.starts_at))
            begins = max(begins, gone.ends_at)
        if begins < each.ends_at:
            left.append(Interval(begins, each.ends_at))
    return left


def _of_day(hours: PhoneHours, office: OpeningDays, day: date) -> list[Interval]:
    opened = office.on(day)
    if opened is None:
        return []
    opens, closes = wall_time(day, opened.opens), wall_time(day, opened.closes)
    intervals = (
        Interval(_at(day, each.opens), _at(day, each.closes)).within(opens, closes)
        for each in hours.weekly
        if each.weekday == day.weekday()
    )
    return [each for each in intervals if each is not None]


def _at(day: date, minutes: int) -> datetime:
    """Give the instant of a wall time that is so many minutes after midnight; 1440 is the next."""
    if minutes < 24 * 60:
        return wall_time(day, time(minutes // 60, minutes % 60)).astimezone(UTC)
    return wall_time(day + timedelta(days=1), time(0))
