"""Printers a town hall may meet, as far as they differ on the line.

Widths and buffers are those of the makers' papers; what the two without a maker can is what cheap
printers were seen to do, not one of them.
"""

from dataclasses import dataclass

from kiosk.devices.printer_condition import Condition
from kiosk.devices.simulators.behaviour import Behaviour, Tell, nobody_listens
from kiosk.devices.simulators.brother import SimulatedBrother
from kiosk.devices.simulators.inside import PrinterInside
from kiosk.devices.simulators.printer import SimulatedPrinter
from kiosk.devices.simulators.zebra import SimulatedZebra
from kiosk.refusal import Refused
from kiosk.settings.printer_models import PrinterLanguage


@dataclass(frozen=True)
class SimulatedModel:
    """One model; `buffer_bytes` is what it receives before the sender must wait, None for much."""

    identity: tuple[str, str]
    width_dots: int
    language: PrinterLanguage = "escpos"
    buffer_bytes: int | None = 4096
    knows_process_id: bool = True
    knows_in_turn: bool = True
    near_end_sensor: bool = True
    drawer_signal: bool = False
    mute_when_stopped: bool = False
    counts_labels: bool = True

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

    def printer(
        self, behaviour: Behaviour | None = None, tell: Tell = nobody_listens
    ) -> PrinterInside:
        """Give one such printer, or one that behaves as told."""
        behaviour = behaviour or self.behaviour()
        match self.language:
            case "brother_ql":
                return SimulatedBrother(behaviour, tell=tell)
            case "zpl":
                zebra = SimulatedZebra(behaviour, tell)
                zebra.inside.counts = self.counts_labels
                return zebra
            case "escpos":
                return SimulatedPrinter(behaviour, tell)


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
    "ql-820nwb": SimulatedModel(("Brother", "QL-820NWB"), 696, "brother_ql", buffer_bytes=None),
    "zd421": SimulatedModel(("Zebra", "ZD421"), 832, "zpl", buffer_bytes=None),
    # understands ZPL and does not count its labels: they are sent, never known as printed
    "plain-zpl": SimulatedModel(("POS", "ZPL"), 832, "zpl", buffer_bytes=None, counts_labels=False),
}
_OF_LANGUAGE: dict[PrinterLanguage, str] = {
    "escpos": "tm-m30iii",
    "brother_ql": "ql-820nwb",
    "zpl": "zd421",
}


def model_named(name: str) -> SimulatedModel:
    """Give a model by its name; raises `Refused("simulate.model_unknown")`."""
    if (model := MODELS.get(name.casefold())) is None:
        raise Refused("simulate.model_unknown", model=name, allowed=tuple(MODELS))
    return model


def model_wanted(name: str | None, language: PrinterLanguage | None) -> SimulatedModel:
    """Give the model of this name, or one that speaks the language; one is known without either.

    Raises `Refused` with `simulate.model_unknown` or `simulate.model_of_other_language`.
    """
    if name is None:
        return MODELS[_OF_LANGUAGE[language or "escpos"]]
    model = model_named(name)
    if language not in (None, model.language):
        allowed = tuple(each for each in MODELS if MODELS[each].language == language)
        raise Refused("simulate.model_of_other_language", model=name, allowed=allowed)
    return model
