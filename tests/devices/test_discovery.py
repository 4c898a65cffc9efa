"""What is found of printers, on made-up and on real connections."""

import os
import socket
import stat
from pathlib import Path

import pytest
from serial.tools import list_ports

from kiosk.devices.discovery import (
    Found,
    Way,
    _addresses,
    discover,
    network_printers,
    queues,
    serial_ports,
    usb_printers,
)
from kiosk.refusal import Refused


class Port:
    def __init__(self, device: str, description: str) -> None:
        self.device, self.description = device, description


def test_serial_ports_are_told_by_what_they_call_themselves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ports = [Port("/dev/ttyUSB0", "USB-Serial Controller"), Port("/dev/ttyS0", "n/a")]
    monkeypatch.setattr(list_ports, "comports", lambda: ports)
    assert serial_ports() == [
        Found(Way.SERIAL, "/dev/ttyS0"),
        Found(Way.SERIAL, "/dev/ttyUSB0", "USB-Serial Controller"),
    ]


def test_usb_printers_are_told_by_maker_and_model(tmp_path: Path) -> None:
    devices, names = tmp_path / "usb", tmp_path / "sys"
    (names / "lp0" / "device").mkdir(parents=True)
    devices.mkdir()
    for name in ("lp0", "lp1", "hiddev0"):
        (devices / name).touch()
    (names / "lp0" / "device" / "ieee1284_id").write_text(
        "MFG:EPSON;CMD:ESC/POS;MDL:TM-T88VI;CLS:PRINTER;", "utf-8"
    )
    assert usb_printers(devices, names) == [
        Found(Way.USB, str(devices / "lp0"), "EPSON TM-T88VI"),
        Found(Way.USB, str(devices / "lp1")),
    ]
    assert usb_printers(tmp_path / "none", names) == []


def test_queues_are_read_from_lpstat_and_their_absence_is_no_error(tmp_path: Path) -> None:
    lpstat = tmp_path / "lpstat"
    lpstat.write_text(
        "#!/bin/sh\necho 'device for kvitto: socket://10.0.0.7:9100'\n"
        "echo 'device for raw: usb://EPSON/TM-T20'\necho 'lpstat: something else' >&2\n"
    )
    lpstat.chmod(lpstat.stat().st_mode | stat.S_IXUSR)
    assert queues(str(lpstat)) == [
        Found(Way.QUEUE, "kvitto", "socket://10.0.0.7:9100"),
        Found(Way.QUEUE, "raw", "usb://EPSON/TM-T20"),
    ]
    assert queues(str(tmp_path / "none")) == []


def test_a_network_is_searched_for_who_listens_and_nobody_is_sent_a_byte() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = int(listener.getsockname()[1])
        found = network_printers(["127.0.0.1", "127.0.0.2"], port)
        assert found == [Found(Way.NETWORK, f"127.0.0.1:{port}")]
        connection, _ = listener.accept()
        with connection:
            assert connection.recv(16) == b""  # closed without a word


def test_without_a_network_named_no_address_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> socket.socket:
        raise AssertionError("somebody was called")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setenv("PATH", os.devnull)
    assert all(each.way is not Way.NETWORK for each in discover())


def test_networks_are_read_and_too_large_ones_refused() -> None:
    assert _addresses("192.168.1.5/30") == ["192.168.1.5", "192.168.1.6"]
    assert len(_addresses("10.0.0.0/22")) == 1022
    for text, code in (
        ("tio", "devices.network_unreadable"),
        ("10.0.0.0/8", "devices.network_too_large"),
    ):
        with pytest.raises(Refused) as refused:
            _addresses(text)
        assert refused.value.code == code
