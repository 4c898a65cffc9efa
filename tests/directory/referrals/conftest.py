"""Referring somebody in a test, and hearing what is refused."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import (
    Referral,
    ReferralWanted,
)
from kiosk.directory.referrals.queries import referral_by_id
from kiosk.directory.referrals.reasons import Reason
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from tests.conftest import NOON

OFFICE = office_days(Settings())
HOUR = timedelta(hours=1)

Refer = Callable[..., str]


@pytest.fixture
def refer(station: Station) -> Refer:
    """Refer somebody from noon on; gives the referral's id."""

    def referring(person_id: str, reason: Reason = Reason.MEETING, **more: Any) -> str:
        more = {"starts_at": NOON, "ends_at": NOON + HOUR} | more
        wanted = ReferralWanted(person_id, reason, **more)
        return station.do(set_referral, wanted, office=OFFICE, actor="desk")

    return referring


def standing(station: Station, referral_id: str) -> Referral:
    with station.reading() as connection:
        found = referral_by_id(connection, referral_id)
    assert found is not None
    return found


def refused(call: Callable[..., object], *arguments: Any, **named: Any) -> Refused:
    with pytest.raises(Refused) as refusal:
        call(*arguments, **named)
    return refusal.value
