"""Where the levels of a fire alarm's contact come from."""

from types import TracebackType
from typing import Protocol, Self

from kiosk.devices.alarm_state import ContactFault


class SourceBroke(Exception):  # noqa: N818 - named like TransportBroke, which it is to a contact
    """The contact cannot be read; `fault` says why."""

    def __init__(self, fault: ContactFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class AlarmSource(Protocol):
    """One opening of what the contact is connected to; used on one thread."""

    def __enter__(self) -> Self:
        """Open it; raises `SourceBroke`."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let go of it; never raises."""

    def closed(self) -> tuple[bool, ...]:
        """Tell of each line whether its contact is closed; raises `SourceBroke`."""
