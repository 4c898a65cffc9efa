"""The bus that the settings name, or why nothing can be said on it."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.devices.alarm_source import AlarmSource, SourceBroke
from kiosk.devices.alarm_state import ContactFault
from kiosk.devices.osdp_bus.inputs import OsdpInputs
from kiosk.devices.osdp_bus.key import KeyUnusable, read_key
from kiosk.devices.osdp_bus.panel import CardTold, OsdpPanel
from kiosk.settings import Settings


def usable_key(folder: Path) -> bytes:
    """Give the key if there is libosdp to use it; raises `SourceBroke`."""
    try:
        import osdp  # noqa: F401 - whether it is there
    except ImportError as error:
        raise SourceBroke(ContactFault.NO_LIBRARY) from error
    try:
        return read_key(folder)
    except KeyUnusable as error:
        raise SourceBroke(ContactFault.NO_KEY) from error


def bus_of(settings: Settings) -> str:
    """Name the port of the bus, "" where there is none."""
    return settings.osdp.device if settings.osdp is not None else ""


def fault_before(settings: Settings, folder: Path) -> ContactFault | None:
    """Find why the reader could not be spoken to; says nothing on the bus, which may be in use."""
    device = bus_of(settings)
    try:
        usable_key(folder)
    except SourceBroke as broke:
        return broke.fault
    if not Path(device).exists():
        return ContactFault.GONE
    return None if os.access(device, os.R_OK | os.W_OK) else ContactFault.NOT_ALLOWED


class OsdpBus:
    """Open from `with` to its end; without a usable key or libosdp it stays silent and says so."""

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        card: CardTold = lambda _reading: None,
    ) -> None:
        """Take the settings, of which `[osdp]` may be missing, and who is told of cards."""
        self._settings = settings
        self._folder = folder
        self._card = card
        self._panel: OsdpPanel | None = None
        self._fault: ContactFault | None = ContactFault.GONE

    def __enter__(self) -> Self:
        """Begin to speak with the reader."""
        if self._settings.osdp is None:
            return self
        try:
            key = usable_key(self._folder)
        except SourceBroke as broke:
            self._fault = broke.fault
            return self
        alarm = self._settings.alarm
        names = [each.name for each in self._settings.readers if each.connection == "osdp"]
        self._panel = OsdpPanel(
            self._settings.osdp,
            key,
            self._card,
            name=names[0] if names else "OSDP",
            asks_inputs=alarm is not None and alarm.source == "osdp",
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of the reader."""
        if self._panel is not None:
            self._panel.close()
            self._panel = None

    @property
    def fault(self) -> ContactFault | None:
        """Give why the reader is away; None when it is there."""
        return self._fault if self._panel is None else self._panel.fault

    def inputs(self, numbers: Sequence[int]) -> Callable[[], AlarmSource]:
        """Give these inputs of the reader as a source of the alarm's contact."""

        def opened() -> AlarmSource:
            if self._panel is None:
                raise SourceBroke(self._fault or ContactFault.GONE)
            return OsdpInputs(self._panel, numbers)

        return opened
