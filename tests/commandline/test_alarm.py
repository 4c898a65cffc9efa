"""`kiosk alarm` shows and tries the contact; `kiosk doctor` looks at it once."""

import json
from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import Self

import pytest

from kiosk.devices import serial_lines
from kiosk.devices.alarm_source import SourceBroke
from kiosk.devices.alarm_state import ContactFault
from kiosk.doctor.findings import Light
from kiosk.doctor.fire_alarm import examine_alarm
from kiosk.doctor.fire_alarm_wording import SAID
from kiosk.settings import settings_from
from tests.commandline.conftest import Kiosk

REST, ALARM, CUT = (True, False), (False, True), (False, False)
LOOKS = 60
"""A level stands for so many looks: many times the debounce, on a machine that stumbles too."""


class ScriptedPort:
    """A port on which CTS and DSR go through levels, each for some looks, the last for ever."""

    def __init__(self, levels: Sequence[tuple[bool, bool]]) -> None:
        held = (repeat(each, LOOKS) for each in levels[:-1])
        self._levels: Iterator[tuple[bool, bool]] = chain(*held, repeat(levels[-1]))
        self._now = levels[0]
        self.rts = self.dtr = False

    @property
    def cts(self) -> bool:
        self._now = next(self._levels)
        return self._now[0]

    @property
    def dsr(self) -> bool:
        return self._now[1]

    def close(self) -> None:
        """Let nothing go."""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    text = '[alarm]\ndevice = "/dev/ttyS7"\nsecond_line = "dsr"\ndebounce_ms = 100\n'
    (tmp_path / "foaje.toml").write_text(text, "utf-8")
    return tmp_path


def play(monkeypatch: pytest.MonkeyPatch, *levels: tuple[bool, bool]) -> None:
    monkeypatch.setattr(serial_lines, "share_port", lambda _device: ScriptedPort(levels))


def test_without_a_contact_it_is_told_where_to_name_one(kiosk: Kiosk) -> None:
    for command in ("watch", "test"):
        ran = kiosk("alarm", command)
        assert ran.code == 2
        assert "alarm.device" in ran.err


def test_an_installer_sees_each_change_of_the_lines(
    kiosk: Kiosk, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(monkeypatch, REST, ALARM, CUT)
    said = kiosk("alarm", "watch", "--seconds", "4", data=house).out

    order = [
        said.index(each)
        for each in (
            "VILA  Första kontakten: sluten. Andra kontakten: öppen.",
            "LARM  Första kontakten: öppen. Andra kontakten: sluten.",
            "FEL. Båda ledningarna visar samma sak",
        )
    ]
    assert order == sorted(order)


def test_scripts_read_a_line_for_each_change(
    kiosk: Kiosk, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(monkeypatch, CUT)
    ran = kiosk("alarm", "watch", "--seconds", "1", "--json", data=house)

    assert [json.loads(line) for line in ran.out.splitlines()] == [
        {"state": "fault", "fault": "cable", "closed": [False, False]}
    ]


@pytest.mark.parametrize(
    ("levels", "seen", "said"),
    [
        ((REST, ALARM, REST), ["ok", "alarm", "ok"], "Godkänt"),
        ((REST, ALARM), ["ok", "alarm"], "det upphörde inte"),
        ((REST,), ["ok"], "inget larm kom"),
        ((CUT,), [], "aldrig i vila"),
    ],
)
def test_a_trial_passes_when_the_alarm_came_and_ended(
    kiosk: Kiosk,
    house: Path,
    monkeypatch: pytest.MonkeyPatch,
    levels: Sequence[tuple[bool, bool]],
    seen: list[str],
    said: str,
) -> None:
    seconds = ("--seconds", "20" if len(seen) == 3 else "3")
    play(monkeypatch, *levels)
    ran = kiosk("alarm", "test", *seconds, "--json", data=house)
    assert ran.answer == {"passed": len(seen) == 3, "seen": seen}
    assert ran.code == (0 if len(seen) == 3 else 1)
    play(monkeypatch, *levels)
    assert said in kiosk("alarm", "test", *seconds, data=house).out.splitlines()[-1]


class Standing:
    """A source that always shows the same, or cannot be opened."""

    def __init__(self, *closed: bool, fault: ContactFault | None = None) -> None:
        self._closed, self._fault = closed, fault

    def __enter__(self) -> Self:
        if self._fault is not None:
            raise SourceBroke(self._fault)
        return self

    def __exit__(self, *_: object) -> None:
        """Let nothing go."""

    def closed(self) -> tuple[bool, ...]:
        return self._closed


@pytest.mark.parametrize(
    ("source", "light", "code"),
    [
        (Standing(True, False), Light.GREEN, "in_order"),
        (Standing(False, True), Light.RED, "alarm"),
        (Standing(True, True), Light.RED, "cable"),
        *((Standing(fault=each), Light.RED, each.value) for each in ContactFault),
    ],
)
def test_the_doctor_looks_once_at_the_contact(source: Standing, light: Light, code: str) -> None:
    settings = settings_from({"alarm": {"device": "/dev/ttyS7", "second_line": "dsr"}})
    found = examine_alarm(settings, lambda _alarm: lambda: source)

    assert (found.light, found.code) == (light, code)
    assert ("fire_alarm", code) in SAID


def test_the_doctor_says_when_a_cut_cable_cannot_be_told() -> None:
    settings = settings_from({"alarm": {"device": "/dev/ttyS7"}})

    assert examine_alarm(settings, lambda _: lambda: Standing(True)).code == "unsupervised"
    assert examine_alarm(settings_from({})).code == "none"
