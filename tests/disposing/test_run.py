"""What is due goes, and only that; a disposal counts as done when nothing is left anywhere."""

import random
import threading
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.backup import backup_into
from db.writer import Transaction
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.disposing.lane import DisposalLane
from kiosk.evacuation.commands import end_evacuation, mark_person, start_evacuation
from kiosk.evacuation.model import Mark
from kiosk.jobs.queries import jobs_about
from kiosk.privacy.commands import end_hold, erase_due, set_hold
from kiosk.privacy.queries import disposals, holds, unfinished_disposals
from kiosk.settings import Retention, Settings
from kiosk.station import ALL_PROJECTIONS, ALL_RETAINED, Station
from kiosk.visits.commands import arrive_at_desk, arrive_booked, book, leave
from kiosk.visits.events import LeavingRevoked, VisitLeft
from kiosk.visits.model import Departure, Visit, Visitor, VisitState
from kiosk.visits.queries import visit_by_id, visits_in
from tests.disposing.house import ACTOR, AheadClock, bodies_of, dispose, disposing_on
from tests.disposing.name_search import files_with
from tests.town import a_day_in_the_house

NAME = "Qvintilia"


def kept(station: Station, subject_id: str) -> list[str]:
    with station.reading() as connection:
        return bodies_of(connection, subject_id)


def left(station: Station, host: str, name: str = NAME) -> Visit:
    visit = station.do(arrive_at_desk, Visitor(name), host, actor="desk")
    return station.do(leave, visit.visit_id, Departure.DESK, actor="desk")


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


def test_what_was_asked_for_stays_until_the_hold_is_released(
    station: Station, host: str, clock: AheadClock
) -> None:
    asked, other = left(station, host), left(station, host, "Bo")
    hold = station.do(set_hold, "KS/2026:9", visit_id=asked.visit_id, actor=ACTOR)
    clock.pass_time(hours=25)
    (visits, *_) = disposing_on(station).look()
    assert (visits.subjects, visits.held) == (1, 1)
    (told,) = dispose(station).finished
    assert told.subjects == 1
    assert kept(station, asked.visit_id)
    assert not kept(station, other.visit_id)
    station.do(end_hold, hold, actor=ACTOR)
    (told,) = dispose(station).finished
    assert told.subjects == 1
    assert not kept(station, asked.visit_id)


def test_a_hold_of_a_time_keeps_the_visits_and_the_saved_lists_of_that_time(
    station: Station, host: str, clock: AheadClock
) -> None:
    visit = left(station, host)
    saved = station.folder / "utrymningslistor" / "utrymningslista.pdf"
    saved.parent.mkdir()
    saved.write_bytes(b"a list")
    now = station.now()
    an_hour = timedelta(hours=1)
    hold = station.do(set_hold, "KS 1", since=now - an_hour, until=now + an_hour, actor=ACTOR)
    clock.pass_time(hours=25)
    assert dispose(station).finished == ()
    assert saved.exists()
    assert kept(station, visit.visit_id)
    station.do(end_hold, hold, actor=ACTOR)
    dispose(station)
    assert not saved.exists()


def test_a_hold_set_after_the_visits_were_found_is_still_in_time(
    station: Station, host: str, clock: AheadClock
) -> None:
    visit = left(station, host)
    clock.pass_time(hours=25)
    disposing = disposing_on(station)
    rule = disposing.look()[0].rule
    station.do(set_hold, "KS 1", visit_id=visit.visit_id, actor=ACTOR)
    erased = station.do(erase_due, "record", ALL_RETAINED[0], rule, [visit.visit_id], actor=ACTOR)
    assert erased == 0
    assert kept(station, visit.visit_id)


def test_it_is_not_done_while_somebody_reads_what_the_log_still_holds(
    station: Station, host: str, clock: AheadClock
) -> None:
    left(station, host)
    clock.pass_time(hours=25)
    with station.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM visit").scalar()
        assert dispose(station).left
        assert "foaje.sqlite-wal" in files_with(station.folder, NAME)
    with station.reading() as connection:
        (going_on,) = unfinished_disposals(connection)
    outcome = dispose(station)
    assert [each.disposal_id for each in outcome.finished] == [going_on.disposal_id]
    assert outcome.finished[0].subjects == 1
    assert files_with(station.folder, NAME) == set()


def test_a_file_that_cannot_be_taken_away_leaves_the_disposal_open(
    station: Station, host: str, clock: AheadClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(station, host)
    saved = station.folder / "utrymningslistor" / "utrymningslista.pdf"
    saved.parent.mkdir()
    saved.write_bytes(b"a list")
    clock.pass_time(hours=25)

    def refuse(path: Path, **_: object) -> None:
        raise PermissionError(13, "in use", str(path))

    with monkeypatch.context() as broken:
        broken.setattr(Path, "unlink", refuse)
        assert dispose(station).left
    (told,) = dispose(station).finished
    assert (told.subjects, told.files) == (1, 1)


def test_a_copy_nobody_can_read_goes_whole_when_its_time_has_passed(
    station: Station, host: str, clock: AheadClock
) -> None:
    left(station, host)
    folder = station.folder / "backups"
    sound = backup_into(station.database, folder, station.now(), 14)
    (folder / "foaje-broken.sqlite").write_bytes(NAME.encode() * 1000)
    clock.pass_time(hours=25)
    (told,) = dispose(station).finished
    assert [each.name for each in folder.iterdir()] == [sound.name]
    assert (told.copies, told.files) == (1, 1)


def test_a_copy_of_another_station_is_left_to_that_one(
    station: Station, host: str, clock: AheadClock, tmp_path: Path
) -> None:
    with Station(tmp_path / "other", Settings(station="B"), clock) as other:
        guest = other.do(record_person, PersonDetails("Eva", "Ek"), actor=ACTOR)
        left(other, guest)
        theirs = backup_into(other.database, station.folder / "backups", other.now(), 14)
    before = theirs.read_bytes()
    left(station, host)
    clock.pass_time(hours=25)
    assert not dispose(station).left
    assert theirs.read_bytes() == before


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


def test_the_running_program_disposes_by_itself(
    station: Station, host: str, clock: AheadClock
) -> None:
    visit = left(station, host)
    clock.pass_time(hours=25)
    done = threading.Event()

    def hear(_rooms: frozenset[str]) -> None:
        with station.reading() as connection:
            if any(each.done_at for each in disposals(connection)):
                done.set()

    station.listen(hear)
    lane = DisposalLane(station, lambda: None, first_seconds=0.0)
    assert done.wait(20)
    lane.close()
    assert kept(station, visit.visit_id) == []


def test_every_room_says_what_it_keeps_of_visitors_or_that_it_keeps_nothing() -> None:
    retained = {subject for each in ALL_RETAINED for subject in each.subjects}
    nothing_of_visitors = {
        "person", "unit", "referral", "phone_duty", "unmanned", "staff_change", "source",  # staff
        "user",  # staff
        "desk_call", "evacuation_list", "disposal", "hold", "read", "lockdown", "rating",  # nobody
        "help_call",  # nobody either
        "slip_batch", "special_day",
    }  # fmt: skip
    assert {each.subject for each in ALL_PROJECTIONS} == retained | nothing_of_visitors


@settings(max_examples=4)
@given(seed=st.integers(0, 2**32), pauses=st.lists(st.integers(0, 40), min_size=2, max_size=4))
def test_whatever_happens_no_open_or_held_visit_is_erased_and_the_rows_are_the_fold(
    seed: int, pauses: list[int]
) -> None:
    chance, clock = random.Random(seed), AheadClock()
    with TemporaryDirectory() as folder, Station(Path(folder), Settings(), clock) as station:
        for pause in pauses:
            a_day_in_the_house(station, chance, commands=20)
            hold_some(station, chance)
            clock.pass_time(hours=pause)
            before = standing(station)
            assert not dispose(station).left
            check(station, before)
        assert station.verify().faults == ()


def hold_some(station: Station, chance: random.Random) -> None:
    with station.reading() as connection:
        ended = visits_in(connection, VisitState.LEFT)
        standing_holds = holds(connection)
    if ended:
        visit_id = chance.choice(ended).visit_id
        station.do(set_hold, "KS 1", visit_id=visit_id, actor=ACTOR)
    if standing_holds and chance.random() < 0.5:
        station.do(end_hold, standing_holds[0].hold_id, actor=ACTOR)


def standing(station: Station) -> dict[str, Visit]:
    with station.reading() as connection:
        found = [each for state in VisitState for each in visits_in(connection, state)]
    return {each.visit_id: each for each in found}


def check(station: Station, before: dict[str, Visit]) -> None:
    after = standing(station)
    with station.reading() as connection:
        held = {each.visit_id for each in holds(connection)}
    assert after.keys() == before.keys()
    day = timedelta(hours=24)
    for visit_id, was in before.items():
        ended = was.left_at if was.state is VisitState.LEFT else None
        if was.state is VisitState.EXPECTED:
            ended = was.booked_for
        if was.state is VisitState.MERGED:
            ended = was.merged_at
        gone = ended is not None and ended < station.now() - day and visit_id not in held
        assert after[visit_id].state is was.state
        if was.visitor.name:  # else it was erased before
            assert (kept(station, visit_id) == []) == gone
        if not gone:
            assert after[visit_id] == was


@pytest.mark.soak
def test_an_arrival_never_waits_for_a_disposal_of_thousands(
    station: Station, host: str, clock: AheadClock
) -> None:
    for _ in range(3000):
        left(station, host)
    alone = [waited(station, host) for _ in range(300)]
    clock.pass_time(hours=25)
    disposing = threading.Thread(target=dispose, args=(station,))
    disposing.start()
    beside = []
    while disposing.is_alive():
        beside.append(waited(station, host))
    told = [f"{sorted(each)[len(each) * 99 // 100] * 1000:.0f} ms" for each in (alone, beside)]
    print(f"\n{len(beside)} arrivals beside a disposal: p99 {told[1]}, without it {told[0]}")
    assert sorted(beside)[len(beside) * 99 // 100] < 0.05 + sorted(alone)[297]


def waited(station: Station, host: str) -> float:
    began = monotonic()
    station.do(arrive_at_desk, Visitor("Bo"), host, actor="desk")
    return monotonic() - began


def test_a_booking_that_came_is_judged_by_its_leaving(
    station: Station, host: str, clock: AheadClock
) -> None:
    booked = station.do(book, Visitor(NAME), host, station.now(), actor="desk")
    station.do(arrive_booked, booked.visit_id, actor="visitor")
    clock.pass_time(days=3)
    assert dispose(station).finished == ()
    assert kept(station, booked.visit_id)
