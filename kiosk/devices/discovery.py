"""What could be a printer on this computer and, when asked for, on a network.

Nothing is ever sent to what was found: to a printer of another language a question is something
to print.
"""

import ipaddress
import os
import shutil
import socket
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kiosk.refusal import Refused

RAW_PORT = 9100
MOST_ADDRESSES = 1024
_CONNECT_SECONDS = 0.5
_LPSTAT_SECONDS = 5.0
_AT_ONCE = 64
_USB_PRINTERS = Path("/dev/usb")
_USB_NAMES = Path("/sys/class/usbmisc")


class Way(StrEnum):
    """How something found is connected."""

    SERIAL = "serial"
    USB = "usb"
    QUEUE = "queue"  # of CUPS
    NETWORK = "network"


@dataclass(frozen=True)
class Found:
    """Something that could be a printer: where it is, and what it calls itself, if anything."""

    way: Way
    where: str
    told: str = ""


def discover(network: str = "") -> list[Found]:
    """Find everything; addresses are tried only where a `network` is named, as 192.168.1.0/24.

    Raises `Refused("devices.network_unreadable")` and `Refused("devices.network_too_large")`.
    """
    addresses = _addresses(network)
    return [*serial_ports(), *usb_printers(), *queues(), *network_printers(addresses)]


def serial_ports() -> list[Found]:
    """Find serial ports, those at USB among them."""
    from serial.tools import list_ports

    ports = sorted(list_ports.comports(), key=lambda each: str(each.device))
    return [Found(Way.SERIAL, str(each.device), _said(each.description)) for each in ports]


def usb_printers(devices: Path = _USB_PRINTERS, names: Path = _USB_NAMES) -> list[Found]:
    """Find device files of the USB printer class."""
    found = sorted(devices.glob("lp*")) if devices.is_dir() else []
    return [Found(Way.USB, str(each), _usb_name(names / each.name)) for each in found]


def queues(lpstat: str = "lpstat") -> list[Found]:
    """Find CUPS queues; none where CUPS is not installed or does not run."""
    program = shutil.which(lpstat)
    if program is None:
        return []
    try:
        listed = subprocess.run(  # noqa: S603 - the system's own program, no words of others
            [program, "-v"],
            capture_output=True,
            timeout=_LPSTAT_SECONDS,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        ).stdout.decode("utf-8", "replace")
    except (OSError, subprocess.TimeoutExpired):
        return []
    rows = (line.removeprefix("device for ").partition(": ") for line in listed.splitlines())
    return [Found(Way.QUEUE, name, where.strip()) for name, colon, where in rows if colon]


def network_printers(addresses: Iterable[str], port: int = RAW_PORT) -> list[Found]:
    """Find who takes a connection at the port of printers."""
    with ThreadPoolExecutor(_AT_ONCE) as several:
        wanted = list(addresses)
        taken = several.map(lambda address: _listens(address, port), wanted)
        return [
            Found(Way.NETWORK, f"{address}:{port}")
            for address, listens in zip(wanted, taken, strict=True)
            if listens
        ]


def _addresses(network: str) -> list[str]:
    if not network:
        return []
    try:
        wanted = ipaddress.ip_network(network.strip(), strict=False)
    except ValueError as error:
        raise Refused("devices.network_unreadable", text=network) from error
    if wanted.num_addresses > MOST_ADDRESSES:
        raise Refused("devices.network_too_large", text=network, allowed=MOST_ADDRESSES)
    return [str(each) for each in wanted.hosts()]


def _listens(address: str, port: int) -> bool:
    with (
        suppress(OSError),
        socket.create_connection((address, port), timeout=_CONNECT_SECONDS),
    ):
        return True
    return False


def _usb_name(folder: Path) -> str:
    """Read maker and model out of what the printer says of itself (IEEE 1284)."""
    try:
        said = (folder / "device" / "ieee1284_id").read_text("utf-8", "replace")
    except OSError:
        return ""
    pairs = dict(part.strip().partition(":")[::2] for part in said.split(";") if ":" in part)
    maker = pairs.get("MFG") or pairs.get("MANUFACTURER", "")
    model = pairs.get("MDL") or pairs.get("MODEL", "")
    return f"{maker} {model}".strip()


def _said(description: object) -> str:
    return "" if description in (None, "n/a") else str(description)
