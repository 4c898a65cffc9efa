"""When Python looks for garbage: not while the program starts, and not in what it started with.

A start makes some two hundred thousand objects that live as long as the program. Looking through
them again and again costs a tenth of the start, and later stands in every face's way.
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
        gc.enable()

    gc.disable()
    try:
        yield started
    finally:
        gc.enable()
