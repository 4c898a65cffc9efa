"""What a badge's code opens, for how long, and why it opens nothing."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from kiosk.privacy.house_keys import rotate_house_keys
from kiosk.refusal import Refused
from kiosk.station import Station
from kiosk.visits.badge_codes import CodeReason, checked_code, code_for_badge
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.bookings import expect, let_in_again
from kiosk.visits.commands import arrive_booked, arrive_unbooked, leave, leave_by_badge, meet
from kiosk.visits.events import VisitArrived
from kiosk.visits.merging import merge
from kiosk.visits.model import Departure, Visit, VisitState, visitor_named
from kiosk.visits.queries import visit_by_id
from tests.conftest import NOON, Employ, TurnedClock
from tests.visits.forgeries import flipped

NEXT_NOON, NEXT_DAWN = timedelta(days=1), timedelta(hours=17)


@pytest.fixture
def here(station: Station) -> Visit:
    return station.do(arrive_unbooked, visitor_named("Åsa Öhrn"), actor="visitor")


def signed(station: Station, visit: Visit) -> str:
    secret = station.house_keys.signing
    assert secret is not None
    return code_for_badge(visit, secret, station.now())


def reason(station: Station, code: str) -> CodeReason | None:
    with station.reading() as connection:
        checked = checked_code(connection, code, station.badge_secrets(), station.now())
    assert checked.valid == (checked.reason is None)
    return checked.reason


def out_by(station: Station, code: str) -> Visit:
    return station.do(leave_by_badge, code, station.badge_secrets(), actor="visitor")


def refused(station: Station, code: str) -> str:
    with pytest.raises(Refused) as refusal:
        out_by(station, code)
    return refusal.value.code


def test_a_signed_code_checks_out_once_and_then_only_tells(station: Station, here: Visit) -> None:
    code = signed(station, here)
    assert reason(station, code) is None
    assert out_by(station, code).state is VisitState.LEFT
    assert reason(station, code) is CodeReason.USED
    assert refused(station, code) == "visit.already_left"


def test_a_copy_opens_nothing_once_the_badge_is_used(station: Station, here: Visit) -> None:
    copy = signed(station, here).lower()
    out_by(station, signed(station, here))
    assert reason(station, copy) is CodeReason.USED
    assert refused(station, copy) == "visit.already_left"


def test_forged_expired_unknown_and_formless_codes_are_told_apart(
    station: Station, here: Visit, clock: TurnedClock
) -> None:
    code = signed(station, here)
    assert reason(station, flipped(code, 7)) is CodeReason.FORGED
    assert refused(station, flipped(code, 7)) == "visit.code_forged"
    assert reason(station, code[:-1]) is CodeReason.UNREADABLE
    assert reason(station, "https://example.se") is CodeReason.UNREADABLE
    assert reason(station, "000000") is CodeReason.UNKNOWN
    assert reason(station, "00000000") is CodeReason.UNKNOWN
    clock.turn(NEXT_NOON)
    assert reason(station, code) is CodeReason.EXPIRED
    assert refused(station, code) == "visit.code_expired"
    assert visit_state(station, here) is VisitState.WAITING


def test_a_code_of_a_visit_nobody_knows_here_is_unknown(station: Station, here: Visit) -> None:
    secret = station.house_keys.signing
    assert secret is not None
    elsewhere = replace(here, visit_id="01934567-89ab-7cde-8f01-23456789abcd")
    code = code_for_badge(elsewhere, secret, station.now())
    assert reason(station, code) is CodeReason.UNKNOWN
    assert refused(station, code) == "visit.code_unknown"


def test_the_short_code_is_good_for_the_day_and_the_night_after(
    station: Station, here: Visit, clock: TurnedClock
) -> None:
    assert len(here.badge_code) == 6
    clock.now = NOON + timedelta(hours=14)  # 02.00, at a meeting that went on
    assert reason(station, here.badge_code) is None
    assert reason(station, signed_at_noon := signed_on(station, here, NOON)) is None
    clock.now = NOON + NEXT_DAWN
    assert reason(station, here.badge_code) is CodeReason.EXPIRED
    assert reason(station, signed_at_noon) is CodeReason.EXPIRED
    assert refused(station, here.badge_code) == "visit.code_expired"


def signed_on(station: Station, visit: Visit, at: datetime) -> str:
    secret = station.house_keys.signing
    assert secret is not None
    return code_for_badge(visit, secret, at)


def test_a_badge_printed_anew_for_who_stayed_the_night_lets_out(
    station: Station, here: Visit, clock: TurnedClock
) -> None:
    clock.turn(NEXT_NOON)
    assert out_by(station, signed(station, here)).state is VisitState.LEFT


def test_the_former_code_of_a_badge_keeps_working(station: Station) -> None:
    former = "K7Q2M9XA"

    visit_id = station.do(lambda tx: tx.new_subject())
    station.do(
        lambda tx: tx.append(
            visit_id, VisitArrived(name="Bo Ek", badge_code=former), actor="visitor"
        )
    )
    assert reason(station, former) is None
    assert out_by(station, former.lower()).visit_id == visit_id


def test_both_codes_of_several_days_are_good_on_each_of_them(
    station: Station, employ: Employ, clock: TurnedClock
) -> None:
    terms = BookingTerms(last_day=date(2026, 3, 12))
    wanted = BookingWanted(visitor_named("Maj Hult"), employ(), NOON, terms=terms)
    booked = station.do(expect, wanted, actor="desk")
    visit = station.do(arrive_booked, booked.visit_id, actor="visitor")
    station.do(meet, visit.visit_id, booked.host.person_id if booked.host else "", actor="desk")
    code = signed(station, visit)
    for _ in range(2):
        out_by(station, code)
        assert reason(station, visit.badge_code) is None  # comes in again by it
        clock.turn(NEXT_NOON)
        assert reason(station, code) is None
        station.do(let_in_again, visit.visit_id, actor="visitor")
        assert reason(station, visit.badge_code) is None
    clock.turn(NEXT_NOON)
    assert reason(station, code) is CodeReason.EXPIRED
    assert reason(station, visit.badge_code) is CodeReason.EXPIRED


def test_a_badge_signed_before_the_key_was_turned_still_lets_out(
    station: Station, here: Visit
) -> None:
    code = signed(station, here)
    rotate_house_keys(station.folder, station.now())
    assert signed(station, here) != code
    assert out_by(station, code).state is VisitState.LEFT


def test_the_badge_of_a_double_leads_to_the_visit_that_stayed(
    station: Station, here: Visit
) -> None:
    double = station.do(arrive_unbooked, visitor_named("Åsa Öhrn"), actor="visitor")
    code = signed(station, double)
    station.do(merge, here.visit_id, double.visit_id, actor="desk")
    assert out_by(station, code).visit_id == here.visit_id


def test_printed_again_the_same_day_the_code_is_the_same(
    station: Station, here: Visit, clock: TurnedClock
) -> None:
    code = signed(station, here)
    clock.turn(timedelta(hours=3))
    assert signed(station, here) == code


def test_no_code_leads_to_a_visit_that_was_left_by_the_desk(station: Station, here: Visit) -> None:
    station.do(leave, here.visit_id, Departure.DESK, actor="desk")
    assert reason(station, signed(station, here)) is CodeReason.USED


def visit_state(station: Station, visit: Visit) -> VisitState:
    with station.reading() as connection:
        found = visit_by_id(connection, visit.visit_id)
    assert found is not None
    return found.state
