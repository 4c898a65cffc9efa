"""Confirmations of bookings on paper: for who has no e-mail, or stands at the desk."""

from datetime import timedelta
from functools import partial

from kiosk.devices.qr_symbol import framed_symbol
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.takeover import Takeover
from kiosk.documents.booking_slip import BookingSlipText, draw_booking_slip
from kiosk.jobs.model import Job, JobState
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import visit_by_id
from kiosk.wording.phone_numbers import as_written_in_sweden
from kiosk.wording.voice import Voice, phrase

_TITLE = phrase("BookingSlip", "Your visit")
_WHEN = phrase("BookingSlip", "{day} at {time}")
_UNTIL = phrase("BookingSlip", "and every day until {last}")
_CODE = phrase("BookingSlip", "Write the code on the screen in the foyer, or show this to it.")
_CALL = phrase("BookingSlip", "Can you not come? Call {phone}.")


def booking_slip_text(visit: Visit, settings: Settings, voice: Voice) -> BookingSlipText:
    """Say what stands on the slip: nobody's name, so that it may lie about."""
    at = visit.booked_for
    assert at is not None  # noqa: S101 - whoever is expected was booked
    until = ""
    if visit.booked_until is not None:
        until = voice.say(_UNTIL, last=voice.date(visit.booked_until - timedelta(seconds=1)))
    hall = settings.town_hall
    return BookingSlipText(
        title=voice.say(_TITLE),
        place=", ".join(part for part in (hall.name, hall.address) if part),
        when=voice.say(_WHEN, day=voice.date(at), time=voice.clock(at)),
        until=until,
        code=visit.booking_code,
        hint=voice.say(_CODE),
        call=voice.say(_CALL, phone=as_written_in_sweden(hall.phone)) if hall.phone else "",
    )


class BookingSlips:
    """Works booking-slip jobs on the printers of badges; asked by its lane alone."""

    def __init__(self, station: Station, printers: Takeover, voice: Voice) -> None:
        """Take the printers of badges."""
        self._station = station
        self._printers = printers
        self._voice = voice

    def __call__(self, job: Job) -> Outcome:
        """Print the confirmation of one job."""
        with self._station.reading() as connection:
            visit = visit_by_id(connection, job.about)
        if visit is None or visit.state is not VisitState.EXPECTED:
            return Outcome(JobState.GIVEN_UP, "visit_over")
        text = booking_slip_text(visit, self._station.settings, self._voice)
        return self._printers.print(partial(draw_booking_slip, text, framed_symbol(text.code)), job)
