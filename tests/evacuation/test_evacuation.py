"""Who is inside, how sure that is, and the roll call."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.evacuation.commands import end_evacuation, list_printed, mark_person, start_evacuation
from kiosk.evacuation.completeness import own_complete_to
from kiosk.evacuation.model import FOYER, PLACE_UNKNOWN, Certainty, InsideList, Mark, PersonInside
from kiosk.evacuation.queries import running_evacuation, who_is_inside
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station, StationReader
from kiosk.visits.commands import arrive_booked, arrive_unbooked, book, leave, meet
from kiosk.visits.model import Departure, Visitor
from kiosk.visits.party import Need, Party
from tests.conftest import NOON, Employ, TurnedClock

Enter = Callable[[str], str]


@pytest.fixture
def enter(station: Station) -> Enter:
    """Let a walk-in into the foyer; gives the visit's id."""
    return lambda name: station.do(arrive_unbooked, Visitor(name, "Atea"), actor="visitor").visit_id


def inside(station: Station, now: datetime | None = None) -> InsideList:
    with station.reading() as connection:
        return who_is_inside(connection, now or station.now())


def names(listed: InsideList) -> list[str]:
    return [each.name for each in listed.people]


def test_the_list_holds_who_has_arrived_and_not_left(
    station: Station, enter: Enter, employ: Employ
) -> None:
    host = employ()
    station.do(book, Visitor("Expected"), host, NOON, actor="desk")
    enter("Waiting")
    met, left = enter("Met"), enter("Left")
    station.do(meet, met, host, zone="Plan 1", actor="desk")
    station.do(leave, left, Departure.BADGE, actor="visitor")
    assert sorted(names(inside(station))) == ["Met", "Waiting"]


def test_a_line_tells_where_with_whom_since_when_and_how_many(
    station: Station, employ: Employ, clock: TurnedClock
) -> None:
    host = employ("Per", "Stenvall", unit="Kansli")
    visit = station.do(
        book, Visitor("Åsa Öberg", "Atea"), host, NOON, persons=4, zone="Plan 2", actor="desk"
    )
    station.do(arrive_booked, visit.visit_id, actor="visitor")
    waiting = PersonInside(
        visit_id=visit.visit_id,
        name="Åsa Öberg",
        company="Atea",
        host="Per Stenvall",
        host_unit="Kansli",
        zone="",
        since=NOON,
        kind="booked",
        persons=4,
        certainty=Certainty.CERTAIN,
        mark=None,
    )
    assert inside(station).people == (waiting,)
    assert inside(station).headcount == 4
    clock.turn(timedelta(minutes=5))
    station.do(meet, visit.visit_id, host, actor="desk")
    assert inside(station).people == (waiting._replace(zone="Plan 2"),)


def test_a_secret_unit_is_not_on_the_list(station: Station, employ: Employ) -> None:
    host = employ("Eva", "Lind", unit="Socialtjänst", secret_unit=True)
    station.do(arrive_unbooked, Visitor("Bo"), host_id=host, actor="visitor")
    (line,) = inside(station).people
    assert (line.host, line.host_unit) == ("Eva Lind", "")


def test_who_came_before_midnight_is_only_likely_to_be_inside(
    station: Station, enter: Enter, clock: TurnedClock
) -> None:
    """Midnight in Stockholm is 23:00 UTC in winter."""
    clock.now = datetime(2026, 3, 10, 22, 59, 59, 999_000, tzinfo=UTC)
    enter("Before")
    assert inside(station).people[0].certainty is Certainty.CERTAIN
    clock.now = datetime(2026, 3, 10, 23, 0, tzinfo=UTC)
    enter("After")
    sure = {each.name: each.certainty for each in inside(station).people}
    assert sure == {"Before": Certainty.LIKELY, "After": Certainty.CERTAIN}


def test_the_list_is_complete_to_the_newest_event_or_sign_of_life(
    station: Station, enter: Enter, clock: TurnedClock
) -> None:
    assert inside(station).complete_to is None
    enter("Åsa")
    clock.turn(timedelta(minutes=3))
    assert inside(station).complete_to == NOON
    station.beat()
    assert inside(station).complete_to == NOON + timedelta(minutes=3)
    clock.turn(timedelta(minutes=1))
    enter("Bo")
    assert inside(station).complete_to == NOON + timedelta(minutes=4)


def test_the_list_tells_of_itself_that_it_was_not_verified(station: Station) -> None:
    assert inside(station).verified is None


def test_the_list_is_read_beside_a_running_program(station: Station, enter: Enter) -> None:
    enter("Åsa")
    station.beat()
    with StationReader(station.folder, Settings()) as reader, reader.reading() as connection:
        assert names(who_is_inside(connection, NOON)) == ["Åsa"]
        assert own_complete_to(connection) == NOON


def test_the_list_stands_after_a_restart_with_nobody_lost(tmp_path: Path) -> None:
    for name in ("Åsa", "Bo"):
        with Station(tmp_path, Settings()) as station:
            station.do(arrive_unbooked, Visitor(name), actor="visitor")
    with Station(tmp_path, Settings()) as station:
        assert sorted(names(inside(station))) == ["Bo", "Åsa"]


def test_one_evacuation_at_a_time(station: Station, clock: TurnedClock) -> None:
    first = station.do(start_evacuation, drill=True, actor="desk")
    clock.turn(timedelta(minutes=1))
    assert station.do(start_evacuation, actor="security") == first
    with station.reading() as connection:
        running = running_evacuation(connection)
    assert running is not None
    assert (running.evacuation_id, running.drill) == (first, True)
    assert (running.started_at, running.started_by, running.ended_at) == (NOON, "desk", None)
    station.do(end_evacuation, actor="desk")
    with station.reading() as connection:
        assert running_evacuation(connection) is None
    assert station.do(start_evacuation, actor="desk") != first


def test_marks_are_set_changed_and_taken_back(station: Station, enter: Enter) -> None:
    visit_id = enter("Åsa")
    station.do(start_evacuation, actor="desk")
    for mark in (Mark.OUT, Mark.MISSING, Mark.NOT_IN_HOUSE, None, Mark.OUT):
        station.do(mark_person, visit_id, mark, actor="desk")
        assert inside(station).people[0].mark is mark


def test_marks_belong_to_their_evacuation(station: Station, enter: Enter) -> None:
    visit_id = enter("Åsa")
    station.do(start_evacuation, actor="desk")
    station.do(mark_person, visit_id, Mark.OUT, actor="desk")
    station.do(end_evacuation, actor="desk")
    assert inside(station).people[0].mark is None
    station.do(start_evacuation, actor="desk")
    assert inside(station).people[0].mark is None


def test_nothing_is_marked_or_ended_without_an_evacuation(station: Station, enter: Enter) -> None:
    visit_id = enter("Åsa")
    attempts: list[Callable[[], object]] = [
        lambda: station.do(mark_person, visit_id, Mark.OUT, actor="desk"),
        lambda: station.do(end_evacuation, reason="x", actor="desk"),
    ]
    for attempt in attempts:
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.code == "evacuation.none"


@pytest.mark.parametrize(
    ("mark", "accounted"),
    [(Mark.OUT, True), (Mark.NOT_IN_HOUSE, True), (Mark.MISSING, False), (None, False)],
)
def test_an_evacuation_ends_only_when_everybody_is_accounted_for(
    station: Station, enter: Enter, mark: Mark | None, accounted: bool
) -> None:
    out, other = enter("Åsa"), enter("Bo")
    station.do(start_evacuation, actor="desk")
    station.do(mark_person, out, Mark.OUT, actor="desk")
    station.do(mark_person, other, mark, actor="desk")
    if accounted:
        station.do(end_evacuation, actor="desk")
    else:
        for reason in ("", "  "):
            with pytest.raises(Refused) as refused:
                station.do(end_evacuation, reason=reason, actor="desk")
            assert refused.value.code == "evacuation.unaccounted"
            assert refused.value.facts == {"people": 1}
        station.do(end_evacuation, reason="Räddningsledaren", actor="desk")
    with station.reading() as connection:
        assert running_evacuation(connection) is None


def test_who_arrives_during_the_evacuation_must_be_accounted_for_too(
    station: Station, enter: Enter
) -> None:
    station.do(start_evacuation, actor="desk")
    enter("Åsa")
    with pytest.raises(Refused):
        station.do(end_evacuation, actor="desk")


def test_who_has_left_need_not_be_marked(station: Station, enter: Enter) -> None:
    visit_id = enter("Åsa")
    station.do(start_evacuation, actor="desk")
    station.do(leave, visit_id, Departure.DESK, actor="desk")
    station.do(end_evacuation, actor="desk")


def test_a_printed_list_is_journalled_and_changes_no_table(station: Station, enter: Enter) -> None:
    enter("Åsa")
    before = inside(station)
    station.do(list_printed, "Foajén", "confirmed", 1, actor="program")
    assert inside(station) == before
    verified = station.verify()
    assert (verified.sound, verified.events, verified.unknown_kinds) == (True, 3, ())


def test_somebody_met_without_a_zone_is_not_told_to_wait_in_the_foyer(
    station: Station, employ: Employ
) -> None:
    host = employ("Linda", "Berg")
    visit = station.do(arrive_unbooked, Visitor("Åsa Öberg"), host_id=host, actor="desk")
    assert [each.zone for each in inside(station).people] == [FOYER]
    station.do(meet, visit.visit_id, host, actor="desk")
    assert [each.zone for each in inside(station).people] == [PLACE_UNKNOWN]


def test_who_asked_for_help_and_who_came_along_stand_on_the_list(
    station: Station, enter: Enter
) -> None:
    party = Party(2, ("Bo Ek",), (Need.EVACUATION_HELP, Need.SAMI))
    station.do(arrive_unbooked, Visitor("Anna"), party=party, actor="visitor")
    only = Party(needs=(Need.INTERPRETER,))
    station.do(arrive_unbooked, Visitor("Eva"), party=only, actor="visitor")
    enter("Olle")
    listed = inside(station)
    assert [(each.name, each.needs_help, each.companions) for each in listed.people] == [
        ("Anna", True, "Bo Ek"),
        ("Eva", False, ""),
        ("Olle", False, ""),
    ]
    assert (listed.helped, listed.headcount) == (1, 4)


@pytest.mark.parametrize("secret", ["hidden", "protected"])
def test_a_host_no_visitor_may_know_of_is_not_named_on_the_list(
    station: Station, employ: Employ, secret: str
) -> None:
    host = employ("Hedda", "Dold", **{secret: True})
    station.do(arrive_unbooked, Visitor("Anna"), host_id=host, actor="desk")
    (anna,) = inside(station).people
    assert (anna.host, anna.host_unit) == ("", "")
