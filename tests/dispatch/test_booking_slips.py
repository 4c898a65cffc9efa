"""A confirmation on paper holds time, place and code, and nobody's name."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.devices import open_printer
from kiosk.devices.paper import draw_paper, read_qr_codes
from kiosk.devices.qr_symbol import framed_symbol
from kiosk.devices.virtual_printer import VirtualPrinter
from kiosk.directory.commands import record_person
from kiosk.dispatch.booking_slips import BookingSlips, booking_slip_text
from kiosk.dispatch.takeover import Takeover
from kiosk.documents.booking_slip import draw_booking_slip
from kiosk.documents.fonts import load_fonts
from kiosk.documents.print_head import PrintHead, head_of
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.page import Text
from kiosk.refusal import Refused
from kiosk.settings import PrinterSettings, Settings
from kiosk.station import Station
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.bookings import cancel_booking, expect, print_confirmation, send_confirmation
from kiosk.visits.model import Visit, visitor_named
from kiosk.wording.voice import Voice
from tests.conftest import NOON, TurnedClock
from tests.dispatch.test_job_lanes import FAST, HOST


@pytest.fixture
def station(tmp_path: Path, qapp: QGuiApplication, clock: TurnedClock) -> Iterator[Station]:
    load_fonts()
    with Station(tmp_path, Settings(), clock) as opened:
        yield opened


def booked(station: Station, terms: BookingTerms | None = None) -> Visit:
    host_id = station.do(record_person, HOST, actor="test")
    wanted = BookingWanted(
        visitor_named("Qvintilia Xerxes"),
        host_id,
        NOON + timedelta(hours=2),
        terms=terms or BookingTerms(),
    )
    return station.do(expect, wanted, actor="desk")


def ordered(station: Station, visit: Visit, kind: JobKind) -> list[Job]:
    with station.reading() as connection:
        jobs = jobs_about(connection, [visit.visit_id])
    return [each for each in jobs if each.kind is kind]


def test_a_confirmation_comes_out_with_the_code_a_reader_reads(station: Station) -> None:
    visit = booked(station)
    station.do(print_confirmation, visit.visit_id, actor="desk")
    (job,) = ordered(station, visit, JobKind.BOOKING_SLIP)
    with VirtualPrinter() as printer:
        settings = PrinterSettings(
            name="foajé", connection="tcp", address="127.0.0.1", port=printer.port
        )
        opened = open_printer(settings, station.folder, FAST)
        slips = BookingSlips(station, Takeover([(opened, head_of(settings))]), Voice("sv"))
        assert slips(job).state is JobState.CONFIRMED
        assert printer.wait_for_job(1, 10)
    (slip,) = [data for data in printer.jobs if len(data) > 100]
    assert read_qr_codes(draw_paper(slip, 576)) == [visit.booking_code]


def test_a_confirmation_names_nobody_and_tells_of_every_day(station: Station) -> None:
    last = (NOON + timedelta(days=2)).date()
    visit = booked(station, BookingTerms(last_day=last))
    text = booking_slip_text(visit, Settings(), Voice("sv"))
    page = draw_booking_slip(text, framed_symbol(text.code), PrintHead(576))
    said = " ".join(part.text for part in page.parts if isinstance(part, Text))
    assert "Tisdag 10 mars kl. 14.00".casefold() in said.casefold()
    assert "torsdag 12 mars" in said
    assert visit.booking_code in said
    assert "Qvintilia" not in said
    assert HOST.family_name not in said


def test_what_is_over_is_not_printed_and_without_a_printer_it_is_said(station: Station) -> None:
    visit = booked(station)
    station.do(print_confirmation, visit.visit_id, actor="desk")
    (job,) = ordered(station, visit, JobKind.BOOKING_SLIP)
    nowhere = BookingSlips(station, Takeover([]), Voice("sv"))
    assert (nowhere(job).state, nowhere(job).reason) == (JobState.GIVEN_UP, "no_printer")
    station.do(cancel_booking, visit.visit_id, actor="desk")
    assert (nowhere(job).state, nowhere(job).reason) == (JobState.GIVEN_UP, "visit_over")


def test_a_confirmation_is_sent_again_where_there_is_an_address(station: Station) -> None:
    visit = booked(station)
    with pytest.raises(Refused) as refused:
        station.do(send_confirmation, visit.visit_id, actor="desk")
    assert refused.value.code == "booking.no_email"
    visit = booked(station, BookingTerms(email="q@example.se"))
    again = station.do(send_confirmation, visit.visit_id, actor="desk")
    assert again.sequence == visit.sequence  # the same entry in the visitor's calendar
    assert len(ordered(station, visit, JobKind.BOOKING_MESSAGE)) == 1
