"""Whether an alarm of the fire alarm would be shown here."""

from collections.abc import Callable

from kiosk.devices.alarm_contact import ContactReading, Sources, serial_source
from kiosk.devices.alarm_state import AlarmState
from kiosk.devices.serial_lines import share_port
from kiosk.doctor.findings import Finding, green, red
from kiosk.settings import AlarmContactSettings, Settings

ROW = "fire_alarm"


def examine_alarm(
    settings: Settings,
    sources: Callable[[AlarmContactSettings], Sources] = lambda alarm: serial_source(
        alarm, share_port
    ),
) -> Finding:
    """Look once at the contact, also beside the program that watches it."""
    alarm = settings.alarm
    if alarm is None:
        return green(ROW, "none")
    reading = ContactReading(sources(alarm), closed_at_rest=alarm.at_rest == "closed")
    verdict = reading.look()
    reading.close()
    if verdict.fault is not None:
        return red(ROW, verdict.fault.value, device=alarm.device)
    if verdict.state is AlarmState.ALARM:
        return red(ROW, "alarm", at_rest=alarm.at_rest)
    return green(ROW, "in_order" if alarm.supervised else "unsupervised")
