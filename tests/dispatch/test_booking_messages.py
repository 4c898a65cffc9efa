"""A visitor who left an address is told of the booking, each change, and the cancelling."""

from datetime import date, time, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from PySide6.QtGui import QImage
from zxingcpp import read_barcodes

from kiosk.calendar import wall_time
from kiosk.dispatch.booking_messages import BookingMessages, code_picture
from kiosk.exchange.host_mail import FolderRoute
from kiosk.exchange.not_taken import NotTaken
from kiosk.faces.desk.confirmation import confirmation_of
from kiosk.faces.desk.standing import Standing
from kiosk.jobs.commands import change
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_about, jobs_to_do
from kiosk.reception.booking import book, book_series, cancel, move
from kiosk.reception.recurrence import Every, Recurrence
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from kiosk.visits.booking import BookingChange, BookingTerms, BookingWanted
from kiosk.visits.model import Visit, Visitor
from kiosk.wording.voice import Voice
from tests.conftest import Employ, TurnedClock

OFFICE = office_days(Settings())
AT = wall_time(date(2026, 3, 23), time(10))
A_WHILE = timedelta(minutes=5)
MAIL = "maj@b.example"


def wanted(host: str, **terms: object) -> BookingWanted:
    return BookingWanted(
        Visitor("Maj Öberg"),
        host,
        AT,
        terms=BookingTerms(email=MAIL, **terms),  # type: ignore[arg-type] # fields by name
    )


def sent(station: Station, folder: Path) -> list[Any]:
    """Work what is to do, and give the messages written, whose files are taken away."""
    work = BookingMessages(station, FolderRoute(folder), Voice("sv"))
    with station.reading() as connection:
        jobs = jobs_to_do(connection, station.settings.station, JobKind.BOOKING_MESSAGE)
    for each in jobs:
        outcome = work(each)
        station.do(change, each.job_id, outcome.state, outcome.reason)
    written: list[Any] = []
    for path in sorted(folder.glob("*.eml")):
        written.append(message_from_bytes(path.read_bytes(), policy=policy.default))
        path.unlink()
    return written


def body_of(message: Any) -> str:
    return str(message.get_body(("plain",)).get_content())


def calendar_of(message: Any) -> Any:
    (part,) = (each for each in message.walk() if each.get_content_type() == "text/calendar")
    assert part.get_param("method")
    return Calendar.from_ical(part.get_content())


def test_booked_moved_and_cancelled_are_one_event_that_rises(
    station: Station, employ: Employ, tmp_path: Path
) -> None:
    visit: Visit = station.do(book, wanted(employ()), office=OFFICE, actor="desk")
    told = []
    told += sent(station, tmp_path)
    later = BookingChange(at=AT + timedelta(hours=2))
    station.do(move, visit.visit_id, later, office=OFFICE, actor="desk")
    told += sent(station, tmp_path)
    station.do(cancel, visit.visit_id, actor="desk")
    told += sent(station, tmp_path)
    assert [each["Subject"] for each in told] == [
        "Ditt besök på Kommunhuset",
        "Ditt besök på Kommunhuset har ändrats",
        "Ditt besök på Kommunhuset är avbokat",
    ]
    calendars = [calendar_of(each) for each in told]
    assert [str(each["METHOD"]) for each in calendars] == ["REQUEST", "REQUEST", "CANCEL"]
    events = [each.events[0] for each in calendars]
    assert len({str(each["UID"]) for each in events}) == 1
    assert [each["SEQUENCE"] for each in events] == [0, 1, 2]
    assert [each.start - AT for each in events] == [
        timedelta(0),
        timedelta(hours=2),
        timedelta(hours=2),
    ]
    assert "måndag 23 mars kl. 10.00" in body_of(told[0]).lower()
    assert "12.00" in body_of(told[1])


def test_the_picture_holds_the_code_and_no_name_is_in_the_mail(
    station: Station, employ: Employ, tmp_path: Path
) -> None:
    host = employ("Per", "Stenvall")
    visit = station.do(book, wanted(host, discreet=True), office=OFFICE, actor="desk")
    (message,) = sent(station, tmp_path)
    (picture,) = (e for e in message.iter_attachments() if e.get_content_type() == "image/png")
    image = QImage.fromData(picture.get_content())
    assert image.width() == image.height() > 0
    (read,) = read_barcodes(image.convertToFormat(QImage.Format.Format_Grayscale8))
    assert read.text == visit.booking_code
    assert picture.get_filename() == f"{visit.booking_code}.png"
    whole = message.as_string() + body_of(message)
    assert visit.booking_code[:3] in body_of(message)
    assert not any(name in whole for name in ("Maj", "Öberg", "Stenvall"))


def test_a_series_is_told_in_one_message(station: Station, employ: Employ, tmp_path: Path) -> None:
    rule = Recurrence(Every.WEEK, times=3)
    made = station.do(
        book_series, wanted(employ()), rule, office=OFFICE, house=OFFICE, actor="desk"
    )
    (message,) = sent(station, tmp_path)
    calendar = calendar_of(message)
    assert (str(calendar["METHOD"]), len(calendar.events)) == ("PUBLISH", len(made))
    pictures = [e.get_filename() for e in message.iter_attachments() if e.get_filename()]
    assert pictures == [f"{each.booking_code}.png" for each in made]


def test_a_series_whose_first_is_cancelled_or_moved_before_it_was_told_is_told_of_the_rest(
    station: Station, employ: Employ, clock: TurnedClock, tmp_path: Path
) -> None:
    rule = Recurrence(Every.WEEK, times=4)
    first, second, third, fourth = station.do(
        book_series, wanted(employ()), rule, office=OFFICE, house=OFFICE, actor="desk"
    )
    clock.turn(A_WHILE)
    station.do(cancel, first.visit_id, actor="desk")
    station.do(cancel, third.visit_id, actor="desk")
    assert fourth.booked_for is not None
    later = BookingChange(at=fourth.booked_for + timedelta(hours=3))
    station.do(move, fourth.visit_id, later, office=OFFICE, actor="desk")
    clock.turn(A_WHILE)
    (message,) = sent(station, tmp_path)
    assert message["Subject"] == "Ditt besök på Kommunhuset"
    pictures = [e.get_filename() for e in message.iter_attachments() if e.get_filename()]
    assert pictures == [f"{each.booking_code}.png" for each in (second, fourth)]
    assert "13.00" in body_of(message)
    station.do(cancel, second.visit_id, actor="desk")
    (told,) = sent(station, tmp_path)
    assert told["Subject"] == "Ditt besök på Kommunhuset är avbokat"


def test_what_was_cancelled_before_anybody_was_told_sends_nothing(
    station: Station, employ: Employ, clock: TurnedClock, tmp_path: Path
) -> None:
    visit = station.do(book, wanted(employ()), office=OFFICE, actor="desk")
    clock.turn(A_WHILE)
    station.do(cancel, visit.visit_id, actor="desk")
    assert sent(station, tmp_path) == []
    with station.reading() as connection:
        jobs = jobs_about(connection, [visit.visit_id])
    assert {(each.state, each.reason) for each in jobs} == {
        (JobState.GIVEN_UP, "overtaken"),
        (JobState.GIVEN_UP, "never_told"),
    }
    assert [confirmation_of(Voice("sv"), each) for each in jobs] == [Standing()] * 2


def test_a_confirmation_that_may_have_gone_out_is_cancelled(
    station: Station, employ: Employ, tmp_path: Path
) -> None:
    visit = station.do(book, wanted(employ()), office=OFFICE, actor="desk")
    with station.reading() as connection:
        (job,) = jobs_about(connection, [visit.visit_id])
    station.do(change, job.job_id, JobState.UNKNOWN, "restored")
    station.do(cancel, visit.visit_id, actor="desk")
    (message,) = sent(station, tmp_path)
    assert message["Subject"] == "Ditt besök på Kommunhuset är avbokat"


def test_a_booking_of_several_days_recurs_each_day_until_the_last(
    station: Station, employ: Employ, tmp_path: Path
) -> None:
    last = date(2026, 3, 25)
    station.do(book, wanted(employ(), last_day=last), office=OFFICE, actor="desk")
    (message,) = sent(station, tmp_path)
    (event,) = calendar_of(message).events
    (until,) = event.rrules[0]["UNTIL"]
    assert until == wall_time(last, time(23, 59, 59))
    assert "till och med onsdag 25 mars" in body_of(message)


def test_a_server_that_does_not_answer_is_tried_again_and_no_way_is_the_desks(
    station: Station, employ: Employ
) -> None:
    class Gone:
        confirms = True

        def send(self, message: EmailMessage) -> None:
            raise NotTaken("server_unreachable")

    station.do(book, wanted(employ()), office=OFFICE, actor="desk")
    with station.reading() as connection:
        (job,) = jobs_to_do(connection, station.settings.station, JobKind.BOOKING_MESSAGE)
    failed = BookingMessages(station, Gone(), Voice("sv"))(job)
    assert (failed.state, failed.reason) == (JobState.FAILED, "server_unreachable")
    by_desk = BookingMessages(station, None, Voice("sv"))(job)
    assert (by_desk.state, by_desk.reason) == (JobState.GIVEN_UP, "by_desk")


@pytest.mark.parametrize("code", ["0ABCD1", "ZZZZZZ"])
def test_a_picture_is_a_png_of_its_code(code: str) -> None:
    from dataclasses import replace

    from kiosk.commandline.text_examples import EXAMPLE_VISIT

    picture = code_picture(replace(EXAMPLE_VISIT, booking_code=code))
    assert picture.content.startswith(b"\x89PNG")
    assert not QImage.fromData(picture.content).isNull()
