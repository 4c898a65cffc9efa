"""When Python looks for garbage: not while the program starts, and not in what it started with.

A start makes some two hundred thousand objects that live as long as the program. Looking through
them again and again costs a tenth of the start, and later stands in every face's way.

Where there is Qt, only its thread looks (`collect_when_told`): by itself Python does so in
whichever thread has just made an object, and an object of Qt that goes in another thread than its
own can bring the program down.
"""

import gc
import linecache
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def started_in_one_go() -> Iterator[Callable[[], None]]:
    """Look for no garbage until everything has been started; gives what is to be called then.

    Whatever lives at that call is set aside for good, and the sources PySide has read to learn
    which modules use it are let go; a traceback reads them again. Leaving the block without it,
    because the start failed, leaves Python as it was.
    """

    def started() -> None:
        linecache.clearcache()
        gc.freeze()
        _told.look_again()

    _told.wait()
    try:
        yield started
    finally:
        _told.look_again()


class _Told:
    """Whether Python looks by itself, or somebody has taken that over."""

    def __init__(self) -> None:
        self._taken_over = False
        self._waiting = False

    def wait(self) -> None:
        self._waiting = True
        gc.disable()

    def look_again(self) -> None:
        self._waiting = False
        if not self._taken_over:
            gc.enable()

    def take_over(self) -> None:
        self._taken_over = True
        gc.disable()

    def collect(self) -> None:
        """Collect what is due, as Python itself would have: the young often, the old seldom."""
        if self._waiting:
            return
        for generation, allowed in enumerate(gc.get_threshold()):
            if gc.get_count()[generation] > allowed:
                gc.collect(generation)


_told = _Told()


def collect_when_told() -> Callable[[], None]:
    """Have Python look for garbage no more by itself; gives what is to be called now and then."""
    _told.take_over()
    return _told.collect
