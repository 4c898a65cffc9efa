"""When garbage is looked for."""

import gc
import linecache
import weakref
from collections.abc import Iterator

import pytest

from kiosk import garbage
from kiosk.garbage import collect_when_told, started_in_one_go


@pytest.fixture(autouse=True)
def _as_in_a_new_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = gc.isenabled()
    monkeypatch.setattr(garbage, "_told", garbage._Told())
    gc.unfreeze()
    gc.enable()
    yield
    gc.unfreeze()
    (gc.enable if before else gc.disable)()


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


class Cycle:
    """Refers to itself, so that only looking for garbage finds it."""

    def __init__(self) -> None:
        self.itself = self


def test_told_to_collect_nobody_looks_but_who_tells() -> None:
    collect = collect_when_told()
    lost = weakref.ref(Cycle())
    made = [Cycle() for _ in range(3 * gc.get_threshold()[0])]
    assert lost() is not None
    collect()
    assert lost() is None
    assert len(made) > 0


def test_a_start_does_not_give_back_what_was_taken_over() -> None:
    collect = collect_when_told()
    with started_in_one_go() as started:
        lost = weakref.ref(Cycle())
        made = [Cycle() for _ in range(3 * gc.get_threshold()[0])]
        collect()
        assert lost() is not None  # not before everything is started
        started()
        assert not gc.isenabled()
    assert not gc.isenabled()
    assert made
