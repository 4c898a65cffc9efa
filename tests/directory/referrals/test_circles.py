"""Forwards that would come back to where they began, and those that only seem to."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import insert

from db.clock import milliseconds
from db.tables import unmanned
from db.transaction import Transaction
from kiosk.directory.model import ReferredTo, unit_id_of
from kiosk.directory.referrals.commands import (
    change_referral,
    end_referral,
)
from kiosk.directory.referrals.events import ReferralSet
from kiosk.directory.referrals.model import (
    Line,
    wanted_of,
)
from kiosk.directory.referrals.reasons import Reason
from kiosk.station import Station
from tests.conftest import NOON, Employ, TurnedClock
from tests.directory.referrals.conftest import HOUR, OFFICE, Refer, refused, standing


def test_two_who_forward_to_each_other_are_refused_by_name(employ: Employ, refer: Refer) -> None:
    anna, bo = employ("Anna", "Hägg"), employ("Bo", "Ek")
    refer(anna, forwarded=ReferredTo(bo))
    no = refused(refer, bo, forwarded=ReferredTo(anna))
    assert no.code == "referral.forwards_in_a_circle"
    assert no.facts["names"] == "Bo Ek → Anna Hägg → Bo Ek"


def test_a_circle_of_three_over_an_extension_is_refused(employ: Employ, refer: Refer) -> None:
    anna, bo = employ("Anna", "Hägg", extension="166"), employ("Bo", "Ek")
    carl = employ("Carl", "Ask")
    refer(anna, forwarded=ReferredTo(bo))
    refer(bo, forwarded=ReferredTo(carl))
    no = refused(refer, carl, forwarded=ReferredTo(number="166"))
    assert no.facts["names"] == "Carl Ask → Anna Hägg → Bo Ek → Carl Ask"


def test_referrals_at_other_times_make_no_circle(
    station: Station, employ: Employ, refer: Refer
) -> None:
    anna, bo = employ("Anna", "Hägg"), employ("Bo", "Ek")
    first = refer(anna, forwarded=ReferredTo(bo))
    refer(bo, forwarded=ReferredTo(anna), starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR)
    station.do(end_referral, first, actor="desk")
    refer(bo, forwarded=ReferredTo(anna))


@pytest.mark.parametrize("first_hour", [True, False])
def test_links_that_never_hold_together_make_no_circle(
    employ: Employ, refer: Refer, first_hour: bool
) -> None:
    anna, bo, carl = employ("Anna", "Hägg"), employ("Bo", "Ek"), employ("Carl", "Ask")
    early = {"starts_at": NOON, "ends_at": NOON + HOUR}
    late = {"starts_at": NOON + HOUR, "ends_at": NOON + 2 * HOUR}
    refer(bo, forwarded=ReferredTo(carl), **(early if first_hour else late))
    refer(carl, forwarded=ReferredTo(anna), **(late if first_hour else early))
    refer(anna, forwarded=ReferredTo(bo), ends_at=NOON + 2 * HOUR)


def test_a_stand_in_does_not_count_beside_a_forward(employ: Employ, refer: Refer) -> None:
    anna, carl = employ("Anna", "Hägg", email="anna@b.example"), employ("Carl", "Ask")
    bo = employ("Bo", "Ek", stand_in_email="anna@b.example")
    refer(bo, forwarded=ReferredTo(carl))
    assert refer(anna, forwarded=ReferredTo(bo))


def test_many_ways_round_are_each_gone_once(station: Station, employ: Employ, refer: Refer) -> None:
    ring = [employ(f"Nr {number}", "X") for number in range(30)]

    def turn_in_circles(tx: Transaction) -> None:
        # As from other stations, each of which had heard of one forward only.
        for place, person in enumerate(ring):
            for step in (1, 2):
                body = ReferralSet(
                    person_id=person,
                    reason=Reason.MEETING.value,
                    starts_at=milliseconds(NOON),
                    ends_at=milliseconds(NOON + HOUR),
                    forward_person_id=ring[(place + step) % len(ring)],
                )
                tx.append(tx.new_subject(), body, actor="x")

    station.do(turn_in_circles)
    assert refer(employ("Anna", "Hägg"), forwarded=ReferredTo(ring[0]))


def test_the_stand_in_of_somebody_away_closes_a_circle(employ: Employ, refer: Refer) -> None:
    anna = employ("Anna", "Hägg", email="anna@b.example")
    bo = employ("Bo", "Ek", email="bo@b.example", stand_in_email="anna@b.example")
    at_work = refer(anna, forwarded=ReferredTo(bo))
    assert at_work
    refer(bo, starts_at=NOON + HOUR, ends_at=NOON + 3 * HOUR)
    later = {"starts_at": NOON + HOUR, "ends_at": NOON + 2 * HOUR}
    no = refused(refer, anna, forwarded=ReferredTo(bo), **later)
    assert no.facts["names"] == "Anna Hägg → Bo Ek → Anna Hägg"


def test_an_unmanned_unit_that_sends_on_closes_a_circle(
    station: Station, employ: Employ, refer: Refer
) -> None:
    anna, bo = employ("Anna", "Hägg"), employ("Bo", "Ek", unit="Bygg")

    def empty(tx: Transaction) -> None:
        row = {
            "subject_id": "u",
            "unit_id": unit_id_of("", "Bygg"),
            "starts_at": milliseconds(NOON),
            "ends_at": milliseconds(NOON + HOUR),
            "refer_person_id": anna,
            "refer_number": "",
            "recorded_at": milliseconds(NOON),
            "ended_at": None,
        }
        tx.connection.execute(insert(unmanned), [row])

    station.do(empty)
    no = refused(refer, anna, forwarded=ReferredTo(bo))
    assert no.code == "referral.forwards_in_a_circle"
    later = {"starts_at": NOON + HOUR, "ends_at": NOON + 2 * HOUR}
    assert refer(anna, forwarded=ReferredTo(bo), **later)


def test_a_circle_of_others_does_not_catch_who_is_sent_into_it(
    employ: Employ, refer: Refer
) -> None:
    people = {}
    for name, stand_in in (("a", "b"), ("b", "a"), ("c", "")):
        mail = f"{stand_in}@b.example" if stand_in else ""
        people[name] = employ(name, "X", email=f"{name}@b.example", stand_in_email=mail)
    refer(people["a"])
    refer(people["b"])
    assert refer(people["c"], forwarded=ReferredTo(people["a"]))


def test_a_link_ended_before_its_time_closes_no_circle_after_it(
    station: Station, employ: Employ, refer: Refer, clock: TurnedClock
) -> None:
    anna, bo, carl = employ("Anna", "Hägg"), employ("Bo", "Ek"), employ("Carl", "Ask")
    short = refer(bo, forwarded=ReferredTo(carl))
    refer(carl, forwarded=ReferredTo(anna), starts_at=NOON + HOUR / 2)
    clock.turn(HOUR / 4)
    no = refused(refer, anna, forwarded=ReferredTo(bo))
    assert no.code == "referral.forwards_in_a_circle"
    station.do(end_referral, short, actor="desk")
    assert refer(anna, forwarded=ReferredTo(bo))


def test_changing_a_referral_is_held_to_the_same(
    station: Station, employ: Employ, refer: Refer
) -> None:
    anna, bo, carl = employ("Anna", "Hägg"), employ("Bo", "Ek"), employ("Carl", "Ask")
    refer(bo, forwarded=ReferredTo(anna))
    first = refer(anna)
    wanted = wanted_of(standing(station, first))
    change: dict[str, Any] = {"office": OFFICE, "actor": "desk"}
    to_carl = replace(wanted, forwarded=ReferredTo(carl), line=None)
    station.do(change_referral, first, to_carl, **change)
    assert standing(station, first).line is Line.FORWARDED
    to_bo = replace(wanted, forwarded=ReferredTo(bo))
    no = refused(station.do, change_referral, first, to_bo, **change)
    assert no.code == "referral.forwards_in_a_circle"
