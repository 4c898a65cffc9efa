"""The control panel's side of the bus, with the supervisor that libosdp lacks.

A pause of the reader of 0.3 s is enough for libosdp to leave it alone for 300 s, and it asks no
sooner for one that was switched off. Disabled and enabled again it is asked at once, so that is
done every other second for as long as it is away.
"""

import logging
import threading
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any

from kiosk.devices.alarm_source import SourceBroke
from kiosk.devices.alarm_state import ContactFault
from kiosk.devices.readers.lane import RepeatFilter
from kiosk.devices.readers.reading import Reading, ReadingFormat
from kiosk.devices.serial_lines import fault_of
from kiosk.settings import OsdpSettings

if TYPE_CHECKING:
    from osdp import ControlPanel

    from kiosk.devices.osdp_bus.channel import SerialChannel

log = logging.getLogger(__name__)

_LOOK_SECONDS = 0.02
_AGAIN_SECONDS = 1.0
"""Between two attempts to open a port that is not there."""
_REVIVE_SECONDS = 2.0
"""Between two revivals of a reader that is away: setting up the channel takes 0.3 s."""
_DISABLED_SECONDS = 0.2
_REFUSED_SECONDS = 2.0
"""A reader that goes away so soon after it was asked for its inputs refused to tell."""

CardTold = Callable[[Reading], None]
StateTold = Callable[[ContactFault | None], None]


class OsdpPanel:
    """Speaks with one reader on a lane of its own until it is closed.

    `card` gets each card as it came, from a source of that `name`; `state` gets why the reader is
    away, and None when it is there: both on that lane. Only over the secure channel
    is a reader there at all.
    """

    def __init__(
        self,
        settings: OsdpSettings,
        key: bytes,
        card: CardTold = lambda _reading: None,
        state: StateTold = lambda _fault: None,
        *,
        name: str = "OSDP",
        asks_inputs: bool = False,
    ) -> None:
        self._settings = settings
        self._key = key
        self._card = card
        self._state = state
        self._name = name
        self._repeats = RepeatFilter()
        self._asks_inputs = asks_inputs
        self._inputs: tuple[bool, ...] | None = None
        self._fault: ContactFault | None = ContactFault.GONE
        self._asked_at = -_REFUSED_SECONDS
        self._panel: ControlPanel | None = None
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="OSDP", daemon=True)
        self._thread.start()

    @property
    def fault(self) -> ContactFault | None:
        """Give why the reader is away; None when it is there."""
        return self._fault

    def inputs(self) -> tuple[bool, ...]:
        """Tell of each input of the reader whether it is active; raises `SourceBroke`."""
        fault, inputs = self._fault, self._inputs
        if fault is not None or inputs is None:
            raise SourceBroke(fault or ContactFault.GONE)
        return inputs

    def submit(self, command: dict[str, Any]) -> bool:
        """Hand the reader a command; False when it is away and gets none."""
        panel = self._panel
        return panel is not None and bool(panel.submit_command(self._settings.address, command))

    def close(self) -> None:
        """Speak no longer, and let go of the port."""
        self._closing.set()
        self._thread.join()

    def _run(self) -> None:
        from kiosk.devices.osdp_bus.channel import SerialChannel

        wait = 0.0
        while not self._closing.wait(wait):
            wait = _AGAIN_SECONDS
            try:
                channel = SerialChannel(self._settings.device, self._settings.baud)
            except (OSError, ValueError) as error:
                self._note(fault_of(error))
                continue
            self._speak(channel)
            self._note(ContactFault.GONE)

    def _speak(self, channel: "SerialChannel") -> None:
        """Speak over an open port until it is gone or the panel is closed."""
        from osdp import ControlPanel, LibFlag, LogLevel, PDInfo

        address = self._settings.address
        reader = PDInfo(address, channel, scbk=self._key, flags=[LibFlag.EnforceSecure])
        panel = ControlPanel([reader], log_level=LogLevel.Critical)
        panel.start()
        self._panel = panel
        try:
            self._supervise(panel, channel)
        except Exception:
            log.exception("the reader on the bus could not be spoken to")
        finally:
            self._panel = None
            panel.teardown()
            channel.close()

    def _supervise(self, panel: "ControlPanel", channel: "SerialChannel") -> None:
        address, away_since = self._settings.address, monotonic()
        while not channel.broken and not self._closing.wait(_LOOK_SECONDS):
            self._take_events(panel)
            if panel.is_sc_active(address):
                away_since = monotonic()
                self._welcome()
                continue
            self._miss()
            if monotonic() - away_since > _REVIVE_SECONDS:
                panel.disable_pd(address)
                self._closing.wait(_DISABLED_SECONDS)
                panel.enable_pd(address)
                away_since = monotonic()

    def _welcome(self) -> None:
        """Note that the reader is there; its inputs are asked for once, then it tells changes."""
        from osdp import Command, StatusReportType

        if self._fault is None:
            return
        self._note(None)
        if self._asks_inputs:
            question = {"command": Command.Status, "type": StatusReportType.Input, "report": b""}
            self._asked_at = monotonic()
            if not self.submit(question):
                log.warning("the reader on the bus could not be asked for its inputs")

    def _miss(self) -> None:
        """Note that the reader is away; one that refuses the question is not asked again."""
        if self._fault is not None:
            return
        if self._asks_inputs and monotonic() - self._asked_at < _REFUSED_SECONDS:
            self._asks_inputs = False
            log.warning("the reader on the bus does not answer for its inputs; it has to tell")
        self._note(ContactFault.GONE)

    def _take_events(self, panel: "ControlPanel") -> None:
        """Take what libosdp's own thread has put into its queue."""
        from osdp import Event, StatusReportType

        while (event := panel.get_event(self._settings.address, timeout=-1)) is not None:
            if event["event"] == Event.CardRead:
                self._take_card(bytes(event["data"]), int(event["length"]))
            elif event["event"] == Event.Status and event["type"] == StatusReportType.Input:
                self._inputs = tuple(each != 0 for each in event["report"])

    def _take_card(self, raw: bytes, bits: int) -> None:
        reading = Reading(self._name, ReadingFormat.WIEGAND, raw[: (bits + 7) // 8], bits)
        if self._repeats.is_new(reading, monotonic()):
            self._card(reading)

    def _note(self, fault: ContactFault | None) -> None:
        if fault is self._fault:
            return
        self._fault = fault
        if fault is not None:
            self._inputs = None  # what an input was before says nothing of what it is now
        log.info("the reader on the bus: %s", fault or "there")
        self._state(fault)
