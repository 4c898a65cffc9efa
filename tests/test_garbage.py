"""When garbage is looked for."""

import gc
import linecache
from collections.abc import Iterator

import pytest

from kiosk.garbage import started_in_one_go


@pytest.fixture(autouse=True)
def _nothing_set_aside() -> Iterator[None]:
    gc.unfreeze()
    yield
    gc.unfreeze()


def test_no_garbage_is_looked_for_until_everything_is_started() -> None:
    with started_in_one_go() as started:
        assert not gc.isenabled()
        started()
        assert gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_at_the_start_is_never_looked_through_again() -> None:
    with started_in_one_go() as started:
        made: list[list[int]] = [[] for _ in range(1000)]
        started()
    assert gc.get_freeze_count() > len(made)
    assert not any(each is made for each in gc.get_objects())


def test_a_start_that_fails_leaves_python_as_it_was() -> None:
    with pytest.raises(OSError, match="disk"), started_in_one_go():
        raise OSError("disk")
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_sources_read_during_the_start_do_not_stay_in_memory() -> None:
    with started_in_one_go() as started:
        assert linecache.getlines(__file__)
        started()
    assert __file__ not in linecache.cache
