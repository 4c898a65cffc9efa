"""Judging PINs: wrong ones from a script, restarts, kills, and a pepper that is gone."""

import logging
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.faces import sign_in as signing_in
from kiosk.faces.sign_in import keep_pin, sign_in
from kiosk.privacy.users import pins
from kiosk.privacy.users.commands import make_user, set_pin
from kiosk.privacy.users.model import Role, User
from kiosk.privacy.users.pins import PEPPER_FILE, Pepper
from kiosk.privacy.users.queries import tries_of
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station
from tests.conftest import TurnedClock

pytestmark = pytest.mark.usefixtures("cheap_hashes")

PIN = "482915"
COUNT_AND_HANG = """
import sys, threading
from pathlib import Path
from kiosk.privacy.users.commands import count_try
from kiosk.settings import Settings
from kiosk.station import Station
station = Station(Path(sys.argv[1]), Settings())
station.do(count_try, sys.argv[2])
print("counted", flush=True)
threading.Event().wait()
"""


@pytest.fixture
def olle(station: Station) -> User:
    kept = keep_pin(station.folder, PIN)
    return station.do(make_user, "Olle", [Role.ADMINISTRATOR], pin=kept, actor="command_line")


def refused(station: Station, user: User, pin: str) -> Refused:
    with pytest.raises(Refused) as refusal:
        sign_in(station, user.user_id, pin)
    return refusal.value


def test_the_right_pin_signs_in(station: Station, olle: User) -> None:
    assert sign_in(station, olle.user_id, PIN) == olle
    assert sign_in(station, olle.user_id, "482 915") == olle


def test_a_script_of_a_thousand_wrong_pins_is_heard_five_times(
    station: Station, olle: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[str] = []

    def judging(kept: str, pin: str, pepper: Pepper) -> bool:
        judged.append(pin)
        return pins.fits(kept, pin, pepper)

    monkeypatch.setattr(signing_in, "fits", judging)
    codes = [refused(station, olle, f"{500_000 + n}").code for n in range(1000)]
    assert codes == ["sign_in.wrong_pin"] * 5 + ["sign_in.wait"] * 995
    assert len(judged) == 5
    assert refused(station, olle, PIN).code == "sign_in.wait"


def test_each_wrong_one_after_that_doubles_the_wait_and_the_right_one_ends_it(
    station: Station, olle: User, clock: TurnedClock
) -> None:
    for _ in range(5):
        refused(station, olle, "000000")
    for wait in (30, 60, 120, 240):
        assert refused(station, olle, PIN).facts == {"seconds": wait}
        clock.turn(timedelta(seconds=wait - 1))
        assert refused(station, olle, PIN).facts == {"seconds": 1}
        clock.turn(timedelta(seconds=1))
        assert refused(station, olle, "000000").code == "sign_in.wrong_pin"
    clock.turn(timedelta(seconds=480))
    assert sign_in(station, olle.user_id, PIN) == olle
    assert refused(station, olle, "000000").code == "sign_in.wrong_pin"
    assert sign_in(station, olle.user_id, PIN) == olle


def test_one_persons_wrong_pins_shut_nobody_else_out(station: Station, olle: User) -> None:
    kept = keep_pin(station.folder, "739104")
    eva = station.do(make_user, "Eva", [Role.RECEPTION], pin=kept, actor="command_line")
    for _ in range(6):
        refused(station, olle, "000000")
    assert sign_in(station, eva.user_id, "739104") == eva


def test_a_clock_set_back_a_year_shuts_out_no_longer_than_the_wait(
    station: Station, olle: User, clock: TurnedClock
) -> None:
    for _ in range(5):
        refused(station, olle, "000000")
    clock.turn(timedelta(days=-365))
    assert refused(station, olle, PIN).facts == {"seconds": 30}


def test_a_restart_makes_no_try_free(tmp_path: Path, clock: TurnedClock) -> None:
    with Station(tmp_path, Settings(), clock) as station:
        kept = keep_pin(tmp_path, PIN)
        olle = station.do(make_user, "Olle", [Role.RECEPTION], pin=kept, actor="command_line")
        for _ in range(5):
            refused(station, olle, "000000")
    with Station(tmp_path, Settings(), clock) as station:
        assert refused(station, olle, PIN).facts == {"seconds": 30}


@pytest.fixture
def hanging(tmp_path: Path) -> Iterator[tuple[Path, User, "subprocess.Popen[str]"]]:
    with Station(tmp_path, Settings()) as station:
        kept = keep_pin(tmp_path, PIN)
        olle = station.do(make_user, "Olle", [Role.RECEPTION], pin=kept, actor="command_line")
    command = [sys.executable, "-c", COUNT_AND_HANG, str(tmp_path), olle.user_id]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield tmp_path, olle, process
        process.kill()


def test_a_try_killed_before_it_was_judged_counts(
    hanging: tuple[Path, User, "subprocess.Popen[str]"],
) -> None:
    folder, olle, process = hanging
    assert process.stdout is not None
    assert process.stdout.readline() == "counted\n"
    process.send_signal(signal.SIGKILL)
    assert process.wait(20) == -signal.SIGKILL
    with Station(folder, Settings()) as station:
        with station.reading() as connection:
            assert tries_of(connection, olle.user_id).number == 1
        for _ in range(4):
            refused(station, olle, "000000")
        assert refused(station, olle, PIN).code == "sign_in.wait"


def test_a_pepper_that_is_gone_is_told_and_costs_no_try(station: Station, olle: User) -> None:
    (station.folder / PEPPER_FILE).unlink()
    for _ in range(7):
        assert refused(station, olle, PIN).code == "sign_in.pepper_lost"
    station.do(set_pin, olle.user_id, keep_pin(station.folder, "739104"), actor="command_line")
    assert sign_in(station, olle.user_id, "739104").name == "Olle"


def test_no_pin_and_no_pepper_is_in_the_stations_file_or_a_log(
    station: Station, olle: User, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    refused(station, olle, "739104")
    sign_in(station, olle.user_id, PIN)
    pepper = (station.folder / PEPPER_FILE).read_text("ascii").strip()
    station.overwrite_erased()
    for path in station.folder.rglob("*"):
        if path.is_file() and path.name != PEPPER_FILE:
            content = path.read_bytes()
            for secret in (PIN.encode(), b"739104", pepper.encode(), bytes.fromhex(pepper)):
                assert secret not in content, path
    assert not [each for each in caplog.messages if PIN in each or "739104" in each]
