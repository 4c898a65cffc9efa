"""Which referrals there are, asked by person, time and source."""

from datetime import datetime
from typing import Any

from kiosk.directory.referrals.commands import end_referral
from kiosk.directory.referrals.model import Source
from kiosk.directory.referrals.queries import (
    open_without_return,
    referrals_by_source_key,
    referrals_of,
)
from kiosk.directory.referrals.reasons import Reason
from kiosk.station import Station
from tests.conftest import NOON, Employ, TurnedClock
from tests.directory.referrals.conftest import HOUR, Refer


def test_referrals_are_asked_for_by_person_and_time(
    station: Station, employ: Employ, refer: Refer
) -> None:
    anna, bo = employ("Anna"), employ("Bo")
    first, endless = refer(anna), refer(anna, Reason.SICK, ends_at=None)
    gone = refer(bo)
    station.do(end_referral, gone, actor="desk")

    def asked(ids: Any, since: datetime, until: datetime | None = None) -> dict[str, list[str]]:
        with station.reading() as connection:
            found = referrals_of(connection, ids, since, until)
        return {who: sorted(each.referral_id for each in some) for who, some in found.items()}

    both = sorted([first, endless])
    assert asked([anna, bo, "nobody"], NOON) == asked(None, NOON) == {anna: both}
    called_off = refer(bo, starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR)
    station.do(end_referral, called_off, actor="desk")
    assert asked([bo], NOON - HOUR) == {}
    assert asked([anna], NOON + HOUR) == {anna: [endless]}
    assert asked([anna], NOON - HOUR, NOON) == {}
    assert asked([], NOON) == {}
    assert asked([f"{each}" for each in range(1200)] + [anna], NOON) == {anna: both}


def test_importers_know_theirs_again_by_source_and_key(
    station: Station, employ: Employ, refer: Refer, clock: TurnedClock
) -> None:
    person = employ()
    mine: dict[str, Any] = {"source": Source.CALENDAR, "source_key": "anna.ics/1"}
    first = refer(person, **mine)
    refer(person, source=Source.IMPORT, source_key="anna.ics/2")
    refer(person, source=Source.CALENDAR, source_key="annb.ics/1")
    with station.reading() as connection:
        found = referrals_by_source_key(connection, Source.CALENDAR, "anna.ics/")
        assert {key: each.referral_id for key, each in found.items()} == {"anna.ics/1": first}
        assert len(referrals_by_source_key(connection, Source.CALENDAR)) == 2
    station.do(end_referral, first, actor="calendar")
    clock.turn(HOUR / 4)
    again = refer(person, **mine)
    with station.reading() as connection:
        found = referrals_by_source_key(connection, Source.CALENDAR, "anna.ics/")
    assert [each.referral_id for each in found.values()] == [again]


def test_open_referrals_without_return_time_are_listed(
    station: Station, employ: Employ, refer: Refer
) -> None:
    person = employ()
    sick = refer(person, Reason.SICK, ends_at=None)
    refer(person, Reason.LEFT, ends_at=None)
    refer(person)
    ended = refer(person, Reason.SICK, ends_at=None)
    station.do(end_referral, ended, actor="desk")
    with station.reading() as connection:
        assert [each.referral_id for each in open_without_return(connection)] == [sick]
