"""A public meeting is a headcount: nobody is registered, no host is asked, all count as inside."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

import pytest

from kiosk.calendar import OfficeDay, OpeningDays, wall_time
from kiosk.evacuation.queries import who_is_inside
from kiosk.reception.meetings import hold_meeting, plan_meeting
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.booking import BookingChange
from kiosk.visits.bookings import cancel_booking, move_booking, print_confirmation
from kiosk.visits.closing import left_open, to_be_asked
from kiosk.visits.commands import (
    arrive_booked,
    leave,
    order_badge,
    rebook,
    said_to_have_left,
)
from kiosk.visits.corrections import Correction, correct, part_left
from kiosk.visits.linking import link
from kiosk.visits.merging import merge
from kiosk.visits.model import Departure, Visit, VisitKind, VisitState
from kiosk.visits.paper_slips import OnPaper, booked_arrived_on_paper
from kiosk.visits.party import Following
from kiosk.visits.public_meetings import MeetingWanted, begin, count_as, count_more
from kiosk.visits.queries import visits_inside
from kiosk.visits.undo import noted, take_back
from tests.conftest import NOON
from tests.visits.conftest import jobs, stored

COUNCIL = MeetingWanted("Kommunfullmäktige", "Plan 1", NOON, NOON + timedelta(hours=6))
HOUSE = OpeningDays(OfficeDay(time(7, 30), time(16, 30)), {})


@pytest.fixture
def held(station: Station) -> Visit:
    return station.do(hold_meeting, COUNCIL, actor="desk")


def test_a_meeting_is_planned_begins_is_counted_and_ends(station: Station, host: str) -> None:
    later = MeetingWanted("Vernissage", "Foajén", NOON + timedelta(hours=2), persons=40)
    planned = station.do(plan_meeting, later, actor="desk")
    assert (planned.kind, planned.state) == (VisitKind.PUBLIC_MEETING, VisitState.EXPECTED)
    assert (planned.visitor.name, planned.persons, planned.host) == ("Vernissage", 40, None)
    began = station.do(begin, planned.visit_id, 3, actor="desk")
    assert (began.state, began.persons, began.badge_code) == (VisitState.INSIDE, 3, "")
    for by, there in ((20, 23), (1, 24), (-5, 19)):
        assert station.do(count_more, planned.visit_id, by, actor="desk").persons == there
    assert station.do(count_as, planned.visit_id, 41, actor="desk").persons == 41
    with station.reading() as connection:
        listed = who_is_inside(connection, station.now())
        (row,) = visits_inside(connection)
    assert listed.headcount == 41
    (line,) = listed.people
    assert (line.name, line.company, line.host, line.kind) == (
        *("Vernissage", "", ""),
        "public_meeting",
    )
    assert (row.is_public_meeting, row.persons) == (True, 41)
    over = station.do(leave, planned.visit_id, Departure.DESK, actor="desk")
    assert over.state is VisitState.LEFT
    assert jobs(station, planned.visit_id) == []  # no badge, and nobody was told


def test_two_desks_that_count_at_once_add_up(station: Station, held: Visit) -> None:
    counted = [
        station.submit(count_more, held.visit_id, 1, actor=desk)
        for desk in ("desk", "other desk")
        for _ in range(10)
    ]
    for each in counted:
        each.result()
    here = stored(station, held.visit_id)
    assert here is not None
    assert here.persons == 20


@pytest.mark.parametrize("by", [-1, 5001, 10**12])
def test_a_count_that_cannot_be_is_refused(station: Station, held: Visit, by: int) -> None:
    with pytest.raises(Refused) as refused:
        station.do(count_more, held.visit_id, by, actor="desk")
    assert refused.value.code == "meeting.count_impossible"


@pytest.mark.parametrize(
    ("title", "code"),
    [
        (" . ", "meeting.title_missing"),
        ("å" * 81, "meeting.title_too_long"),
        ("a" * 10_000_000, "visit.text_too_long"),
        ("Samråd om 811218-9876", "meeting.title_personal_number"),
    ],
)
def test_a_title_that_cannot_be_is_refused(station: Station, title: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        station.do(hold_meeting, MeetingWanted(title, "", NOON), actor="desk")
    assert refused.value.code == code
    with station.reading() as connection:
        assert visits_inside(connection) == []


@pytest.mark.parametrize(
    ("at", "ends_at", "code"),
    [
        (NOON - timedelta(minutes=1), None, "booking.in_the_past"),
        (NOON + timedelta(days=500), None, "booking.too_far_ahead"),
        (NOON + timedelta(hours=1), NOON, "booking.ends_before_begins"),
        (NOON + timedelta(hours=1), NOON + timedelta(days=1), "booking.across_midnight"),
    ],
)
def test_a_time_that_cannot_be_is_refused(
    station: Station, at: datetime, ends_at: datetime | None, code: str
) -> None:
    with pytest.raises(Refused) as refused:
        station.do(plan_meeting, MeetingWanted("Samråd", "", at, ends_at), actor="desk")
    assert refused.value.code == code


def test_nothing_that_is_done_with_a_visitor_is_done_with_a_meeting(
    station: Station, host: str, held: Visit, visit_in: Callable[[VisitState], Visit]
) -> None:
    later = MeetingWanted("Samråd", "", NOON + timedelta(hours=1))
    planned = station.do(plan_meeting, later, actor="desk").visit_id
    other = visit_in(VisitState.WAITING).visit_id
    here = held.visit_id
    commands: list[tuple[Any, ...]] = [
        (arrive_booked, planned),
        (rebook, planned, host),
        (print_confirmation, planned),
        (booked_arrived_on_paper, planned, OnPaper(NOON)),
        (order_badge, here),
        (part_left, here, 1),
        (merge, here, other),
        (link, here, other, Following.COMPANION),
        (link, other, here, Following.COMPANION),
        (correct, here, Correction(host_id=host)),
        (correct, here, Correction(company="Atea")),
    ]
    for command, *told in commands:
        with pytest.raises(Refused) as refused:
            station.do(command, *told, actor="desk")
        assert refused.value.code == "visit.is_meeting", command
    with pytest.raises(Refused) as refused:
        station.do(count_more, other, 1, actor="desk")
    assert refused.value.code == "meeting.none"


def test_title_place_and_time_can_be_set_right(station: Station, held: Visit) -> None:
    wanted = Correction(name="Fullmäktige", zone="Plan 2", persons=300)
    righted = station.do(correct, held.visit_id, wanted, actor="desk")
    assert (righted.visitor.name, righted.zone, righted.persons) == ("Fullmäktige", "Plan 2", 300)
    later = MeetingWanted("Samråd", "", NOON + timedelta(hours=1))
    planned = station.do(plan_meeting, later, actor="desk").visit_id
    at = NOON + timedelta(hours=3)
    moved = station.do(move_booking, planned, BookingChange(at=at), actor="desk")
    assert moved.booked_for == at
    gone = station.do(cancel_booking, planned, actor="desk")
    assert gone.state is VisitState.CANCELLED


def test_nobody_in_the_foyer_ends_a_meeting_by_its_title(station: Station, held: Visit) -> None:
    since, until = NOON - timedelta(days=1), NOON + timedelta(days=1)
    found = station.do(said_to_have_left, held.visitor.name, since, until, actor="visitor")
    assert found is None
    here = stored(station, held.visit_id)
    assert here is not None
    assert here.said_left_at is None


def test_a_meeting_is_left_open_once_its_own_end_has_passed_and_asks_no_host(
    station: Station, held: Visit
) -> None:
    assert COUNCIL.ends_at is not None
    for now, remaining in (
        (wall_time(NOON.date(), time(16, 31)), []),
        (COUNCIL.ends_at, [held.visit_id]),
    ):
        with station.reading() as connection:
            assert [each.visit_id for each in left_open(connection, HOUSE, now)] == remaining
            assert to_be_asked(connection, "A", HOUSE, now) == []


def test_a_beginning_can_be_taken_back_and_the_plan_stays(station: Station) -> None:
    later = MeetingWanted("Samråd", "", NOON + timedelta(hours=1))
    planned = station.do(plan_meeting, later, actor="desk").visit_id
    _, deed = station.do(noted, lambda tx: begin(tx, planned, actor="desk"))
    # What began unplanned was announced all the same.
    held, other = station.do(noted, lambda tx: hold_meeting(tx, COUNCIL, actor="desk"))
    for each, visit_id in ((deed, planned), (other, held.visit_id)):
        assert each is not None
        station.do(take_back, each, actor="desk")
        back = stored(station, visit_id)
        assert back is not None
        assert back.state is VisitState.EXPECTED


def test_an_untimely_meeting_count_is_refused_before_and_after(station: Station) -> None:
    later = MeetingWanted("Samråd", "", NOON + timedelta(hours=1))
    planned = station.do(plan_meeting, later, actor="desk").visit_id
    for code in ("visit.never_arrived", "visit.already_left"):
        with pytest.raises(Refused) as refused:
            station.do(count_more, planned, 1, actor="desk")
        assert refused.value.code == code
        if code == "visit.never_arrived":
            station.do(begin, planned, actor="desk")
            station.do(leave, planned, Departure.DESK, actor="desk")


def test_a_meeting_begins_once(station: Station, held: Visit) -> None:
    with pytest.raises(Refused) as refused:
        station.do(begin, held.visit_id, actor="other desk")
    assert refused.value.code == "visit.already_arrived"
