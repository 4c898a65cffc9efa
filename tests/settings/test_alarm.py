"""The alarm's contact in the settings: what is wrong is told by its key."""

from typing import Any

import pytest

from kiosk.refusal import Refused
from kiosk.settings import settings_from

PORT = {"device": "/dev/ttyS0"}
BUS = {"device": "/dev/ttyUSB0"}
PRINTER = {"name": "Foajén", "connection": "serial", "device": "/dev/ttyS1"}


def test_a_house_without_a_contact_names_none() -> None:
    assert settings_from({}).alarm is None


def test_a_port_is_enough_and_a_cut_cable_is_then_an_alarm() -> None:
    alarm = settings_from({"alarm": PORT}).alarm

    assert alarm is not None
    assert (alarm.lines, alarm.at_rest, alarm.supervised) == (("cts",), "closed", False)
    assert not alarm.starts_evacuation


def test_a_second_line_supervises_the_first() -> None:
    alarm = settings_from({"alarm": {**PORT, "second_line": "dsr"}}).alarm

    assert alarm is not None
    assert (alarm.lines, alarm.supervised) == (("cts", "dsr"), True)


def test_inputs_of_a_reader_are_a_source_too() -> None:
    alarm = settings_from({"alarm": {"source": "osdp", "second_input": 1}, "osdp": BUS}).alarm

    assert alarm is not None
    assert (alarm.inputs, alarm.supervised) == ((0, 1), True)


@pytest.mark.parametrize(
    ("raw", "key", "allowed"),
    [
        ({"alarm": {}}, "alarm.device", "/dev/ttyS0"),
        ({"alarm": {**PORT, "line": "rts"}}, "alarm.line", "cd, cts, dsr, ri"),
        ({"alarm": {**PORT, "second_line": "dtr"}}, "alarm.second_line", "cd, cts, dsr, ri"),
        ({"alarm": {**PORT, "second_line": "cts"}}, "alarm.second_line", "alarm.line"),
        ({"alarm": {**PORT, "debounce_ms": 99}}, "alarm.debounce_ms", "100"),
        ({"alarm": {**PORT, "at_rest": "shut"}}, "alarm.at_rest", "closed, open"),
        ({"alarm": {**PORT, "starts_evacuation": "ja"}}, "alarm.starts_evacuation", "bool"),
        ({"alarm": {"source": "osdp"}}, "alarm.source", "[osdp]"),
        (
            {"alarm": {"source": "osdp", "input": 2, "second_input": 2}, "osdp": BUS},
            "alarm.second_input",
            "alarm.input",
        ),
        ({"alarm": {"device": "/dev/ttyS1"}, "printers": [PRINTER]}, "alarm.device", "printers"),
        ({"alarm": BUS, "osdp": BUS}, "alarm.device", "osdp.device"),
        ({"osdp": {"device": "/dev/ttyS1"}, "printers": [PRINTER]}, "osdp.device", "printers"),
        ({"osdp": {**BUS, "address": 127}}, "osdp.address", "126"),
        ({"osdp": {}}, "osdp.device", ""),
        ({"osdp": {**BUS, "key": "00"}}, "osdp.key", ""),
    ],
)
def test_what_is_wrong_is_told_by_its_key(raw: dict[str, Any], key: str, allowed: str) -> None:
    with pytest.raises(Refused) as refused:
        settings_from(raw)

    assert refused.value.facts["key"] == key
    assert allowed in str(refused.value.facts.get("allowed", ""))


CARDS = {"name": "Kort", "connection": "osdp", "reads": "cards"}


def test_the_reader_on_the_bus_reads_cards() -> None:
    (reader,) = settings_from({"osdp": BUS, "readers": [CARDS]}).readers
    assert (reader.connection, reader.reads) == ("osdp", "cards")


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        ({"readers": [CARDS]}, "readers[0].connection"),
        ({"osdp": BUS, "readers": [CARDS, {**CARDS, "name": "B"}]}, "readers[1].connection"),
        ({"osdp": BUS, "readers": [{**CARDS, "reads": "codes"}]}, "readers[0].reads"),
        (
            {"osdp": BUS, "readers": [{"name": "A", "connection": "serial", **BUS}]},
            "osdp.device",
        ),
    ],
)
def test_a_bus_has_one_reader_and_a_port_one_use(raw: dict[str, Any], key: str) -> None:
    with pytest.raises(Refused) as refused:
        settings_from(raw)
    assert refused.value.facts["key"] == key
