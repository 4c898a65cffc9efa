"""What the contact of the settings is connected to."""

from collections.abc import Callable
from typing import Any

from kiosk.devices.alarm_contact import Sources
from kiosk.devices.osdp_bus.bus import OsdpBus
from kiosk.devices.serial_lines import SerialLines, open_port
from kiosk.settings import AlarmContactSettings


def alarm_sources(
    alarm: AlarmContactSettings, bus: OsdpBus, opening: Callable[[str], Any] = open_port
) -> Sources:
    """Give the modem lines or the reader's inputs that the settings name.

    `opening` opens a port. The bus is open for as long as anything is read of it.
    """
    if alarm.source == "osdp":
        return bus.inputs(alarm.inputs)
    return lambda: SerialLines(alarm.device, alarm.lines, opening)
