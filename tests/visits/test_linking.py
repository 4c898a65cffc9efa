"""Who comes along has a badge and a line of the own, and is met and let out together or alone."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.dispatch.badges import badge_text
from kiosk.evacuation.queries import who_is_inside
from kiosk.jobs.model import JobKind
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.bookings import expect
from kiosk.visits.commands import arrive_booked, arrive_unbooked, leave
from kiosk.visits.host_contact import host_answered
from kiosk.visits.linking import (
    along_with,
    arrive_together,
    bring_along,
    leave_together,
    link,
    meet_together,
    together,
    unlink,
)
from kiosk.visits.merging import merge
from kiosk.visits.model import Contact, Departure, Visit, Visitor, VisitState
from kiosk.visits.party import Following
from kiosk.visits.undo import noted, take_back
from kiosk.wording.voice import Voice
from tests.conftest import NOON
from tests.visits.conftest import ASA, SOON, jobs, stored

AMIR = Visitor("Amir Haddad", "Tolkarna")
INTERPRETER, COMPANION = Following.INTERPRETER, Following.COMPANION
Bring = Callable[[VisitState], Visit]


def states(station: Station, *visits: Visit) -> list[VisitState]:
    found = [stored(station, each.visit_id) for each in visits]
    return [each.state for each in found if each is not None]


def party_of(station: Station, visit: Visit) -> list[Visit]:
    newest = stored(station, visit.visit_id)
    assert newest is not None
    with station.reading() as connection:
        return together(connection, newest)


def test_a_booked_interpreter_comes_with_the_visitor_and_goes_alone(
    station: Station, visit_in: Bring, host: str
) -> None:
    main = visit_in(VisitState.EXPECTED)
    with_ = station.do(bring_along, main.visit_id, AMIR, INTERPRETER, actor="desk")
    assert (with_.state, with_.booked_for, with_.follows) == (
        *(VisitState.EXPECTED, main.booked_for),
        main.visit_id,
    )
    assert with_.booking_code not in ("", main.booking_code)
    station.do(arrive_together, main.visit_id, actor="desk")
    assert states(station, main, with_) == [VisitState.WAITING] * 2
    assert [kind for kind, _ in jobs(station, with_.visit_id)] == [JobKind.BADGE]
    assert [kind for kind, _ in jobs(station, main.visit_id)].count(JobKind.HOST_MESSAGE) == 1
    station.do(meet_together, with_.visit_id, host, zone="Plan 1", actor="desk")
    assert states(station, main, with_) == [VisitState.INSIDE] * 2
    with station.reading() as connection:
        lines = {each.name: each for each in who_is_inside(connection, NOON).people}
    assert lines["Amir Haddad"].follows == ASA.name
    assert lines["Amir Haddad"].follows_as == "interpreter"
    assert (lines[ASA.name].follows, lines[ASA.name].zone) == ("", "Plan 1")
    station.do(leave, with_.visit_id, Departure.DESK, actor="desk")
    assert states(station, main, with_) == [VisitState.INSIDE, VisitState.LEFT]


def test_who_is_brought_along_gets_a_badge_and_the_host_is_not_asked_again(
    station: Station, visit_in: Bring
) -> None:
    main = visit_in(VisitState.WAITING)
    with_ = station.do(bring_along, main.visit_id, AMIR, INTERPRETER, actor="desk")
    assert [kind for kind, _ in jobs(station, with_.visit_id)] == [JobKind.BADGE]
    assert (with_.contact, with_.host) == (Contact.NONE, main.host)
    assert with_.badge_code not in ("", main.badge_code)
    voice, settings = Voice("sv"), Settings()
    roles = [badge_text(each, settings, voice, NOON).role for each in (with_, main)]
    assert roles == ["Tolk", "Besökare"]


def test_with_a_walk_in_who_is_not_received_yet_nobody_gets_a_badge_before_the_host_comes(
    station: Station, host: str
) -> None:
    main = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
    with_ = station.do(bring_along, main.visit_id, AMIR, INTERPRETER, actor="desk")
    assert jobs(station, with_.visit_id) == []
    station.do(host_answered, main.visit_id, comes=True, actor="desk")
    for each in (main, with_):
        assert [kind for kind, _ in jobs(station, each.visit_id)] == [JobKind.BADGE]


def test_all_leave_together_in_one_go_and_it_is_taken_back_in_one(
    station: Station, visit_in: Bring, host: str
) -> None:
    main = visit_in(VisitState.WAITING)
    with_ = station.do(bring_along, main.visit_id, AMIR, COMPANION, actor="desk")
    station.do(meet_together, main.visit_id, host, actor="desk")
    _, deed = station.do(
        noted, lambda tx: leave_together(tx, with_.visit_id, Departure.DESK, actor="desk")
    )
    assert states(station, main, with_) == [VisitState.LEFT] * 2
    assert deed is not None
    station.do(take_back, deed, actor="desk")
    assert states(station, main, with_) == [VisitState.INSIDE] * 2


def test_two_registered_apart_are_linked_changed_and_parted(
    station: Station, visit_in: Bring
) -> None:
    main = visit_in(VisitState.WAITING)
    other = station.do(arrive_unbooked, AMIR, actor="visitor")
    linked = station.do(link, other.visit_id, main.visit_id, COMPANION, actor="desk")
    assert linked.follows_as is COMPANION
    linked = station.do(link, other.visit_id, main.visit_id, INTERPRETER, actor="desk")
    assert linked.follows_as is INTERPRETER
    third = station.do(arrive_unbooked, Visitor("Bo Ek"), actor="visitor")
    # Who is linked to a follower follows whom that one follows.
    station.do(link, third.visit_id, other.visit_id, COMPANION, actor="desk")
    party = party_of(station, third)
    assert [each.visit_id for each in party] == [main.visit_id, other.visit_id, third.visit_id]
    parted = station.do(unlink, other.visit_id, actor="desk")
    assert (parted.follows, parted.follows_as) == ("", None)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (VisitState.LEFT, "visit.already_left"),
        (VisitState.CANCELLED, "visit.booking_cancelled"),
        (VisitState.MERGED, "visit.merged"),
    ],
)
def test_nobody_is_linked_to_what_is_over(
    station: Station, visit_in: Bring, state: VisitState, code: str
) -> None:
    over = visit_in(state)
    other = station.do(arrive_unbooked, AMIR, actor="visitor")
    for told in ((other.visit_id, over.visit_id), (over.visit_id, other.visit_id)):
        with pytest.raises(Refused) as refused:
            station.do(link, *told, COMPANION, actor="desk")
        assert refused.value.code == code
    with pytest.raises(Refused) as refused:
        station.do(bring_along, over.visit_id, AMIR, COMPANION, actor="desk")
    assert refused.value.code == code


def test_nobody_is_linked_in_a_circle(station: Station, visit_in: Bring) -> None:
    main = visit_in(VisitState.WAITING)
    with pytest.raises(Refused) as refused:
        station.do(link, main.visit_id, main.visit_id, COMPANION, actor="desk")
    assert refused.value.code == "visit.linked_with_itself"
    other = station.do(bring_along, main.visit_id, AMIR, COMPANION, actor="desk")
    with pytest.raises(Refused) as refused:
        station.do(link, main.visit_id, other.visit_id, COMPANION, actor="desk")
    assert refused.value.code == "visit.has_followers"


def test_a_merged_registration_takes_its_interpreter_along(
    station: Station, visit_in: Bring, host: str
) -> None:
    booked = visit_in(VisitState.WAITING)
    double = station.do(arrive_unbooked, ASA, host_id=host, actor="visitor")
    with_ = station.do(bring_along, double.visit_id, AMIR, INTERPRETER, actor="desk")
    stays = station.do(merge, booked.visit_id, double.visit_id, actor="desk")
    assert stays.visit_id == booked.visit_id
    after = stored(station, with_.visit_id)
    assert after is not None
    assert (after.follows, after.follows_as) == (stays.visit_id, INTERPRETER)


def test_an_interpreter_registered_twice_still_interprets(
    station: Station, visit_in: Bring
) -> None:
    main = visit_in(VisitState.WAITING)
    with_ = station.do(bring_along, main.visit_id, AMIR, INTERPRETER, actor="desk")
    double = station.do(arrive_unbooked, AMIR, actor="visitor")
    stays = station.do(merge, double.visit_id, with_.visit_id, actor="desk")
    assert (stays.follows, stays.follows_as) == (main.visit_id, INTERPRETER)


def test_who_comes_along_with_a_contractor_is_let_in_on_the_same_days(
    station: Station, host: str
) -> None:
    last = (NOON + timedelta(days=2)).date()
    terms = BookingTerms(last_day=last, after_hours=True)
    main = station.do(expect, BookingWanted(ASA, host, SOON, terms=terms), actor="desk")
    with_ = station.do(bring_along, main.visit_id, AMIR, COMPANION, actor="desk")
    assert (with_.booked_until, with_.after_hours) == (main.booked_until, True)


def test_whose_visitor_was_erased_stands_alone(station: Station, visit_in: Bring) -> None:
    main = visit_in(VisitState.WAITING)
    with_ = station.do(bring_along, main.visit_id, AMIR, INTERPRETER, actor="desk")
    station.do(lambda tx: tx.erase(main.visit_id))
    with station.reading() as connection:
        lines = {each.name: each for each in who_is_inside(connection, NOON).people}
    assert (lines["Amir Haddad"].follows, lines["Amir Haddad"].follows_as) == ("", "interpreter")
    assert with_.visit_id in {each.visit_id for each in party_of(station, with_)}


def test_a_booked_one_may_arrive_first(station: Station, visit_in: Bring, host: str) -> None:
    main = visit_in(VisitState.EXPECTED)
    with_ = station.do(bring_along, main.visit_id, AMIR, INTERPRETER, actor="desk")
    station.do(arrive_booked, with_.visit_id, actor="visitor")
    station.do(meet_together, with_.visit_id, host, actor="desk")
    assert states(station, main, with_) == [VisitState.EXPECTED, VisitState.INSIDE]


@pytest.mark.parametrize("by", ["visitor", "interpreter"])
def test_the_host_of_a_party_is_told_once_whoevers_card_was_used(
    station: Station, visit_in: Bring, by: str
) -> None:
    main = visit_in(VisitState.EXPECTED)
    with_ = station.do(bring_along, main.visit_id, AMIR, INTERPRETER, actor="desk")
    chosen = main if by == "visitor" else with_
    station.do(arrive_together, chosen.visit_id, actor="desk")
    assert states(station, main, with_) == [VisitState.WAITING] * 2
    messages = {each: jobs(station, each.visit_id) for each in (main, with_)}
    told = [[kind for kind, _ in each].count(JobKind.HOST_MESSAGE) for each in messages.values()]
    assert told == [1, 0]


def test_an_interpreter_who_comes_after_the_visitor_is_told_of(
    station: Station, visit_in: Bring
) -> None:
    main = visit_in(VisitState.EXPECTED)
    with_ = station.do(bring_along, main.visit_id, AMIR, INTERPRETER, actor="desk")
    station.do(arrive_booked, main.visit_id, actor="visitor")
    station.do(arrive_together, with_.visit_id, actor="desk")
    assert JobKind.HOST_MESSAGE in [kind for kind, _ in jobs(station, with_.visit_id)]


def test_who_comes_along_is_told_as_what_and_how_many_until_they_leave(
    station: Station, visit_in: Bring
) -> None:
    main = visit_in(VisitState.WAITING)
    company = station.do(bring_along, main.visit_id, AMIR, COMPANION, actor="desk")
    station.do(bring_along, main.visit_id, Visitor("Bo Ek"), INTERPRETER, actor="desk")

    def told() -> tuple[Following, ...]:
        with station.reading() as connection:
            return tuple(along_with(connection, [main])[main.visit_id])

    assert told() == (INTERPRETER, COMPANION)
    station.do(leave, company.visit_id, Departure.DESK, actor="desk")
    assert told() == (INTERPRETER,)
