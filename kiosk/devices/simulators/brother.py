"""A Brother QL label printer that is not there: its inside, its states and its labels."""

from dataclasses import dataclass

from kiosk.devices.printer_condition import Condition
from kiosk.devices.simulators.behaviour import Behaviour, Tell, nobody_listens
from kiosk.devices.simulators.brother_stream import (
    BrotherStream,
    BrotherStreamError,
    Instruction,
    unpacked,
)
from kiosk.devices.simulators.label_printer import NotItsLanguage, SimulatedLabelPrinter

_CONTINUOUS, _DIE_CUT = 0x0A, 0x0B
_ROW_BYTES = 90
_REPLY, _PRINTED, _ERROR, _NOTIFICATION, _PHASE = 0x00, 0x01, 0x02, 0x05, 0x06
_COOLING = 0x03


@dataclass(frozen=True)
class Roll:
    """What is loaded, in millimetres; `length` 0 for a continuous roll."""

    width: int = 62
    length: int = 0


@dataclass(frozen=True)
class BrotherLabel:
    """One printed label: the rows as the head burnt them, mirrored, eight dots a byte."""

    rows: tuple[bytes, ...]
    roll: Roll

    def picture(self, dots: int, right_dots: int) -> bytes:
        """Give its rows as a reader sees them, left to right, `dots` wide, 1 black."""
        return b"".join(_as_read(row, dots, right_dots) for row in self.rows)


def _as_read(row: bytes, dots: int, right_dots: int) -> bytes:
    burnt = f"{int.from_bytes(row, 'big'):0{len(row) * 8}b}"
    seen = burnt[right_dots : right_dots + dots][::-1]
    width = -(-dots // 8)
    return int(seen.ljust(width * 8, "0"), 2).to_bytes(width, "big")


class BrotherEngine:
    """One printer's inside, from power-on."""

    def __init__(self, condition: Condition, roll: Roll) -> None:
        """Start ready, with a roll loaded."""
        self.condition = condition
        self.roll = self._wanted_roll = roll
        self.printing = False
        self.notifies = True
        self.cools_before_printing = False
        self.printed: list[BrotherLabel] = []
        self.restart()

    def restart(self) -> None:
        """Begin anew after a power cut."""
        self.settings: list[Instruction] = []
        self._questions = BrotherStream()
        self._commands = BrotherStream()
        self._rows: list[tuple[bytes, bool]] = []
        self._packed = False

    @property
    def stopped(self) -> bool:
        """Tell whether it prints nothing now."""
        return self.condition.stopped

    def mend(self) -> None:
        """Put the first roll back."""
        self.roll = self._wanted_roll

    def answer(self, data: bytes) -> bytes:
        """Answer ESC i S wherever it stands as a command."""
        try:
            instructions = self._questions.feed(data)
        except BrotherStreamError:
            self._questions = BrotherStream()
            return b""
        asked = [each for each in instructions if each.name == b"\x1biS"]
        return self.block(_REPLY) * len(asked)

    def stop_told(self) -> bytes:
        """Give the block that tells of an error unasked."""
        return self.block(_ERROR)

    def work_off(self, data: bytes) -> bytes:
        """Print these bytes and tell of each label; raises `NotItsLanguage`."""
        answers = b""
        for instruction in self._instructions(data):
            match instruction.name:
                case b"\x1b@":
                    self._rows, self._packed = [], False
                    self.settings = []
                case b"M":
                    self._packed = instruction.value == b"\x02"
                case b"g":
                    self._rows.append((instruction.value[2:], self._packed))
                case b"Z":
                    self._rows.append((bytes(_ROW_BYTES), False))
                case b"\x0c" | b"\x1a":
                    answers += self._print()
                case b"\x00" | b"\x1biS":
                    pass
                case _:
                    self.settings.append(instruction)
        return answers

    def block(self, kind: int, notification: int = 0) -> bytes:
        """Give the 32 bytes that tell of the state."""
        told = bytearray(32)
        told[0:8] = b"\x80\x20B4A0\x00\x00"
        told[8] = (0x01 if self.condition.paper_out else 0) | (
            0x04 if self.condition.cutter_error else 0
        )
        told[9] = (0x10 if self.condition.cover_open else 0) | (
            0x20 if self.condition.overheated else 0
        )
        if self.condition.fatal_error:
            told[9] |= 0x80
        if kind == _ERROR and not self.stopped:
            told[9] |= 0x01
        if not self.condition.paper_out:
            told[10] = self.roll.width
            told[11] = _DIE_CUT if self.roll.length else _CONTINUOUS
            told[17] = self.roll.length
        told[18] = kind
        told[19] = 1 if self.printing else 0
        told[22] = notification
        return bytes(told)

    def _instructions(self, data: bytes) -> list[Instruction]:
        try:
            return self._commands.feed(data)
        except BrotherStreamError as error:
            self._commands = BrotherStream()
            raise NotItsLanguage(str(error)) from error

    def _print(self) -> bytes:
        rows = tuple(unpacked(row) if packed else row for row, packed in self._rows)
        self._rows = []
        media = next((each.value for each in self.settings if each.name == b"\x1biz"), None)
        if media is None or (media[2], media[3]) != (self.roll.width, self.roll.length):
            return self.block(_ERROR)
        if any(len(row) != _ROW_BYTES for row in rows) or len(rows) != int.from_bytes(
            media[4:8], "little"
        ):
            return self.block(_ERROR)
        self.settings = [each for each in self.settings if each.name != b"\x1biz"]
        self.printed.append(BrotherLabel(rows, self.roll))
        if not self.notifies:
            return b""
        cooling = self.block(_NOTIFICATION, _COOLING) if self.cools_before_printing else b""
        self.printing = True
        begun = self.block(_PHASE)
        self.printing = False
        return cooling + begun + self.block(_PRINTED) + self.block(_PHASE)


class SimulatedBrother(SimulatedLabelPrinter):
    """A QL printer whose paper, cover and power can be struck at any byte of a job."""

    job_begins = b"\x1b@"

    def __init__(
        self,
        behaviour: Behaviour | None = None,
        roll: Roll | None = None,
        tell: Tell = nobody_listens,
    ) -> None:
        """Take how it differs from a good one, its roll, and whom to tell what happens."""
        behaviour = behaviour or Behaviour()
        self.inside = BrotherEngine(behaviour.condition, roll or Roll())
        super().__init__(self.inside, behaviour, tell)

    @property
    def labels(self) -> list[BrotherLabel]:
        """Give the labels that came out."""
        return list(self.inside.printed)
