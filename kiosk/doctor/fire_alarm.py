"""Whether an alarm of the fire alarm would be shown here."""

from pathlib import Path

from kiosk.devices.alarm_contact import ContactReading
from kiosk.devices.alarm_sources import alarm_sources
from kiosk.devices.alarm_state import AlarmState
from kiosk.devices.osdp_bus.bus import OsdpBus, bus_of, fault_before
from kiosk.devices.serial_lines import share_port
from kiosk.doctor.findings import Finding, green, red
from kiosk.settings import Settings

ROW = "fire_alarm"


def examine_alarm(settings: Settings, folder: Path) -> Finding:
    """Look once at the contact, also beside the program that watches it.

    A reader on a bus speaks with one program alone, so of that only the way to it is examined.
    """
    alarm = settings.alarm
    if alarm is None:
        return green(ROW, "none")
    if alarm.source == "osdp":
        return _bus(settings, folder)
    sources = alarm_sources(alarm, OsdpBus(settings, folder), share_port)
    reading = ContactReading(sources, closed_at_rest=alarm.at_rest == "closed")
    verdict = reading.look()
    reading.close()
    if verdict.fault is not None:
        return red(ROW, verdict.fault.value, device=alarm.device)
    if verdict.state is AlarmState.ALARM:
        return red(ROW, "alarm", at_rest=alarm.at_rest)
    return green(ROW, "in_order" if alarm.supervised else "unsupervised")


def device_of(settings: Settings) -> str:
    """Name the port the contact is reached by."""
    if settings.alarm is not None and settings.alarm.source == "serial":
        return settings.alarm.device
    return bus_of(settings)


def _bus(settings: Settings, folder: Path) -> Finding:
    fault = fault_before(settings, folder)
    if fault is not None:
        return red(ROW, fault.value, device=bus_of(settings))
    return green(ROW, "on_the_bus", device=bus_of(settings))
