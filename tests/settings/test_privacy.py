"""Rules of retention and what visitors are told, as `foaje.toml` says them."""

from typing import Any

import pytest

from kiosk.privacy.model import all_rules, rule_for
from kiosk.refusal import Refused
from kiosk.resources import SAMPLE_TOWN_HALL
from kiosk.settings import read_settings, settings_from


def rule(**said: Any) -> dict[str, Any]:
    return {"category": "visits", **said}


def test_without_a_rule_the_proposed_time_holds_and_nothing_is_decided() -> None:
    settings = settings_from({})
    assert {each.category: each.hours for each in all_rules(settings.retention)} == {
        "visits": 24,
        "missed_bookings": 24,
        "evacuations": 720,
        "imported_files": 336,
    }
    assert not any(each.decided for each in all_rules(settings.retention))


def test_a_rule_in_days_holds() -> None:
    settings = settings_from({"retention": [rule(days=2)]})
    assert rule_for("visits", settings.retention).hours == 48


@pytest.mark.parametrize(
    ("told", "key"),
    [
        ([rule(hours=0)], "retention[0].hours"),
        ([rule(hours=24, days=1)], "retention[0].days"),
        ([rule(), rule(hours=48)], "retention[0].category"),
        ([{"category": "coffee"}], "retention[0].category"),
    ],
)
def test_a_rule_that_contradicts_itself_is_refused(told: list[dict[str, Any]], key: str) -> None:
    with pytest.raises(Refused) as refused:
        settings_from({"retention": told})
    assert refused.value.code == "settings.not_allowed"
    assert refused.value.facts["key"] == key


def test_a_page_no_telephone_can_open_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        settings_from({"data_protection": {"web_page": "bjorkfors.example"}})
    assert refused.value.facts["key"] == "data_protection.web_page"


def test_the_sample_town_hall_has_its_decisions_marked_as_invented() -> None:
    rules = all_rules(read_settings(SAMPLE_TOWN_HALL).retention)
    assert all(each.decided for each in rules)
    assert all("påhittat" in each.registry_number for each in rules)
