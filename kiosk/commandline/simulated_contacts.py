"""A simulated fire alarm contact, run until it is ended: on modem lines or on a reader's inputs."""

from pathlib import Path

from kiosk.commandline.simulation import Reporter, run_until_ended
from kiosk.devices.alarm_source import SourceBroke
from kiosk.devices.alarm_state import ContactFault
from kiosk.devices.osdp_bus.bus import usable_key
from kiosk.devices.simulators import (
    ContactSwitches,
    Happened,
    SimulatedContact,
    TcpContact,
    Wiring,
)
from kiosk.devices.simulators.alarm import SimulatedAlarmReader
from kiosk.refusal import Refused


def on_modem_lines(reporter: Reporter, wiring: Wiring, tcp: int) -> None:
    """Be the contact at the modem lines of a port on the network; `tcp` 0 takes a free port."""
    contact = SimulatedContact(wiring, reporter.tell)
    port = TcpContact(contact, tcp)
    switches = ContactSwitches(port, contact)

    def typed(text: str) -> None:
        switches.typed(text)
        reporter.tell(Happened("state", switches.state()))

    run_until_ended(port, reporter, typed)


def on_a_reader(
    reporter: Reporter, folder: Path, address: int, link: Path | None, *, closed_at_rest: bool
) -> None:
    """Be a reader with the key of the station's folder, and the contact on its inputs.

    Raises `Refused` with `simulate.no_key` or `simulate.no_libosdp`.
    """
    reader = SimulatedAlarmReader(
        _key_of(folder), address, link, closed_at_rest=closed_at_rest, tell=reporter.tell
    )

    def typed(text: str) -> None:
        reader.typed(text)
        reporter.tell(Happened("state", reader.state()))

    run_until_ended(reader, reporter, typed)


def _key_of(folder: Path) -> bytes:
    try:
        return usable_key(folder)
    except SourceBroke as broke:
        if broke.fault is ContactFault.NO_LIBRARY:
            raise Refused("simulate.no_libosdp") from broke
        raise Refused("simulate.no_key", folder=str(folder)) from broke
