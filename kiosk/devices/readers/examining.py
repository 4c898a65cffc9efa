"""Whether a reader can be reached now, and which ports this machine has."""

from dataclasses import dataclass

from kiosk.devices.readers.ports import ReaderBroke, ReaderFault, port_of
from kiosk.settings.readers import ReaderSettings


@dataclass(frozen=True)
class FoundPort:
    """A serial port as the system describes it; a USB reader names itself."""

    device: str
    description: str


def fault_of(reader: ReaderSettings) -> ReaderFault | None:
    """Open a reader's port for a moment; gives what is wrong with it, None when nothing is.

    A port the running program holds is `BUSY`. Of a reader that types nothing can be known, nor of
    one on the bus without speaking there.
    """
    try:
        if reader.connection == "pcsc":
            from kiosk.devices.readers.smart_cards import demand_smart_card_reader

            demand_smart_card_reader(reader)
        elif reader.connection not in ("keyboard", "osdp"):
            with port_of(reader):
                pass
    except ReaderBroke as broke:
        return broke.fault
    return None


def serial_ports() -> list[FoundPort]:
    """Give the serial ports of this machine, those of USB readers among them."""
    from serial.tools.list_ports import comports

    found = (FoundPort(each.device, each.description or "") for each in comports())
    return sorted(found, key=lambda each: each.device)


def place_of(reader: ReaderSettings) -> str:
    """Give where a reader is, as the settings say it."""
    if reader.connection == "tcp":
        return f"{reader.address}:{reader.port}"
    return reader.prefix if reader.connection == "keyboard" else reader.device
