"""Bugs planted in the real code, one at a time; a check that lets one pass is a hole.

Each is a change somebody could make in good faith, or the mistake such a program is known for.
"""

from collections.abc import Callable, Mapping

import pytest

from tests.house.planted_in_exchange import IN_EXCHANGE
from tests.house.planted_in_journal import IN_JOURNAL

PLANTED: Mapping[str, Callable[[pytest.MonkeyPatch], None]] = {
    each.__name__: each for each in (*IN_JOURNAL, *IN_EXCHANGE)
}
