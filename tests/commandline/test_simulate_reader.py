"""`kiosk simulate reader`: what is typed is what another program reads from the port."""

import os
import socket
from pathlib import Path

import pytest

from tests.commandline.conftest import Kiosk
from tests.commandline.simulation import simulation


def test_a_code_typed_comes_out_of_the_serial_port(tmp_path: Path) -> None:
    link = tmp_path / "reader"
    words = ("reader", "--pty", "--link", str(link), "--end", "crlf", "--aim")
    with simulation(tmp_path, *words) as running:
        running.event("port")
        port = os.open(link, os.O_RDWR | os.O_NOCTTY)
        running.type("K7F3A9QX")
        assert running.event("read")["sent"] == b"]Q1K7F3A9QX\r\n".hex(" ")
        assert os.read(port, 100) == b"]Q1K7F3A9QX\r\n"
        running.type("!double on")
        assert running.event("state")["double"] is True
        running.type("!nothing")
        assert running.event("refused")["code"] == "simulate.word_unknown"
        os.close(port)
        running.type("quit")
        assert running.process.wait(30) == 0
    assert not link.is_symlink()


def test_a_card_is_held_to_a_reader_that_is_asked(tmp_path: Path) -> None:
    with simulation(tmp_path, "reader", "--kind", "twn4", "--tcp", "0") as running:
        port = running.event("listening")["port"]
        with socket.create_connection(("127.0.0.1", port), 20) as connection:
            connection.sendall(b"050010\r")
            assert connection.recv(100) == b"0000\r"
            running.type("A1B2C3")
            assert running.event("refused")["code"] == "simulate.not_readable_so"
            running.type("A1B2C3D4")
            found = b""
            while not found.startswith(b"0001"):
                connection.sendall(b"050010\r")
                found = connection.recv(100)
            assert found == b"0001802004A1B2C3D4\r"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--kind", "wand", "--pty"), "simulate.kind_unknown"),
        (("--kind", "id12"), "simulate.one_line"),
        (("--pty", "--noise", "99999"), "command.parameter_wrong"),
    ],
)
def test_a_reader_that_cannot_be_simulated_is_refused(
    kiosk: Kiosk, words: tuple[str, ...], code: str
) -> None:
    ran = kiosk("simulate", "reader", "--json", *words)
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)
