"""What is due goes when its time has passed and not before, by the rule that is decided."""

from datetime import timedelta
from pathlib import Path

from db.transaction import Transaction
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.evacuation.commands import end_evacuation, mark_person, start_evacuation
from kiosk.evacuation.model import Mark
from kiosk.jobs.commands import change
from kiosk.jobs.model import JobState
from kiosk.jobs.queries import jobs_about
from kiosk.messages.commands import take_message
from kiosk.messages.model import Caller, message_from
from kiosk.settings import Retention, Settings
from kiosk.station import ALL_PROJECTIONS, ALL_RETAINED, Station
from kiosk.visits.commands import arrive_at_desk, arrive_booked, book
from kiosk.visits.events import LeavingRevoked, VisitLeft
from kiosk.visits.model import Departure, Visitor, VisitState
from kiosk.visits.queries import visit_by_id
from tests.disposing.house import ACTOR, NAME, AheadClock, dispose, kept, left


def test_a_visit_goes_when_its_time_has_passed_and_not_before(
    station: Station, host: str, clock: AheadClock
) -> None:
    gone, open_visit = (
        left(station, host),
        station.do(arrive_at_desk, Visitor("Bo"), host, actor="desk"),
    )
    with station.reading() as connection:
        jobs = [each.job_id for each in jobs_about(connection, [gone.visit_id])]
    assert len(jobs) == 2
    clock.pass_time(hours=24, seconds=-30)
    assert dispose(station).finished == ()
    assert kept(station, gone.visit_id)
    clock.pass_time(minutes=1)
    (told,) = dispose(station).finished
    assert (told.category, told.subjects, told.hours) == ("visits", 1, 24)
    assert told.earliest == told.latest is not None
    assert [kept(station, each) for each in (gone.visit_id, *jobs)] == [[], [], []]
    with station.reading() as connection:
        anonymous = visit_by_id(connection, gone.visit_id)
        assert visit_by_id(connection, open_visit.visit_id) is not None
    assert anonymous is not None
    assert (anonymous.state, anonymous.visitor.name) == (VisitState.LEFT, "")
    assert kept(station, open_visit.visit_id)
    assert station.verify().faults == ()
    assert dispose(station).finished == ()


def test_a_booking_nobody_came_to_goes_after_the_booked_time(
    station: Station, host: str, clock: AheadClock
) -> None:
    at = station.now() + timedelta(days=2)
    missed = station.do(book, Visitor(NAME), host, at, actor="desk")
    clock.pass_time(days=2, hours=23)
    assert dispose(station).finished == ()
    clock.pass_time(hours=2)
    (told,) = dispose(station).finished
    assert (told.category, told.subjects) == ("missed_bookings", 1)
    assert kept(station, missed.visit_id) == []


def test_an_evacuation_forgets_who_was_ticked_off_and_stays_a_drill(
    station: Station, host: str, clock: AheadClock
) -> None:
    visit = station.do(arrive_at_desk, Visitor(NAME), host, actor="desk")
    drill = station.do(start_evacuation, drill=True, actor="security")
    station.do(mark_person, visit.visit_id, Mark.OUT, actor="security")
    station.do(end_evacuation, reason=f"{NAME} gick hem", actor="security")
    clock.pass_time(days=29)
    dispose(station)
    assert len(kept(station, drill)) == 3
    clock.pass_time(days=2)
    (told,) = dispose(station).finished
    assert told.category == "evacuations"
    assert kept(station, drill) == ["evacuation.started.1"]
    assert station.verify().faults == ()


def test_a_message_goes_a_day_after_it_was_sent_and_waits_while_it_was_not(
    station: Station, host: str, clock: AheadClock
) -> None:
    wanted = message_from(Caller(NAME, "3214"), "Ring", call_back=True)
    message_id = station.do(take_message, host, wanted, actor="desk")
    with station.reading() as connection:
        (job,) = jobs_about(connection, [message_id])
    clock.pass_time(hours=25)
    dispose(station)
    assert kept(station, message_id) == ["message.taken.1"]
    station.do(change, job.job_id, JobState.CONFIRMED)
    clock.pass_time(hours=25)
    (told,) = dispose(station).finished
    assert (told.category, told.subjects) == ("visits", 1)
    assert kept(station, message_id) == kept(station, job.job_id) == []
    assert station.verify().faults == ()


def test_what_somebody_took_back_leaves_nobody_on_the_list_who_has_left(
    station: Station, host: str, clock: AheadClock
) -> None:
    visit = station.do(arrive_at_desk, Visitor(NAME), host, actor="desk")

    def left_twice(tx: Transaction) -> None:
        for how in (Departure.BADGE, Departure.DESK):
            tx.append(visit.visit_id, VisitLeft(how=how), actor="desk")
        ending = tx.connection.exec_driver_sql(
            "SELECT event_id FROM event WHERE kind = 'visit.left.1' ORDER BY hlc"
        ).first()
        assert ending is not None
        tx.append(visit.visit_id, LeavingRevoked(ending=ending[0]), actor="desk")

    station.do(left_twice)
    clock.pass_time(hours=25)
    dispose(station)
    with station.reading() as connection:
        found = visit_by_id(connection, visit.visit_id)
    assert found is not None
    assert dispose(station).finished == ()  # nothing is left to do, though a body stays
    assert (found.state, found.visitor.name) == (VisitState.LEFT, "")


def test_the_town_halls_own_rule_holds_and_stands_in_the_record(
    tmp_path: Path, clock: AheadClock
) -> None:
    rule = Retention(category="visits", days=3, registry_number="KS/2026:412")
    with Station(tmp_path, Settings(retention=(rule,)), clock) as station:
        guest = station.do(record_person, PersonDetails("Eva", "Ek"), actor=ACTOR)
        left(station, guest)
        clock.pass_time(hours=71)
        assert dispose(station).finished == ()
        clock.pass_time(hours=2)
        (told,) = dispose(station).finished
    assert (told.hours, told.registry_number) == (72, "KS/2026:412")


def test_every_room_says_what_it_keeps_of_visitors_or_that_it_keeps_nothing() -> None:
    retained = {subject for each in ALL_RETAINED for subject in each.subjects}
    nothing_of_visitors = {
        "person", "unit", "referral", "phone_duty", "unmanned", "staff_change", "source",  # staff
        "user",  # staff
        "desk_call", "evacuation_list", "disposal", "hold", "read", "lockdown", "rating",  # nobody
        "help_call", "alarm",  # nobody either
        "slip_batch", "special_day", "desk_absence", "erasure",
    }  # fmt: skip
    assert {each.subject for each in ALL_PROJECTIONS} == retained | nothing_of_visitors


def test_a_booking_that_came_is_judged_by_its_leaving(
    station: Station, host: str, clock: AheadClock
) -> None:
    booked = station.do(book, Visitor(NAME), host, station.now(), actor="desk")
    station.do(arrive_booked, booked.visit_id, actor="visitor")
    clock.pass_time(days=3)
    assert dispose(station).finished == ()
    assert kept(station, booked.visit_id)
