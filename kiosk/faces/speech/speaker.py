"""Lets words and tones be heard; where the machine has no sound, nothing else is disturbed."""

import logging
import subprocess
import threading
from collections.abc import Callable, Sequence
from functools import partial
from queue import SimpleQueue

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.faces.speech.voices import SOUND_PROGRAM, SPEECH_PROGRAM

LOUDEST = 5
ORDINARY = 3
"""The loudness every visitor begins with (A07); the loudspeaker is set for it when mounted."""

_AMPLITUDES = (40, 70, 100, 140, 190)  # of espeak-ng, which knows 0 to 200
_WORDS_A_MINUTE = 155
_PLAYED = ("-q", "-")  # a WAV file from its input
log = logging.getLogger(__name__)


class Speaker(QObject):
    """Speaks one thing at a time; `ended` tells that it is said, never after `hush`."""

    ended = Signal()

    def say(self, text: str, voice: str, loudness: int) -> None:
        """Say the text with a voice of espeak-ng, at 1 to `LOUDEST`; what is being said stops."""
        raise NotImplementedError

    def hush(self) -> None:
        """Stop speaking at once."""
        raise NotImplementedError

    def sound(self, tone: Callable[[], bytes]) -> None:
        """Let a tone be heard beside the words; the call gives a WAV file, and may take long."""
        raise NotImplementedError

    def close(self) -> None:
        """Speak no more, for good."""
        self.hush()


def speech_arguments(voice: str, loudness: int) -> list[str]:
    """Give the arguments with which espeak-ng reads a text from its input and gives a WAV file.

    By input and not as an argument: every process of the machine can read arguments.
    """
    amplitude = _AMPLITUDES[min(max(loudness, 1), LOUDEST) - 1]
    spoken = ["-v", voice, "-a", str(amplitude), "-s", str(_WORDS_A_MINUTE), "-b", "1"]
    return [*spoken, "--stdin", "--stdout"]


class EspeakSpeaker(Speaker):
    """Speaks by espeak-ng and sounds by aplay, each a process of its own, from a lane of its own.

    The GUI thread waits for neither: a sentence is ready after some 50 ms, `hush` ends both.
    """

    _over = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._turn = 0  # of what is said now; whatever belongs to an earlier turn is over
        self._process: subprocess.Popen[bytes] | None = None
        self._missing: set[str] = set()
        self._errands: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._over.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._work, name="speech", daemon=True).start()

    def say(self, text: str, voice: str, loudness: int) -> None:
        """Say the text; what was being said stops."""
        self.hush()
        spoken = [SPEECH_PROGRAM, *speech_arguments(voice, loudness)]
        self._errands.put(partial(self._speak, self._turn, spoken, text.encode()))

    def hush(self) -> None:
        """Stop speaking at once."""
        with self._lock:
            self._turn += 1
            if self._process is not None:
                self._process.kill()

    def sound(self, tone: Callable[[], bytes]) -> None:
        """Let a tone be heard beside the words."""
        threading.Thread(target=self._play, args=(tone,), name="tone", daemon=True).start()

    def close(self) -> None:
        """Speak no more; the lane ends by itself."""
        self.hush()
        self._errands.put(None)

    def _work(self) -> None:
        while (errand := self._errands.get()) is not None:
            errand()
            del errand  # a name may stand in it, and the next may be hours away

    def _play(self, tone: Callable[[], bytes]) -> None:
        self._run((SOUND_PROGRAM, *_PLAYED), tone())

    def _speak(self, turn: int, spoken: list[str], text: bytes) -> None:
        sound = self._run(spoken, text, turn)
        if sound:
            self._run((SOUND_PROGRAM, *_PLAYED), sound, turn)
        if turn == self._turn:
            self._over.emit(turn)

    def _run(self, command: Sequence[str], given: bytes, turn: int | None = None) -> bytes:
        """Run a program to its end and give its output; "" for a turn that is over."""
        try:
            with self._lock:
                if turn is not None and turn != self._turn:
                    return b""
                process = subprocess.Popen(  # noqa: S603 - our own words
                    command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
                if turn is not None:
                    self._process = process
        except OSError as error:
            self._note(command[0], error)
            return b""
        made, _ = process.communicate(given)
        with self._lock:
            if self._process is process:
                self._process = None
        return made

    def _note(self, program: str, error: OSError) -> None:
        # Once is enough: the doctor tells what is missing, and every focus would say it anew.
        if program not in self._missing:
            self._missing.add(program)
            log.warning("%s cannot be started, nothing is heard: %s", program, error.strerror)

    @Slot(int)
    def _tell(self, turn: int) -> None:
        if turn == self._turn:
            self.ended.emit()
