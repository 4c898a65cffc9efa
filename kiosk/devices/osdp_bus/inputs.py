"""The fire alarm's contact on inputs of a reader on the bus."""

from collections.abc import Sequence
from types import TracebackType
from typing import Self

from kiosk.devices.alarm_source import SourceBroke
from kiosk.devices.alarm_state import ContactFault
from kiosk.devices.osdp_bus.panel import OsdpPanel


class OsdpInputs:
    """Reads named inputs; the panel that speaks with the reader belongs to somebody else."""

    def __init__(self, panel: OsdpPanel, numbers: Sequence[int]) -> None:
        self._panel = panel
        self._numbers = tuple(numbers)

    def __enter__(self) -> Self:
        """Open nothing: the panel is open."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close nothing."""

    def closed(self) -> tuple[bool, ...]:
        """Tell of each input whether its contact is closed; raises `SourceBroke`."""
        inputs = self._panel.inputs()
        if max(self._numbers) >= len(inputs):
            raise SourceBroke(ContactFault.NO_LINES)
        return tuple(inputs[each] for each in self._numbers)
