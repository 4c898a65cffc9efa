"""What a hold names stays, of visits and of saved lists, until it is released."""

from datetime import timedelta

from kiosk.privacy.commands import end_hold, erase_due, set_hold
from kiosk.station import ALL_RETAINED, Station
from tests.disposing.house import ACTOR, AheadClock, dispose, disposing_on, kept, left


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
