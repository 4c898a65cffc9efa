"""Readers in the doctor's table: there, in use, or not where they should be."""

from pathlib import Path

import serial

from kiosk.devices.readers import ReaderFault
from kiosk.doctor import examine
from kiosk.doctor.reader_wording import OF_READERS
from tests.devices.readers.plug import Plug
from tests.doctor.examined import DECIDED, NOTICE, not_green


def found(folder: Path) -> dict[str, str]:
    return {each.name: each.code for each in examine(folder) if each.row == "reader"}


def test_each_reader_is_looked_for(folder: Path, tmp_path: Path) -> None:
    assert found(folder) == {"": "none"}
    plug = Plug(tmp_path / "reader")
    (folder / "foaje.toml").write_text(
        '[[readers]]\nname = "T"\nconnection = "keyboard"\nprefix = "%"\n'
        f'[[readers]]\nname = "S"\nconnection = "serial"\ndevice = "{plug.path}"\n'
        + DECIDED
        + NOTICE,
        "utf-8",
    )
    assert found(folder) == {"T": "types", "S": "unreachable"}
    assert not_green(examine(folder)) == {"reader": "unreachable"}
    plug.put_in()
    assert found(folder) == {"T": "types", "S": "in_order"}
    with serial.Serial(str(plug.path), exclusive=True):
        assert found(folder) == {"T": "types", "S": "busy"}
    plug.pull_out()


def test_every_fault_of_a_reader_has_its_sentence() -> None:
    assert {("reader", fault.value) for fault in ReaderFault} <= set(OF_READERS)
