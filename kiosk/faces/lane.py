"""A lane beside the GUI thread: work goes in, its answer comes back on the GUI thread."""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

Answer = Callable[[Any], None]
Failure = Callable[[Exception], None]
Result = TypeVar("Result")

LOOK_MILLISECONDS = 250
"""How often a lane with errands under way looks for answers nobody woke it for."""


class _Errand:
    """One piece of work and who waits for it."""

    def __init__(self, work: Callable[[], Any], answer: Answer, failure: Failure) -> None:
        self.work = work
        self.answer = answer
        self.failure = failure
        self.result: Any = None
        self.error: Exception | None = None

    def run(self) -> None:
        """Do the work on the lane and keep what came of it, whatever it is."""
        try:
            self.result = self.work()
        except Exception as error:  # noqa: BLE001 - handed to the one who asked
            self.error = error

    def tell(self) -> None:
        """Tell the one who asked; called on the GUI thread."""
        if self.error is not None:
            self.failure(self.error)
        else:
            self.answer(self.result)


class Lane(QObject):
    """Runs one errand at a time, in the order they were asked for, off the GUI thread.

    Answers lie in a queue, and a signal wakes the GUI thread to fetch them. Once in some dozens of
    starts of a large house such a signal was seen to get lost, and a face that waits for its answer
    would wait for ever; so while errands are under way the queue is looked into now and then.

    Make it, ask it and close it on the GUI thread. After `close` nobody is told anything any more:
    an answer that comes late would reach a screen that is gone.
    """

    _done = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands: SimpleQueue[_Errand | None] = SimpleQueue()
        self._answers: SimpleQueue[_Errand] = SimpleQueue()
        self._under_way = 0
        self._closed = False
        self._look = QTimer(self, interval=LOOK_MILLISECONDS)
        self._look.timeout.connect(self._tell)
        self._done.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def run(
        self, work: Callable[[], Result], answer: Callable[[Result], None], failure: Failure
    ) -> None:
        """Do `work` on the lane, then call `answer` with its result or `failure` with its error.

        Returns at once. Both calls come on the GUI thread. Asked after `close`, nothing happens.
        """
        if not self._closed:
            self._under_way += 1
            self._look.start()
            self._errands.put(_Errand(work, answer, failure))

    def close(self, patience_seconds: float = 5.0) -> bool:
        """Finish the errand under way, drop the rest and say whether the lane stood still in time.

        A lane that hangs in foreign code is left to die with the process.
        """
        self._closed = True
        self._look.stop()
        self._errands.put(None)
        self._thread.join(patience_seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (errand := self._errands.get()) is not None:
            if self._closed:
                continue
            errand.run()
            self._answers.put(errand)
            if not self._closed:
                self._done.emit()

    @Slot()
    def _tell(self) -> None:
        while not self._closed and (errand := self._next_answer()) is not None:
            self._under_way -= 1
            if not self._under_way:
                self._look.stop()
            errand.tell()

    def _next_answer(self) -> _Errand | None:
        try:
            return self._answers.get_nowait()
        except Empty:
            return None
