"""One list a manager: who is asked about, what is told, and what is not."""

from datetime import date, timedelta

import pytest

from kiosk.directory.commands import end_person, inform_of_policy, lead_unit
from kiosk.directory.model import PersonKind, unit_id_of
from kiosk.directory.queries import people_by_id
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staffing.commands import set_phone_hours
from kiosk.directory.staffing.gaps import Interval
from kiosk.directory.staffing.model import WeeklyHours
from kiosk.directory.staffing.unmanned import SWITCHBOARD, set_unmanned
from kiosk.reception.policy import PolicyList, UnitFollowUp, policy_lists
from kiosk.refusal import Refused
from kiosk.settings import Policy, Settings
from kiosk.station import Station, office_days
from kiosk.visits.commands import arrive_at_desk, leave, meet
from kiosk.visits.host_contact import ask_host, give_back_to_desk, host_answered
from kiosk.visits.model import Departure, Visit, Visitor
from tests.conftest import NOON, Employ, TurnedClock

OFFICE = office_days(Settings())
POLICY = Policy(version="2")
TODAY = date(2026, 3, 10)
BYGG, MILJO = unit_id_of("", "Bygg"), unit_id_of("", "Miljö")


@pytest.fixture
def people(station: Station, employ: Employ) -> dict[str, str]:
    """Give two units, of which one has a manager, and somebody who belongs to none."""
    ids = {
        "Anna": employ("Anna", "Alm", unit="Bygg", email="anna@b.example"),
        "Bo": employ("Bo", "Berg", unit="Bygg", policy_version="2"),
        "Cia": employ("Cia", "Ceder", unit="Miljö", policy_version="1"),
        "Dan": employ("Dan", "Dahl"),
        "Elsa": employ("Elsa", "Vald", unit="Bygg", kind=PersonKind.ELECTED_MEMBER),
    }
    station.do(lead_unit, BYGG, manager_id=ids["Anna"], actor="desk")
    return ids


def lists(station: Station, policy: Policy = POLICY) -> list[PolicyList]:
    with station.reading() as connection:
        return policy_lists(connection, OFFICE, station.now(), policy)


def follow_up(station: Station, unit_id: str) -> UnitFollowUp:
    (found,) = (
        each
        for listed in lists(station)
        for each in listed.units
        if (each.unit.unit_id if each.unit else "") == unit_id
    )
    return found


def unanswered(station: Station, host_id: str, clock: TurnedClock) -> Visit:
    """Let a visitor wait for a host until the time to answer has run out."""
    visit = station.do(arrive_at_desk, Visitor("Maj"), host_id, actor="desk")
    clock.turn(timedelta(minutes=6))
    station.do(give_back_to_desk, visit.visit_id)
    return visit


def declined(station: Station, host_id: str, clock: TurnedClock) -> None:
    """Let a host answer that the visitor cannot be received."""
    visit = station.do(arrive_at_desk, Visitor("Maj"), host_id, actor="desk")
    clock.turn(timedelta(minutes=1))
    station.do(host_answered, visit.visit_id, comes=False, actor="desk")


def test_each_manager_has_a_list_and_the_rest_come_last(
    station: Station, people: dict[str, str]
) -> None:
    first, last = lists(station)
    assert first.manager is not None
    assert first.manager.person_id == people["Anna"]
    assert [each.unit.name for each in first.units if each.unit] == ["Bygg"]
    assert last.manager is None
    assert [each.unit.name if each.unit else None for each in last.units] == ["Miljö", None]


def test_a_manager_of_two_units_has_one_list_and_one_who_has_left_none(
    station: Station, people: dict[str, str]
) -> None:
    station.do(lead_unit, MILJO, manager_id=people["Anna"], actor="desk")
    assert [len(each.units) for each in lists(station)] == [2, 1]
    station.do(end_person, people["Anna"], actor="desk")
    (nobodys,) = lists(station)
    assert nobodys.manager is None
    assert len(nobodys.units) == 3


def test_who_has_heard_of_another_version_or_none_is_named_and_the_rest_counted(
    station: Station, people: dict[str, str]
) -> None:
    bygg = follow_up(station, BYGG)
    assert [each.name for each in bygg.not_informed] == ["Anna Alm"]
    # The elected member is nobody's staff.
    assert (bygg.informed, bygg.employed) == (1, 2)
    assert [each.name for each in follow_up(station, MILJO).not_informed] == ["Cia Ceder"]
    assert [each.name for each in follow_up(station, "").not_informed] == ["Dan Dahl"]


def test_without_a_version_nobody_is_asked(station: Station, people: dict[str, str]) -> None:
    found = [each for listed in lists(station, Policy()) for each in listed.units]
    assert [each.not_informed for each in found] == [(), (), ()]
    assert not any(each.asks_for_something for each in found)


def test_who_is_told_is_off_the_list(station: Station, people: dict[str, str]) -> None:
    ids = [people["Anna"], people["Dan"]]
    station.do(inform_of_policy, ids, "2", TODAY, today=TODAY, actor="desk")
    assert follow_up(station, BYGG).not_informed == ()
    with station.reading() as connection:
        dan = people_by_id(connection, ids)[people["Dan"]].details
    assert (dan.policy_version, dan.policy_informed_on) == ("2", "2026-03-10")
    assert dan.given_name == "Dan"


@pytest.mark.parametrize(
    ("version", "on", "code"),
    [("", TODAY, "policy.version_missing"), ("2", date(2026, 3, 11), "policy.day_to_come")],
)
def test_nobody_is_told_of_no_version_or_on_a_day_to_come(
    station: Station, people: dict[str, str], version: str, on: date, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        station.do(inform_of_policy, [people["Dan"]], version, on, today=TODAY, actor="desk")


def test_one_unknown_keeps_all_from_being_recorded(
    station: Station, people: dict[str, str]
) -> None:
    with pytest.raises(Refused, match=r"person\.not_found"):
        station.do(inform_of_policy, [people["Anna"], "x"], "2", TODAY, today=TODAY, actor="desk")
    assert [each.name for each in follow_up(station, BYGG).not_informed] == ["Anna Alm"]


def test_phone_hours_stand_with_reason_and_a_review_that_may_have_passed(
    station: Station, people: dict[str, str], clock: TurnedClock
) -> None:
    weekly = [WeeklyHours(day, 13 * 60, 15 * 60) for day in range(5)]
    station.do(
        set_phone_hours,
        MILJO,
        weekly,
        reason="Få",
        decided_by="Chefen",
        review_on=date(2026, 3, 12),
        actor="desk",
    )
    decided = follow_up(station, MILJO).phone_hours
    assert decided is not None
    assert (decided.hours.reason, decided.hours.decided_by) == ("Få", "Chefen")
    assert not decided.review_passed
    clock.turn(timedelta(days=2))
    same_day = follow_up(station, MILJO).phone_hours
    assert same_day is not None
    assert not same_day.review_passed
    clock.turn(timedelta(days=1))
    after = follow_up(station, MILJO)
    assert after.phone_hours is not None
    assert after.phone_hours.review_passed
    assert after.asks_for_something


def test_phone_hours_nobody_answers_are_looked_for_a_week_ahead(
    station: Station, people: dict[str, str]
) -> None:
    weekly = [WeeklyHours(1, 13 * 60, 15 * 60)]
    decided = {"reason": "Få", "decided_by": "Chefen", "review_on": date(2026, 12, 31)}
    station.do(set_phone_hours, MILJO, weekly, **decided, actor="desk")  # type: ignore[arg-type] # by name
    away = ReferralWanted(people["Cia"], Reason.VACATION, NOON, NOON + timedelta(days=30))
    station.do(set_referral, away, office=OFFICE, actor="import")
    hour = timedelta(hours=1)
    assert follow_up(station, MILJO).gaps == (Interval(NOON + hour, NOON + 3 * hour),)


def test_open_referrals_are_the_managers_until_they_get_a_return(
    station: Station, people: dict[str, str]
) -> None:
    for each, ends in (("Bo", None), ("Cia", NOON + timedelta(days=1)), ("Elsa", None)):
        wanted = ReferralWanted(people[each], Reason.SICK, NOON, ends)
        station.do(set_referral, wanted, office=OFFICE, actor="import")
    assert [each.person.name for each in follow_up(station, BYGG).without_return] == ["Bo Berg"]
    assert follow_up(station, MILJO).without_return == ()


def test_who_did_not_answer_without_a_referral_is_told(
    station: Station, people: dict[str, str], clock: TurnedClock
) -> None:
    unanswered(station, people["Bo"], clock)
    (silent,) = follow_up(station, BYGG).unanswered
    assert (silent.host.name, silent.at) == ("Bo Berg", clock.now)
    clock.turn(timedelta(days=1))
    assert follow_up(station, BYGG).unanswered == ()


def test_who_declined_without_a_referral_is_told(
    station: Station, people: dict[str, str], clock: TurnedClock
) -> None:
    declined(station, people["Bo"], clock)
    (told,) = follow_up(station, BYGG).unanswered
    assert (told.host.name, told.at, told.declined) == ("Bo Berg", clock.now, True)


def test_who_declined_away_by_a_referral_or_with_another_visitor_is_not(
    station: Station, people: dict[str, str], clock: TurnedClock
) -> None:
    lunch = ReferralWanted(people["Anna"], Reason.LUNCH, NOON, NOON + timedelta(hours=1))
    station.do(set_referral, lunch, office=OFFICE, actor="desk")
    first = station.do(arrive_at_desk, Visitor("Ove"), people["Bo"], actor="desk")
    station.do(meet, first.visit_id, people["Bo"], actor="desk")
    for each in ("Anna", "Bo"):
        declined(station, people[each], clock)
    assert follow_up(station, BYGG).unanswered == ()
    clock.turn(timedelta(minutes=1))
    station.do(leave, first.visit_id, Departure.DESK, actor="desk")
    clock.turn(timedelta(minutes=1))
    declined(station, people["Bo"], clock)
    assert [each.declined for each in follow_up(station, BYGG).unanswered] == [True]


def test_who_had_a_referral_or_answered_afterwards_is_not(
    station: Station, people: dict[str, str], clock: TurnedClock
) -> None:
    later = NOON + timedelta(hours=5)
    lunch = ReferralWanted(people["Anna"], Reason.LUNCH, NOON, later)
    station.do(set_referral, lunch, office=OFFICE, actor="desk")
    unanswered(station, people["Anna"], clock)
    station.do(set_unmanned, MILJO, clock.now, later, SWITCHBOARD, actor="desk")
    unanswered(station, people["Cia"], clock)
    visit = unanswered(station, people["Dan"], clock)
    assert len(follow_up(station, "").unanswered) == 1
    station.do(ask_host, visit.visit_id, actor="desk")
    station.do(host_answered, visit.visit_id, comes=True, actor="desk")
    assert [follow_up(station, each).unanswered for each in (BYGG, MILJO, "")] == [(), (), ()]
