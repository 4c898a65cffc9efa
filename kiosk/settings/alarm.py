"""The fire alarm's contact in `foaje.toml`, and the bus of card readers that may carry it."""

from collections.abc import Sequence
from typing import Annotated, Literal

from msgspec import Meta

from kiosk.refusal import Refused
from kiosk.settings.printers import PrinterSettings
from kiosk.settings.readers import ReaderSettings
from kiosk.settings.sections import Section

Line = Literal["cts", "dsr", "ri", "cd"]
InputNumber = Annotated[int, Meta(ge=0, le=31)]


class AlarmContactSettings(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The potential-free contact of the fire alarm, and what follows when it says there is a fire.

    `serial` looks at the modem `line` of the port `device`; `osdp` at the `input` of the reader of
    `[osdp]`. `at_rest` is how that contact stands while nothing burns. A second line or input,
    which must always stand opposite to the first, makes of a cut cable a fault that is told.
    With `starts_evacuation` nobody is asked first.
    """

    source: Literal["serial", "osdp"] = "serial"
    device: str = ""
    line: Line = "cts"
    second_line: Line | None = None
    input: InputNumber = 0
    second_input: InputNumber | None = None
    at_rest: Literal["open", "closed"] = "closed"
    debounce_ms: Annotated[int, Meta(ge=100, le=5000)] = 300
    starts_evacuation: bool = False

    @property
    def supervised(self) -> bool:
        """Tell whether a second line tells a cut cable from an alarm."""
        second = self.second_line if self.source == "serial" else self.second_input
        return second is not None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Name the modem lines, the first before the second."""
        return (self.line,) if self.second_line is None else (self.line, self.second_line)

    @property
    def inputs(self) -> tuple[int, ...]:
        """Number the reader's inputs, the first before the second."""
        return (self.input,) if self.second_input is None else (self.input, self.second_input)


class OsdpSettings(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A card reader on an OSDP bus (RS-485) of its own, of which Foajé is the control panel.

    Its key stands in a file of its own, `osdp.key` in the station's folder, never here.
    """

    device: Annotated[str, Meta(min_length=1)]
    baud: Literal[9600, 19200, 38400, 57600, 115200] = 9600
    address: Annotated[int, Meta(ge=0, le=126)] = 0


def check_alarm(
    alarm: AlarmContactSettings | None,
    osdp: OsdpSettings | None,
    printers: Sequence[PrinterSettings],
    readers: Sequence[ReaderSettings],
) -> None:
    """Check what types cannot; raises `Refused("settings.not_allowed")` naming the key."""
    taken = [each.device for each in printers if each.connection == "serial"]
    taken += [each.device for each in readers if each.connection == "serial"]
    if osdp is not None and osdp.device in taken:
        raise _refusal("osdp.device", osdp.device, "≠ printers.device, readers.device")
    on_the_bus = [n for n, each in enumerate(readers) if each.connection == "osdp"]
    if len(on_the_bus) > (osdp is not None):
        key = f"readers[{on_the_bus[-1]}].connection"
        raise _refusal(key, "osdp", "[osdp], one reader")
    if alarm is None:
        return
    if alarm.source == "osdp":
        _check_inputs(alarm, osdp)
    else:
        _check_lines(alarm, [*taken, *([osdp.device] if osdp else [])])


def _check_inputs(alarm: AlarmContactSettings, osdp: OsdpSettings | None) -> None:
    if osdp is None:
        raise _refusal("alarm.source", "osdp", '"serial", [osdp]')
    if alarm.second_input == alarm.input:
        raise _refusal("alarm.second_input", alarm.second_input, "≠ alarm.input")


def _check_lines(alarm: AlarmContactSettings, taken: list[str]) -> None:
    if not alarm.device:
        raise _refusal("alarm.device", "", "/dev/ttyS0, COM1")
    if alarm.device in taken:
        others = "≠ printers.device, readers.device, osdp.device"
        raise _refusal("alarm.device", alarm.device, others)
    if alarm.second_line == alarm.line:
        raise _refusal("alarm.second_line", alarm.second_line, "≠ alarm.line")


def _refusal(key: str, value: object, allowed: str) -> Refused:
    return Refused("settings.not_allowed", key=key, value=value, allowed=allowed)
