"""A refusal carries its code and its facts."""

from kiosk.refusal import Refused


def test_a_refusal_tells_code_and_facts() -> None:
    refused = Refused("visit.already_left", visit="v1", times=2)
    assert refused.code == "visit.already_left"
    assert refused.facts == {"visit": "v1", "times": 2}
    assert str(refused) == "visit.already_left(visit='v1', times=2)"


def test_a_refusal_without_facts_tells_its_code() -> None:
    assert str(Refused("evacuation.none")) == "evacuation.none()"
