"""Printers, readers and screens."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.devices import PrinterTimeouts, open_printer
from kiosk.devices.osdp_bus.bus import bus_of, fault_before
from kiosk.devices.readers import ReaderFault
from kiosk.devices.readers.examining import fault_of, place_of
from kiosk.doctor.findings import Finding, green, red
from kiosk.settings import Faces, PrinterSettings, ReaderSettings, Settings

_PROBE_SECONDS = 20.0
_PROBE = """
import json, sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(["foaje"])
platform = application.platformName()
json.dump({"platform": platform, "screens": len(application.screens())}, sys.stdout)
"""
_INVISIBLE = ("offscreen", "minimal")


def examine_printers(settings: Settings, folder: Path) -> list[Finding]:
    """Ask each printer of the settings how it is, one row each."""
    if not settings.printers:
        return [green("printer", "none")]
    return [_printer(each, folder) for each in settings.printers]


def _printer(printer: PrinterSettings, folder: Path) -> Finding:
    status = open_printer(printer, folder, PrinterTimeouts()).status()
    where = printer.queue if printer.connection == "cups" else printer.device
    if printer.connection == "tcp":
        where = f"{printer.address}:{printer.port}"
    if status.fault is not None:
        return red("printer", status.fault.value, name=printer.name, where=where)
    if not status.asked:
        return green("printer", "cannot_answer", name=printer.name, where=where)
    if status.paper_near_end:
        return green("printer", "paper_near_end", name=printer.name)
    return green("printer", "in_order", name=printer.name)


def examine_readers(settings: Settings, folder: Path) -> list[Finding]:
    """Find whether each reader of the settings is there, one row each."""
    readers = [_reader(each, settings, folder) for each in settings.readers]
    return readers or [green("reader", "none")]


def _reader(reader: ReaderSettings, settings: Settings, folder: Path) -> Finding:
    if reader.connection == "keyboard":
        return green("reader", "types", name=reader.name)
    if reader.connection == "osdp":
        return _reader_on_the_bus(reader, settings, folder)
    fault, where = fault_of(reader), place_of(reader)
    if fault is ReaderFault.BUSY:
        return green("reader", "busy", name=reader.name, where=where)
    if fault is not None:
        return red("reader", fault.value, name=reader.name, where=where)
    return green("reader", "in_order", name=reader.name)


def _reader_on_the_bus(reader: ReaderSettings, settings: Settings, folder: Path) -> Finding:
    fault, where = fault_before(settings, folder), bus_of(settings)
    if fault is not None:
        return red("reader", f"osdp.{fault.value}", name=reader.name, where=where)
    return green("reader", "on_the_bus", name=reader.name, where=where)


def examine_display(faces: Faces) -> Finding:
    """Find whether Qt can draw, and whether the screens of the settings are there.

    In a process of its own: without a display Qt ends the process it is in.
    """
    try:
        probe = subprocess.run(  # noqa: S603 - our own Python with our own words
            [sys.executable, "-c", _PROBE],
            capture_output=True,
            timeout=_PROBE_SECONDS,
            check=False,
        )
        found = json.loads(probe.stdout) if probe.returncode == 0 else None
    except (OSError, subprocess.TimeoutExpired, ValueError):
        found = None
    if found is None or not found["screens"]:
        return red("display", "none")
    if found["platform"] in _INVISIBLE:
        return green("display", "invisible")
    wanted = _screens_wanted(faces)
    beyond = [name for name, screen in wanted if screen >= found["screens"]]
    if beyond:
        return red("display", "screen_missing", face=beyond[0], screens=found["screens"])
    return green("display", "in_order", screens=found["screens"])


def _screens_wanted(faces: Faces) -> Sequence[tuple[str, int]]:
    return (
        ("visitor", faces.visitor.screen),
        ("desk", faces.desk.screen),
        ("security", faces.security.screen),
    )
