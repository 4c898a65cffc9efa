"""Calendars as the settings name them."""

import pytest

from kiosk.directory.referrals.reasons import Reason
from kiosk.refusal import Refused
from kiosk.settings import settings_from


def test_a_code_that_stands_for_nothing_is_refused_with_the_settings() -> None:
    said = {"path": "x", "codes": {"FER": "holiday"}}
    with pytest.raises(Refused) as refusal:
        settings_from({"sources": {"calendars": [said]}})
    assert refusal.value.code == "settings.not_allowed"
    assert "vacation" in refusal.value.facts["allowed"]


def test_the_settings_know_every_reason_a_calendar_can_give() -> None:
    for reason in set(Reason) - {Reason.LEFT}:
        said = {"path": "x", "codes": {"FER": reason.value}}
        assert settings_from({"sources": {"calendars": [said]}}).sources.calendars
