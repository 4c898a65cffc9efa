"""Readers in `foaje.toml`: what each connection needs, and how a mistake is named."""

from collections.abc import Mapping

import pytest

from kiosk.refusal import Refused
from kiosk.settings import settings_from

GOOD = (
    {"name": "A", "connection": "serial", "device": "/dev/ttyACM0"},
    {"name": "B", "connection": "serial", "device": "COM3", "reads": "twn4", "baud": 115200},
    {"name": "C", "connection": "tcp", "address": "10.0.0.9", "face": "desk"},
    {"name": "D", "connection": "pcsc", "reads": "cards", "card_format": "whole-forward-hex"},
    {"name": "E", "connection": "keyboard", "prefix": "%", "keyboard_layout": "us"},
)


def refusal(*readers: Mapping[str, object]) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        settings_from({"readers": [dict(each) for each in readers]})
    return refused.value.code, str(refused.value.facts.get("key"))


def test_every_connection_can_be_set() -> None:
    assert [each.name for each in settings_from({"readers": list(GOOD)}).readers] == list("ABCDE")
    assert settings_from({}).readers == ()


@pytest.mark.parametrize(
    ("reader", "key"),
    [
        ({"name": "A", "connection": "serial"}, "device"),
        ({"name": "A", "connection": "tcp"}, "address"),
        ({"name": "A", "connection": "keyboard"}, "prefix"),
        ({"name": "A", "connection": "bluetooth"}, "connection"),
        ({"name": "A", "connection": "pcsc"}, "reads"),
        ({"name": "A", "connection": "serial", "device": "x", "reads": "cards"}, "reads"),
        ({"name": "A", "connection": "keyboard", "prefix": "%", "reads": "twn4"}, "reads"),
        ({"name": "A", "connection": "keyboard", "prefix": "åä"}, "prefix"),
        ({"name": "A", "connection": "keyboard", "prefix": "A"}, "prefix"),
        (
            {"name": "A", "connection": "keyboard", "prefix": "=", "keyboard_layout": "us"},
            "prefix",
        ),
        ({"name": "A", "connection": "pcsc", "reads": "cards", "card_format": "x"}, "card_format"),
        ({"name": "A", "connection": "serial", "device": "x", "baud": 1234}, "baud"),
    ],
)
def test_a_mistake_is_named_by_its_key(reader: dict[str, object], key: str) -> None:
    assert refusal(reader) == ("settings.not_allowed", f"readers[0].{key}")


def test_two_readers_of_one_name_and_unknown_keys_are_refused() -> None:
    assert refusal(GOOD[0], GOOD[0]) == ("settings.not_allowed", "readers[0].name")
    assert refusal({**GOOD[0], "speed": 1}) == ("settings.unknown_key", "readers[0].speed")
