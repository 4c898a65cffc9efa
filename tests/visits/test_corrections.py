"""What was written wrong is set right by events; the newest stands, and nobody is lost by it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bodies import Body, encode
from db.clock import hlc_from
from db.journal import Recorded, events_of
from db.tables import visit as visit_table
from kiosk.evacuation.model import Certainty
from kiosk.evacuation.queries import who_is_inside
from kiosk.jobs.model import JobKind, JobState
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.commands import arrive_unbooked, leave, meet, more_arrived, seen_here
from kiosk.visits.correction_events import PartLeft, VisitCorrected
from kiosk.visits.corrections import Correction, correct, part_left, probably_left
from kiosk.visits.events import GroupGrew, VisitArrived
from kiosk.visits.model import Contact, Departure, Visit, Visitor, VisitState
from kiosk.visits.paper_slips import (
    OnPaper,
    arrive_on_paper,
    booked_arrived_on_paper,
    number_slips,
)
from kiosk.visits.party import Party
from kiosk.visits.projection import VISITS
from kiosk.visits.queries import visits_inside
from tests.conftest import Employ, TurnedClock
from tests.visits.conftest import ASA, jobs, stored

Bring = Callable[[VisitState], Visit]
HERE = [VisitState.WAITING, VisitState.INSIDE]


def refusal(do: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refused:
        do()
    return refused.value.code


@pytest.mark.parametrize("state", [s for s in VisitState if s is not VisitState.MERGED])
def test_name_company_zone_and_count_are_corrected_in_any_state(
    station: Station, visit_in: Bring, state: VisitState
) -> None:
    visit = visit_in(state)
    wanted = Correction(name=" Åse Öberg ", company="Ateå", zone="Plan 2", persons=3)
    now = station.do(correct, visit.visit_id, wanted, actor="desk")
    assert now.visitor == Visitor("Åse Öberg", "Ateå")
    assert (now.zone, now.persons, now.state) == ("Plan 2", 3, state)
    assert stored(station, visit.visit_id) == now


def test_what_is_right_already_is_not_written_again(station: Station, visit_in: Bring) -> None:
    visit = visit_in(VisitState.INSIDE)
    same = Correction(name=visit.visitor.name, company=visit.visitor.company, persons=1)
    with station.reading() as connection:
        before = len(events_of(connection, visit.visit_id))
    station.do(correct, visit.visit_id, same, actor="desk")
    with station.reading() as connection:
        assert len(events_of(connection, visit.visit_id)) == before


def test_the_right_host_is_asked_anew_where_the_wrong_one_had_been(
    station: Station, visit_in: Bring, employ: Employ
) -> None:
    eva = employ("Eva", "Lind")
    visit = visit_in(VisitState.WAITING)
    now = station.do(correct, visit.visit_id, Correction(host_id=eva), actor="desk")
    assert now.host is not None
    assert (now.host.name, now.contact) == ("Eva Lind", Contact.ASKED)
    messages = [each for each in jobs(station, visit.visit_id) if each[0] is JobKind.HOST_MESSAGE]
    assert messages == [(JobKind.HOST_MESSAGE, JobState.QUEUED)] * 2


def test_the_right_host_of_who_is_inside_is_written_and_not_disturbed(
    station: Station, visit_in: Bring, employ: Employ
) -> None:
    eva = employ("Eva", "Lind")
    visit = visit_in(VisitState.INSIDE)
    before = jobs(station, visit.visit_id)
    now = station.do(correct, visit.visit_id, Correction(host_id=eva), actor="desk")
    assert now.host is not None
    assert now.host.name == "Eva Lind"
    assert jobs(station, visit.visit_id) == before


def test_who_waits_and_nobody_was_asked_for_is_not_asked_for_by_a_correction(
    station: Station, employ: Employ
) -> None:
    eva, bo = employ("Eva", "Lind"), employ("Bo", "Ek")
    waiting = station.do(arrive_unbooked, ASA, host_id=bo, actor="visitor")
    now = station.do(correct, waiting.visit_id, Correction(host_id=eva), actor="desk")
    assert (now.contact, jobs(station, now.visit_id)) == (Contact.NONE, [])


def test_nothing_is_corrected_after_its_erasure(station: Station, visit_in: Bring) -> None:
    visit = visit_in(VisitState.LEFT)
    station.do(lambda tx: tx.erase(visit.visit_id))
    code = refusal(
        lambda: station.do(correct, visit.visit_id, Correction(name="Bo Ek"), actor="desk")
    )
    assert code == "visit.erased"


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Correction(name="  "), "visit.name_missing"),
        (Correction(name="Å" * 81), "visit.name_too_long"),
        (Correction(name="a" * 10_000_000), "visit.text_too_long"),
        (Correction(company="a" * 10_000_000), "visit.text_too_long"),
        (Correction(zone="a" * 10_000_000), "visit.text_too_long"),
        (Correction(zone="a" * 81), "visit.zone_too_long"),
        (Correction(zone="19811218-9876"), "visit.zone_personal_number"),
        (Correction(name="Bo 811218-9876"), "visit.name_personal_number"),
        (Correction(persons=0), "visit.persons_impossible"),
        (Correction(persons=100), "visit.persons_impossible"),
        (Correction(host_id="nobody"), "person.not_found"),
        (Correction(arrived_at=datetime(2026, 3, 11, tzinfo=UTC)), "visit.time_in_the_future"),
        (Correction(arrived_at=datetime(2020, 3, 11, tzinfo=UTC)), "visit.time_before_the_journal"),
    ],
)
def test_what_cannot_be_right_is_refused_and_nothing_changes(
    station: Station, visit_in: Bring, wanted: Correction, code: str
) -> None:
    visit = visit_in(VisitState.INSIDE)
    assert refusal(lambda: station.do(correct, visit.visit_id, wanted, actor="desk")) == code
    assert stored(station, visit.visit_id) == visit


def test_the_arrival_is_moved_to_its_true_time_but_not_past_the_meeting(
    station: Station, visit_in: Bring, clock: TurnedClock, host: str
) -> None:
    visit = visit_in(VisitState.WAITING)
    clock.turn(timedelta(minutes=20))
    true = visit.arrived_at and visit.arrived_at + timedelta(minutes=5)
    now = station.do(correct, visit.visit_id, Correction(arrived_at=true), actor="desk")
    assert now.arrived_at == true
    station.do(meet, visit.visit_id, host, actor="desk")
    clock.turn(timedelta(minutes=20))
    late = Correction(arrived_at=station.now())
    code = refusal(lambda: station.do(correct, visit.visit_id, late, actor="desk"))
    assert code == "visit.time_after_meeting"


def test_an_expected_visitor_has_no_arrival_to_correct(station: Station, visit_in: Bring) -> None:
    visit = visit_in(VisitState.EXPECTED)
    wanted = Correction(arrived_at=station.now())
    code = refusal(lambda: station.do(correct, visit.visit_id, wanted, actor="desk"))
    assert code == "visit.never_arrived"


def test_part_of_a_class_leaves_and_the_rest_stay_with_the_one_badge(
    station: Station, host: str
) -> None:
    leader = Visitor("Karin Lejon", "Bergsskolan 4B")
    arrived = station.do(
        arrive_unbooked, leader, host_id=host, party=Party(persons=29), actor="visitor"
    )
    now = station.do(part_left, arrived.visit_id, 12, actor="desk")
    assert (now.persons, now.badge_code, now.companions) == (17, arrived.badge_code, ())
    with station.reading() as connection:
        assert who_is_inside(connection, station.now()).headcount == 17
    assert refusal(lambda: station.do(part_left, arrived.visit_id, 17, actor="desk")) == (
        "visit.part_is_all"
    )
    assert refusal(lambda: station.do(part_left, arrived.visit_id, 0, actor="desk")) == (
        "visit.part_is_nobody"
    )


def test_companions_who_leave_by_name_are_no_longer_on_the_list(
    station: Station, host: str
) -> None:
    party = Party(companions=("Bo Ek", "Eva Lind"))
    arrived = station.do(arrive_unbooked, ASA, host_id=host, party=party, actor="visitor")
    now = station.do(part_left, arrived.visit_id, 0, ("Bo Ek", "Nobody"), actor="desk")
    assert (now.persons, now.companions) == (2, ("Eva Lind",))


def test_a_corrected_count_holds_and_later_comings_and_goings_count_from_it(
    station: Station, host: str
) -> None:
    arrived = station.do(
        arrive_unbooked, ASA, host_id=host, party=Party(persons=4), actor="visitor"
    )
    station.do(more_arrived, arrived.visit_id, Party(persons=2), actor="visitor")
    station.do(correct, arrived.visit_id, Correction(persons=10), actor="desk")
    station.do(part_left, arrived.visit_id, 3, actor="desk")
    found = stored(station, arrived.visit_id)
    assert found is not None
    assert found.persons == 7


@given(
    st.lists(
        st.one_of(
            st.builds(GroupGrew, persons=st.integers(0, 5)),
            st.builds(PartLeft, persons=st.integers(0, 9)),
            st.builds(VisitCorrected, persons=st.integers(-1, 9)),
        ),
        max_size=7,
    )
)
def test_whatever_is_counted_somebody_who_is_here_is_at_least_one(bodies: list[Body]) -> None:
    told: list[Body] = [VisitArrived(badge_code="B", name="Åsa"), *bodies]
    events = [
        Recorded(f"e{n}", hlc_from(n), body.kind, "v", "x", "A", encode(body))
        for n, body in enumerate(told)
    ]
    (row,) = VISITS.rows("v", events)[visit_table]
    assert row["persons"] >= 1
    assert row["state"] == VisitState.WAITING


@pytest.mark.parametrize("state", HERE)
def test_who_has_probably_left_stays_on_every_list_and_is_only_likely_to_be_there(
    station: Station, visit_in: Bring, state: VisitState
) -> None:
    visit = visit_in(state)
    now = station.do(probably_left, visit.visit_id, actor="desk")
    assert (now.state, now.probably_left_at) == (state, station.now())
    assert now.said_left_at is None
    with station.reading() as connection:
        (line,) = who_is_inside(connection, station.now()).people
        listed = [each.probably_left for each in visits_inside(connection)]
    assert (line.certainty, line.said_left) == (Certainty.LIKELY, False)
    assert listed == ([True] if state is VisitState.INSIDE else [])
    seen = station.do(seen_here, visit.visit_id, actor="desk")
    assert seen.probably_left_at is None


@pytest.mark.parametrize(
    ("state", "code"),
    [(VisitState.EXPECTED, "visit.never_arrived"), (VisitState.LEFT, "visit.already_left")],
)
def test_only_who_is_here_can_probably_have_left(
    station: Station, visit_in: Bring, state: VisitState, code: str
) -> None:
    visit = visit_in(state)
    assert refusal(lambda: station.do(probably_left, visit.visit_id, actor="desk")) == code


def test_an_arrival_on_paper_is_typed_in_at_its_true_time_and_disturbs_nobody(
    station: Station, host: str, clock: TurnedClock
) -> None:
    slips = station.do(number_slips, 3, actor="desk")
    came = station.now() + timedelta(minutes=1)
    clock.turn(timedelta(hours=2))
    arrived = station.do(arrive_on_paper, ASA, host, OnPaper(came, slips[1]), actor="desk")
    assert (arrived.arrived_at, arrived.state, arrived.slip) == (came, VisitState.WAITING, 2)
    assert jobs(station, arrived.visit_id) == []
    again = OnPaper(came, slips[1])
    assert refusal(lambda: station.do(arrive_on_paper, ASA, host, again, actor="desk")) == (
        "slip.used"
    )


def test_a_booked_arrival_on_paper_is_the_booking(
    station: Station, visit_in: Bring, clock: TurnedClock
) -> None:
    booked = visit_in(VisitState.EXPECTED)
    came = station.now()
    clock.turn(timedelta(hours=2))
    arrived = station.do(booked_arrived_on_paper, booked.visit_id, OnPaper(came), actor="desk")
    assert (arrived.arrived_at, arrived.state) == (came, VisitState.WAITING)
    again = partial(
        station.do, booked_arrived_on_paper, booked.visit_id, OnPaper(came), actor="desk"
    )
    assert refusal(again) == "visit.already_arrived"


@pytest.mark.parametrize(
    ("by", "slip", "code"),
    [
        (timedelta(seconds=1), 0, "visit.time_in_the_future"),
        (-timedelta(days=400), 0, "visit.time_before_the_journal"),
        (timedelta(0), 7, "slip.unknown"),
    ],
)
def test_a_paper_that_cannot_be_is_refused(
    station: Station, host: str, by: timedelta, slip: int, code: str
) -> None:
    paper = OnPaper(station.now() + by, slip)
    assert refusal(lambda: station.do(arrive_on_paper, ASA, host, paper, actor="desk")) == code


def test_the_numbers_of_slips_go_on_from_printing_to_printing(station: Station) -> None:
    assert station.do(number_slips, 3, actor="desk") == range(1, 4)
    assert station.do(number_slips, 2, actor="desk") == range(4, 6)
    for count in (0, 501):
        printing = partial(station.do, number_slips, count, actor="desk")
        assert refusal(printing) == "slip.count_impossible"


def test_leaving_after_a_paper_arrival_needs_nothing_else(station: Station, host: str) -> None:
    arrived = station.do(arrive_on_paper, ASA, host, OnPaper(station.now()), actor="desk")
    left = station.do(leave, arrived.visit_id, Departure.DESK, actor="desk")
    assert left.state is VisitState.LEFT
