"""What holds for every command: messages, exit codes, no traceback, a fast start."""

import subprocess
import sys
from pathlib import Path

import pytest

from db import journal
from kiosk.__main__ import main
from tests.commandline.conftest import Kiosk

PYTHON = [sys.executable, "-m", "kiosk"]


def test_help_loads_neither_qt_nor_the_database() -> None:
    words = (
        "import sys; from kiosk.__main__ import main; main(['--help']);"
        "sys.exit(bool({'PySide6', 'sqlalchemy', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", words], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert b"inside" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("visit", "arrive"),
        ("visit", "arrive", "--nme", "x"),
        ("nothing",),
        ("inside", "--format", "paper"),
        ("open",),
        ("open", "wall"),
        ("open", "desk", "--size", "10x10"),
        ("open", "desk", "--size", "wide"),
        ("import", "staff", "nowhere.csv"),
        ("import", "staff", __file__, "--map", "enhet"),
        ("tour",),
    ],
)
def test_what_is_written_wrongly_ends_with_2_and_a_sentence(
    kiosk: Kiosk, words: tuple[str, ...], tmp_path: Path
) -> None:
    ran = kiosk(*words)
    assert ran.code == 2
    assert ran.out == ""
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith(tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ-F”"))
    assert not (tmp_path / "station").exists()


def test_no_command_at_all_shows_the_help_and_is_wrong(kiosk: Kiosk) -> None:
    assert main([]) == 2


def test_messages_are_in_swedish_unless_the_settings_say_otherwise(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    assert kiosk("inside").err.startswith("Filen ")
    folder = tmp_path / "station"
    folder.mkdir()
    (folder / "foaje.toml").write_text('language = "en"\n', "utf-8")
    assert kiosk("inside").err.startswith("There is no file")


def test_with_json_a_refusal_is_the_one_object_on_standard_output(kiosk: Kiosk) -> None:
    ran = kiosk("visit", "show", "x", "--json")
    assert ran.code == 1
    error = ran.answer["error"]
    assert error["code"] == "storage.missing"
    assert error["message"] == ran.err.rstrip("\n")


def test_with_json_a_word_too_few_is_an_object_too(kiosk: Kiosk) -> None:
    ran = kiosk("visit", "show", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "command.parameter_missing")


@pytest.mark.parametrize(
    "text", ['language = "fr"\n', "station = 7\n", "[reception]\nhost_answer_minutes = 0\n"]
)
def test_a_wrong_setting_is_told_with_its_key_and_value(
    kiosk: Kiosk, tmp_path: Path, text: str
) -> None:
    folder = tmp_path / "station"
    folder.mkdir()
    (folder / "foaje.toml").write_text(text, "utf-8")
    ran = kiosk("visit", "leave", "x")
    key, _, value = text.splitlines()[-1].partition(" = ")
    assert ran.code == 2
    assert key in ran.err
    assert f"”{value.strip(chr(34))}”" in ran.err


def test_what_nobody_foresaw_is_a_sentence_and_the_trace_lies_in_the_log(
    kiosk: Kiosk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "Maj Sjölund"

    def broken(*_arguments: object) -> None:
        raise RuntimeError(f"the ground gave way\n[parameters: {name}]")

    monkeypatch.setattr(journal.Journal, "append", broken)
    ran = kiosk("visit", "arrive", "--name", "Maj", "--host", "anna@b.example")
    assert ran.code == 1
    assert "Traceback" not in ran.err + ran.out
    assert len(ran.err.splitlines()) == 1
    (log,) = (folder / "log").glob("command-*.log")
    assert str(log) in ran.err
    kept = log.read_text("utf-8")
    assert "the ground gave way" in kept
    assert "visits/commands.py" in kept
    assert name not in kept


def test_a_full_disk_is_told_as_such(
    kiosk: Kiosk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> None:
        import sqlite3

        from db.failure import failure_of

        raise failure_of(sqlite3.OperationalError("database or disk is full"))

    monkeypatch.setattr(journal.Journal, "append", full)
    ran = kiosk("visit", "arrive", "--name", "Maj", "--host", "anna@b.example", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (1, "storage.disk_full")


def test_a_terminal_without_our_letters_gets_the_rest(tmp_path: Path) -> None:
    done = subprocess.run(
        [*PYTHON, "inside", "--data", str(tmp_path / "å")],
        capture_output=True,
        timeout=60,
        check=False,
        env={"PATH": "", "PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"Filen " in done.stderr


def test_a_face_is_not_opened_where_there_is_no_screen(
    kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    ran = kiosk("open", "desk")
    assert ran.code == 2
    assert "kiosk tour" in ran.err
