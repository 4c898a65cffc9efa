"""Printers a town hall may meet, as far as they differ on the line.

Widths and buffers are those of the makers' papers; what the two without a maker can is what cheap
printers were seen to do, not one of them.
"""

from dataclasses import dataclass

from kiosk.devices.printer_condition import Condition
from kiosk.devices.simulators.behaviour import Behaviour
from kiosk.refusal import Refused


@dataclass(frozen=True)
class SimulatedModel:
    """One model; `buffer_bytes` is what it receives before the sender must wait."""

    identity: tuple[str, str]
    width_dots: int
    buffer_bytes: int = 4096
    knows_process_id: bool = True
    knows_in_turn: bool = True
    near_end_sensor: bool = True
    drawer_signal: bool = False
    mute_when_stopped: bool = False

    def behaviour(self) -> Behaviour:
        """Give the behaviour of one such printer, newly switched on."""
        return Behaviour(
            condition=Condition(
                near_end_sensor=self.near_end_sensor, drawer_signal=self.drawer_signal
            ),
            knows_process_id=self.knows_process_id,
            knows_in_turn=self.knows_in_turn,
            identity=self.identity,
            mute_when_stopped=self.mute_when_stopped,
            buffer_bytes=self.buffer_bytes,
        )


MODELS = {
    "tm-t88iii": SimulatedModel(("EPSON", "TM-T88III"), 512),
    "tm-m30iii": SimulatedModel(("EPSON", "TM-m30III"), 576, drawer_signal=True),
    # answers what stands in its turn, but knows no process id, and hides behind an open cover
    "clone": SimulatedModel(
        ("POS", "80"),
        576,
        knows_process_id=False,
        near_end_sensor=False,
        mute_when_stopped=True,
    ),
    # confirms nothing at all: jobs are sent, never known as printed
    "plain": SimulatedModel(
        ("POS", "58"), 384, knows_process_id=False, knows_in_turn=False, near_end_sensor=False
    ),
}


def model_named(name: str) -> SimulatedModel:
    """Give a model by its name; raises `Refused("simulate.model_unknown")`."""
    if (model := MODELS.get(name.casefold())) is None:
        raise Refused("simulate.model_unknown", model=name, allowed=tuple(MODELS))
    return model
