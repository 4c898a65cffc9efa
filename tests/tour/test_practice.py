"""Practising: marked everywhere, shut off from everything real, empty before and after."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from time import monotonic

import pytest

from kiosk.dispatch.badges import badge_text
from kiosk.documents.inside_list import worded_list
from kiosk.evacuation.queries import who_is_inside
from kiosk.refusal import Refused
from kiosk.settings import FILE_NAME, Settings, read_settings, settings_from
from kiosk.station import Station
from kiosk.tour.practice import FOLDER, practice_folder, practice_settings
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.model import visitor_named
from kiosk.wording.voice import Voice

SWEDISH = Voice("sv")


def test_nothing_of_a_practice_can_leave_the_machine() -> None:
    settings = practice_settings(4711)
    assert settings.practice
    assert [(each.connection, each.address) for each in settings.printers] == [("tcp", "127.0.0.1")]
    assert (settings.host_messages.channel, settings.host_messages.webhook) == ("folder", None)
    assert settings.sources.ldap is None
    assert not settings.sources.calendars


@pytest.mark.parametrize(
    "way",
    [
        {"channel": "smtp"},
        {"webhook": {"url": "https://example.se/", "secret_file": "secret"}},
    ],
)
def test_a_practice_station_that_could_send_something_is_refused(way: dict[str, object]) -> None:
    with pytest.raises(Refused, match=r"settings\.not_allowed"):
        settings_from({"practice": True, "host_messages": way})
    assert not settings_from({"host_messages": way}).practice


def test_the_folder_is_empty_before_and_gone_after_and_known_as_a_practice(tmp_path: Path) -> None:
    with practice_folder(tmp_path) as folder:
        assert [each.name for each in folder.iterdir()] == [FILE_NAME]
        assert read_settings(folder).practice
        (folder / "outgoing-mail").mkdir()
        (folder / "foaje.sqlite").write_text("left by a power cut")
        with pytest.raises(Refused, match=r"practice\.running"), practice_folder(tmp_path):
            pass
        assert (folder / "foaje.sqlite").exists()
    assert not folder.exists()


def test_what_a_power_cut_has_left_is_removed_and_what_is_somebodys_own_is_not(
    tmp_path: Path,
) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    (folder / FILE_NAME).write_text("practice = true\n")
    (folder / "foaje.sqlite").write_text("left")
    with practice_folder(tmp_path):
        assert not (folder / "foaje.sqlite").exists()
    folder.mkdir()
    (folder / "pictures.zip").write_text("mine")
    with pytest.raises(Refused, match=r"practice\.folder_taken"), practice_folder(tmp_path):
        pass
    assert (folder / "pictures.zip").exists()


def test_badge_and_list_say_that_it_is_a_practice(tmp_path: Path) -> None:
    for settings, role, title in (
        (Settings(practice=True), "ÖVNING", "ÖVNING: Utrymningslista"),
        (Settings(), "BESÖKARE", "Utrymningslista"),
    ):
        with Station(tmp_path / role, settings) as station:
            visit = station.do(arrive_unbooked, visitor_named("Bo Ek"), wish="Kart", actor="test")
            now = station.now()
            with station.reading() as connection:
                inside = who_is_inside(connection, now)
        badge = badge_text(visit, settings, SWEDISH, now)
        assert badge.role.upper() == role
        assert worded_list(inside, settings, SWEDISH, now).title == title


def has_begun(folder: Path) -> bool:
    return (folder / "foaje.sqlite").exists()


def has_filled(folder: Path) -> bool:
    """Tell whether the sample's bookings are in the file: its windows open after that."""
    if not has_begun(folder):
        return False
    path = f"file:{folder / 'foaje.sqlite'}?mode=ro"
    with (
        suppress(sqlite3.OperationalError),  # its tables are being made
        closing(sqlite3.connect(path, uri=True)) as file,
    ):
        return bool(file.execute("SELECT count(*) > 20 FROM visit").fetchone()[0])
    return False


@pytest.mark.parametrize("comes_so_far", [has_begun, has_filled])
def test_the_practice_opens_beside_a_station_and_leaves_nothing_behind_whenever_it_is_ended(
    tmp_path: Path, comes_so_far: Callable[[Path], bool]
) -> None:
    with Station(tmp_path, Settings()):  # the desk is open meanwhile
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "practice", "--data", str(tmp_path)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        deadline = monotonic() + 90
        while not comes_so_far(tmp_path / FOLDER) and monotonic() < deadline:
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.2)
        assert has_begun(tmp_path / FOLDER)
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 0, err.decode()
    assert not (tmp_path / FOLDER).exists()
