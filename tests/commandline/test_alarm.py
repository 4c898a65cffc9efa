"""`kiosk alarm` shows and tries the contact; `kiosk doctor` looks at it once."""

import json
from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from pathlib import Path

import pytest

from kiosk.devices import serial_lines
from kiosk.devices.alarm_state import ContactFault
from kiosk.devices.osdp_bus.key import KEY_FILE, make_key, read_key
from kiosk.doctor import fire_alarm as doctor
from kiosk.doctor.findings import Light
from kiosk.doctor.fire_alarm import examine_alarm
from kiosk.doctor.fire_alarm_wording import SAID
from kiosk.settings import settings_from
from kiosk.wording.fire_alarm import _WHY
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


@pytest.mark.parametrize(
    ("levels", "light", "code"),
    [
        ((True, False), Light.GREEN, "in_order"),
        ((False, True), Light.RED, "alarm"),
        ((True, True), Light.RED, "cable"),
    ],
)
def test_the_doctor_looks_once_at_the_contact(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    levels: tuple[bool, bool],
    light: Light,
    code: str,
) -> None:
    monkeypatch.setattr(doctor, "share_port", lambda _device: ScriptedPort([levels]))
    settings = settings_from({"alarm": {"device": "/dev/ttyS7", "second_line": "dsr"}})
    found = examine_alarm(settings, tmp_path)

    assert (found.light, found.code) == (light, code)


def test_the_doctor_has_a_sentence_for_every_fault() -> None:
    assert {("fire_alarm", fault.value) for fault in ContactFault} <= set(SAID)
    assert set(ContactFault) <= set(_WHY)


def test_the_doctor_says_when_a_cut_cable_cannot_be_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(doctor, "share_port", lambda _device: ScriptedPort([REST]))
    settings = settings_from({"alarm": {"device": "/dev/ttyS7"}})

    assert examine_alarm(settings, tmp_path).code == "unsupervised"
    assert examine_alarm(settings_from({}), tmp_path).code == "none"


def test_the_doctor_examines_the_way_to_a_reader_on_the_bus(tmp_path: Path) -> None:
    port = tmp_path / "port"
    bus = {"alarm": {"source": "osdp"}, "osdp": {"device": str(port)}}
    settings = settings_from(bus)

    assert examine_alarm(settings, tmp_path).code == "no_key"
    make_key(tmp_path)
    assert examine_alarm(settings, tmp_path).code == "gone"
    port.touch()
    assert examine_alarm(settings, tmp_path).code == "on_the_bus"
    (tmp_path / KEY_FILE).chmod(0o644)
    assert examine_alarm(settings, tmp_path).code == "no_key"


def test_a_key_is_made_once_and_never_told(kiosk: Kiosk, tmp_path: Path) -> None:
    first = kiosk("alarm", "key", data=tmp_path)
    made = read_key(tmp_path)
    again = kiosk("alarm", "key", "--json", data=tmp_path)

    assert read_key(tmp_path) == made
    assert again.answer == {"file": str(tmp_path / KEY_FILE), "made": False}
    assert (tmp_path / KEY_FILE).stat().st_mode & 0o777 == 0o600
    assert made.hex() not in first.out + first.err + again.out
    assert "osdp.key" in first.out
