"""A lane beside the GUI thread: work goes in, its answer comes back on the GUI thread."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

Answer = Callable[[Any], None]
Failure = Callable[[Exception], None]
Result = TypeVar("Result")


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

    Make it, ask it and close it on the GUI thread. After `close` nobody is told anything any more:
    an answer that comes late would reach a screen that is gone.
    """

    _done = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands: SimpleQueue[_Errand | None] = SimpleQueue()
        self._closed = False
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
            self._errands.put(_Errand(work, answer, failure))

    def close(self, patience_seconds: float = 5.0) -> bool:
        """Finish the errand under way, drop the rest and say whether the lane stood still in time.

        A lane that hangs in foreign code is left to die with the process.
        """
        self._closed = True
        self._errands.put(None)
        self._thread.join(patience_seconds)
        return not self._thread.is_alive()

    def _work(self) -> None:
        while (errand := self._errands.get()) is not None:
            if not self._closed:
                errand.run()
            if not self._closed:
                self._done.emit(errand)
            del errand  # what somebody typed stands in it, and the next may be hours away

    @Slot(object)
    def _tell(self, errand: _Errand) -> None:
        if not self._closed:
            errand.tell()
