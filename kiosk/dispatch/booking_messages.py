"""Messages to visitors about their bookings, where an address was left and mail is sent at all.

Whoever has been told nothing yet is told how things stand now, once: of a booking moved meanwhile
the new time, and of one cancelled nothing at all.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Connection

from kiosk.devices.qr_symbol import QUIET_ZONE, qr_modules
from kiosk.dispatch.handing_over import handed_over
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.mail_messages import MailMessages
from kiosk.documents.code_picture import png_of
from kiosk.exchange.booking_mail import CodePicture, mail_to_visitor
from kiosk.jobs.model import Job, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import series_of, visit_by_id

_GONE = (JobState.SENT, JobState.CONFIRMED, JobState.UNKNOWN)
"""States of a message that the visitor may have read."""
_UNDER_WAY = timedelta(minutes=2)
"""How long a message may be on its way with what was so when it was written."""


@dataclass(frozen=True)
class _Telling:
    """The bookings one message tells of, and whether the visitor was told of them before.

    Without any, `reason` is why nothing is told.
    """

    visits: tuple[Visit, ...] = ()
    told_before: bool = False
    reason: str = ""


class BookingMessages(MailMessages):
    """Works booking-message jobs; asked by their lane alone."""

    def __call__(self, job: Job) -> Outcome:
        """Tell the visitor how the booking of one job stands now."""
        now = self._station.now()
        with self._station.reading() as connection:
            telling = _what_to_tell(connection, job, now)
        visits = telling.visits
        if not visits:
            return Outcome(JobState.GIVEN_UP, telling.reason)
        if self._route is None:
            return Outcome(JobState.GIVEN_UP, "by_desk")
        pictures = [code_picture(each) for each in visits if each.state is VisitState.EXPECTED]
        settings = self._station.settings
        mail = mail_to_visitor(
            visits, pictures, settings, self._voice, now, told_before=telling.told_before
        )
        return handed_over(partial(self._route.send, mail), confirms=self._route.confirms)


def code_picture(visit: Visit) -> CodePicture:
    """Draw the code of a booking as a reader reads it."""
    code = visit.booking_code
    return CodePicture(f"{code}.png", png_of(qr_modules(code.encode("ascii")), QUIET_ZONE))


def _what_to_tell(connection: Connection, job: Job, now: datetime) -> _Telling:
    """Judge by what has gone out, not by what was ordered: a message may have waited for a day.

    A series is confirmed by the message about the booking that was confirmed first.
    """
    visit = visit_by_id(connection, job.about)
    if visit is None:
        return _Telling(reason="visit_over")
    series = series_of(connection, visit)
    about = jobs_about(connection, [each.visit_id for each in series])
    jobs = [each for each in about if each.kind is job.kind]
    first = min(jobs, key=_order).about
    told = _told_by(jobs, job.about, job) or _told_by(jobs, first, job)
    if _says_the_series(jobs, first, job, told=told) or _is_overtaken(jobs, job):
        return _Telling(reason="overtaken")
    if told:
        tells = [] if _is_over(visit, now) else [visit]
        if tells and visit.state is VisitState.EXPECTED and visit.sequence == 0:  # once more
            tells += [each for each in _coming(series, now) if _order_of(each) > _order_of(visit)]
    else:
        tells = _coming(series if job.about == first else [visit], now)
    never = visit.state is VisitState.CANCELLED and not told
    return _Telling(tuple(tells), told, "never_told" if never else "visit_over")


def _told_by(jobs: list[Job], about: str, job: Job) -> bool:
    """Tell whether a message about a booking may have been read when `job` was ordered."""
    latest = job.ordered_at + _UNDER_WAY
    gone = [each for each in jobs if each.about == about and each.state in _GONE]
    return any(about == job.about or each.changed_at <= latest for each in gone)


def _says_the_series(jobs: list[Job], first: str, job: Job, *, told: bool) -> bool:
    """Tell whether the message that confirms the series, sent or to come, says this too."""
    alive = any(e.about == first and e.state is not JobState.GIVEN_UP for e in jobs)
    return job.about != first and not told and alive


def _is_overtaken(jobs: list[Job], job: Job) -> bool:
    """Tell whether a later message about the same booking goes, or went, and says as much."""
    later = (each for each in jobs if each.about == job.about and _order(each) > _order(job))
    return any(each.state is not JobState.GIVEN_UP for each in later)


def _order(job: Job) -> tuple[datetime, str]:
    return job.ordered_at, job.job_id


def _order_of(visit: Visit) -> tuple[datetime, str]:
    assert visit.booked_for is not None  # noqa: S101 - a series is made of bookings
    return visit.booked_for, visit.visit_id


def _coming(visits: list[Visit], now: datetime) -> list[Visit]:
    expected = [each for each in visits if each.state is VisitState.EXPECTED]
    return [each for each in expected if not _is_over(each, now)]


def _is_over(visit: Visit, now: datetime) -> bool:
    """Tell whether a message would come too late, or has nowhere to go."""
    ends = visit.booked_until or visit.booked_for
    stands = visit.state in (VisitState.EXPECTED, VisitState.CANCELLED)
    return not stands or not visit.email or ends is None or ends < now
