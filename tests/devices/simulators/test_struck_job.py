"""The byte at which a fault strikes is counted from where the job begins, however it is cut."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.simulators.behaviour import Behaviour, PowerCut, Strike, nobody_listens
from kiosk.devices.simulators.struck_job import StruckJob

BEGINS = b"^XA"


@given(
    before=st.binary(max_size=20).filter(lambda data: b"^" not in data),
    job=st.binary(max_size=40).map(lambda data: BEGINS + data),
    cuts=st.lists(st.integers(0, 60), max_size=8),
    at=st.integers(3, 43),
)
def test_what_arrives_is_all_up_to_the_byte_of_the_job(
    before: bytes, job: bytes, cuts: list[int], at: int
) -> None:
    struck = StruckJob(BEGINS, Behaviour(strike=Strike.GONE, strikes_at=at), nobody_listens)
    stream = before + job
    arrived, lost_power = b"", False
    places = sorted({0, *(cut for cut in cuts if cut < len(stream)), len(stream)})
    for start, end in pairwise(places):
        try:
            for piece in struck.pieces(stream[start:end]):
                arrived += piece
        except PowerCut:
            lost_power = True
            break
    assert lost_power is (len(job) >= at)
    assert arrived == before + job[:at]


def test_a_fault_that_leaves_the_line_good_lets_the_rest_arrive() -> None:
    struck = StruckJob(BEGINS, Behaviour(strike=Strike.PAPER_OUT, strikes_at=4), nobody_listens)
    assert list(struck.pieces(b"~HS^XAbadge^XZ")) == [b"~HS", b"^XAb", b"adge^XZ"]
    assert not struck.mute


@pytest.mark.parametrize(
    ("strike", "arrived"), [(Strike.MUTE, [b"^XA", b"badge"]), (Strike.STUCK, [b"^XA"])]
)
def test_a_fault_that_silences_says_so(strike: Strike, arrived: list[bytes]) -> None:
    struck = StruckJob(BEGINS, Behaviour(strike=strike, strikes_at=3), nobody_listens)
    assert list(struck.pieces(b"^XAbadge")) == arrived
    assert struck.mute
