"""A simulated reader of codes or cards: what is held to it is sent, as badly as asked for."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import monotonic

from kiosk.devices.simulators.behaviour import Happened, LineBehaviour, Tell, nobody_listens
from kiosk.devices.simulators.pty_line import PtyLine
from kiosk.devices.simulators.reader_frames import (
    CARD_FRAMES,
    CodeManner,
    code_frame,
    twn4_answer,
    uid_of,
)
from kiosk.devices.simulators.switches import ON_OFF, LineSwitches, SwitchedLine, is_number
from kiosk.devices.simulators.tcp_line import TcpLine
from kiosk.refusal import Refused

CODE_READER, POLLED_READER = "code", "twn4"
KINDS = (CODE_READER, *CARD_FRAMES, POLLED_READER)
_MANNERS = {"double": "doubled", "garble": "garbled", "cut": "cut_short"}
_MOST_NOISE = 10_000  # bytes
_HELD_SECONDS = 0.5  # how long somebody holds a card to a reader that is asked for it


@dataclass
class ReaderBehaviour(LineBehaviour):
    """How this reader differs from a good one; `seed` makes its noise the same every time."""

    doubled: bool = False
    noise_bytes: int = 0  # before and behind every frame
    garbled: bool = False  # one bit of every frame is another
    cut_short: bool = False  # the end of every frame is missing
    seed: int = 0


class SimulatedReader:
    """The inside; a line connects it."""

    def __init__(
        self,
        kind: str,
        behaviour: ReaderBehaviour | None = None,
        manner: CodeManner | None = None,
        tell: Tell = nobody_listens,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Take what it reads and how; raises `Refused("simulate.kind_unknown")`."""
        if kind not in KINDS:
            raise Refused("simulate.kind_unknown", kind=kind, allowed=KINDS)
        self.behaviour = behaviour or ReaderBehaviour()
        self.tell = tell
        self._kind = kind
        self._manner = manner or CodeManner()
        self._clock = clock
        self._random = random.Random(self.behaviour.seed)  # noqa: S311 - noise, no secret
        self._lock = Lock()
        self._typed = b""
        self._held: tuple[bytes, float] | None = None

    @property
    def takes(self) -> bool:
        """Tell whether it takes bytes now; a reader always does."""
        return True

    def greet(self) -> bytes:
        """Say nothing to a program that connects."""
        return b""

    def power_on(self) -> None:
        """Begin anew after a power cut."""
        self._typed, self._held = b"", None

    def read(self, text: str) -> list[bytes]:
        """Read a code or a card; gives the pieces it sends now, none when it waits to be asked.

        Raises `Refused("simulate.not_readable_so")`.
        """
        if self._kind == POLLED_READER:
            uid = uid_of(text)
            with self._lock:
                self._held = uid, self._clock() + _HELD_SECONDS
            return []
        frame = (
            code_frame(text, self._manner)
            if self._kind == CODE_READER
            else CARD_FRAMES[self._kind](text)
        )
        pieces = self._as_it_arrives(frame)
        self.tell(Happened("read", {"sent": b"".join(pieces).hex(" ")}))
        return pieces

    def receive(self, data: bytes) -> bytes:
        """Take what a program sends: questions, if it is a reader that is asked."""
        if self._kind != POLLED_READER:
            return b""
        *lines, self._typed = (self._typed + data).split(b"\r")
        return b"".join(self._answer(line) for line in lines)

    def _answer(self, line: bytes) -> bytes:
        with self._lock:
            held = self._held
            if held is not None and self._clock() > held[1]:
                held = None
            # it is found once at least, however seldom it is asked for
            answer = twn4_answer(line.strip(), self._held[0] if self._held else None)
            self._held = held
        if not answer.startswith(b"0001"):
            return answer
        sent = b"".join(self._as_it_arrives(answer))
        self.tell(Happened("read", {"sent": sent.hex(" ")}))
        return sent

    def _as_it_arrives(self, frame: bytes) -> list[bytes]:
        behaviour = self.behaviour
        frames = [frame, frame] if behaviour.doubled else [frame]
        pieces = []
        for each in frames:
            pieces += [self._noise(), self._spoilt(each), self._noise()]
        return [piece for piece in pieces if piece]

    def _noise(self) -> bytes:
        return self._random.randbytes(self.behaviour.noise_bytes)

    def _spoilt(self, frame: bytes) -> bytes:
        if self.behaviour.garbled:
            place = self._random.randrange(len(frame))
            other = frame[place] ^ (1 << self._random.randrange(8))
            frame = frame[:place] + bytes((other,)) + frame[place + 1 :]
        if self.behaviour.cut_short:
            frame = frame[: self._random.randrange(1, len(frame))]
        return frame


class ReaderSwitches(LineSwitches):
    """The switches of a reader."""

    words = (
        "ok",
        "double on",
        "double off",
        "garble on",
        "garble off",
        "cut on",
        "cut off",
        "noise N",
        *LineSwitches.words,
    )

    def __init__(self, line: SwitchedLine, reader: SimulatedReader) -> None:
        """Take the reader and its line."""
        super().__init__(line, reader.behaviour)
        self._behaviour = reader.behaviour

    def state(self) -> dict[str, object]:
        """Tell how it is now."""
        told = {word: getattr(self._behaviour, name) for word, name in _MANNERS.items()}
        return {**told, "noise": self._behaviour.noise_bytes, **super().state()}

    def _switched(self, words: str) -> bool:
        first, _, second = words.partition(" ")
        if first in _MANNERS and second in ON_OFF:
            setattr(self._behaviour, _MANNERS[first], ON_OFF[second])
        elif first == "noise" and is_number(second) and int(second) <= _MOST_NOISE:
            self._behaviour.noise_bytes = int(second)
        elif words == "ok":
            for manner in _MANNERS.values():
                setattr(self._behaviour, manner, False)
            self._behaviour.noise_bytes = 0
            return super()._switched("on")
        else:
            return super()._switched(words)
        return True


class TcpReader(TcpLine):
    """A reader on the network, at this computer alone."""

    def __init__(self, reader: SimulatedReader, port: int = 0) -> None:
        """Take the reader and the port."""
        self.reader = reader
        self.wanted_port = port
        super().__init__(reader)


class PtyReader(PtyLine):
    """A reader at the end of a pseudo-terminal."""

    def __init__(self, reader: SimulatedReader, link: Path | None = None) -> None:
        """Take the reader, and the path that is to lead to its port."""
        self.reader = reader
        self.link = link
        super().__init__(reader)
