"""The simulated reader on a bus is switched by words, and says which ones it knows."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.simulators.alarm import SimulatedAlarmReader
from kiosk.refusal import Refused


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[SimulatedAlarmReader]:
    with SimulatedAlarmReader(secrets.token_bytes(16), link=tmp_path / "reader") as made:
        yield made


def inputs(reader: SimulatedAlarmReader) -> object:
    return reader.state()["inputs"]


def test_the_contact_stands_as_it_is_told(reader: SimulatedAlarmReader) -> None:
    assert inputs(reader) == [True, False, False, False]
    reader.typed("alarm")
    assert inputs(reader) == [False, True, False, False]
    reader.typed(" Cut ")
    assert inputs(reader) == [False, False, False, False]
    reader.typed("short")
    assert inputs(reader) == [True, True, False, False]
    reader.typed("input 3 on")
    assert inputs(reader) == [True, True, False, True]
    reader.typed("rest")
    assert inputs(reader) == [True, False, False, True]


def test_it_is_switched_off_and_on_again(reader: SimulatedAlarmReader) -> None:
    for word, power in (("off", False), ("off", False), ("on", True), ("on", True)):
        reader.typed(word)
        assert reader.state()["power"] is power


@pytest.mark.parametrize(
    "text", ["", "fire", "input 4 on", "input 0 maybe", "card zz 8", "card ff 9", "card ff"]
)
def test_words_it_does_not_know_are_refused_with_those_it_knows(
    reader: SimulatedAlarmReader, text: str
) -> None:
    with pytest.raises(Refused) as refused:
        reader.typed(text)
    assert refused.value.code == "simulate.word_unknown"
    assert "alarm" in refused.value.facts["allowed"]


def test_the_link_leads_to_the_port_and_goes_with_it(tmp_path: Path) -> None:
    link = tmp_path / "reader"
    with SimulatedAlarmReader(secrets.token_bytes(16), link=link) as reader:
        assert str(link.readlink()) == reader.device
    assert not link.is_symlink()
