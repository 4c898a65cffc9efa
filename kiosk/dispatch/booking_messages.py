"""Messages to visitors about their bookings, where an address was left and mail is sent at all."""

from functools import partial

from sqlalchemy import Connection

from kiosk.devices.qr_symbol import QUIET_ZONE, qr_modules
from kiosk.dispatch.handing_over import handed_over
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.mail_messages import MailMessages
from kiosk.documents.code_picture import png_of
from kiosk.exchange.booking_mail import CodePicture, mail_to_visitor
from kiosk.jobs.model import Job, JobState
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import expected_in_series, visit_by_id


class BookingMessages(MailMessages):
    """Works booking-message jobs; asked by their lane alone."""

    def __call__(self, job: Job) -> Outcome:
        """Tell the visitor how the booking of one job stands now."""
        with self._station.reading() as connection:
            visits = _told_of(connection, job.about)
        now = self._station.now()
        if not visits or not visits[0].email or visits[0].booked_for is None:
            return Outcome(JobState.GIVEN_UP, "visit_over")
        if visits[0].booked_for < now and visits[0].booked_until is None:
            return Outcome(JobState.GIVEN_UP, "visit_over")
        if self._route is None:
            return Outcome(JobState.GIVEN_UP, "by_desk")
        pictures = [code_picture(each) for each in visits if each.state is VisitState.EXPECTED]
        settings = self._station.settings
        mail = mail_to_visitor(visits, pictures, settings, self._voice, now)
        return handed_over(partial(self._route.send, mail), confirms=self._route.confirms)


def code_picture(visit: Visit) -> CodePicture:
    """Draw the code of a booking as a reader reads it."""
    code = visit.booking_code
    return CodePicture(f"{code}.png", png_of(qr_modules(code.encode("ascii")), QUIET_ZONE))


def _told_of(connection: Connection, visit_id: str) -> list[Visit]:
    """Give the booking; when its series has just been made, the others too."""
    visit = visit_by_id(connection, visit_id)
    if visit is None or visit.state not in (VisitState.EXPECTED, VisitState.CANCELLED):
        return []
    new = visit.state is VisitState.EXPECTED and visit.sequence == 0
    return [visit, *expected_in_series(connection, visit)] if new else [visit]
