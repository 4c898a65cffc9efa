"""The running program disposes by itself, and no arrival waits for it."""

import threading
from time import monotonic

import pytest

from kiosk.disposing.lane import DisposalLane
from kiosk.privacy.queries import disposals
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import Visitor
from tests.disposing.house import AheadClock, dispose, kept, left


def test_the_running_program_disposes_by_itself(
    station: Station, host: str, clock: AheadClock
) -> None:
    visit = left(station, host)
    clock.pass_time(hours=25)
    done = threading.Event()

    def hear(_rooms: frozenset[str]) -> None:
        with station.reading() as connection:
            if any(each.done_at for each in disposals(connection)):
                done.set()

    station.listen(hear)
    lane = DisposalLane(station, lambda: None, first_seconds=0.0)
    assert done.wait(20)
    lane.close()
    assert kept(station, visit.visit_id) == []


@pytest.mark.soak
def test_an_arrival_never_waits_for_a_disposal_of_thousands(
    station: Station, host: str, clock: AheadClock
) -> None:
    for _ in range(3000):
        left(station, host)
    alone = [waited(station, host) for _ in range(300)]
    clock.pass_time(hours=25)
    disposing = threading.Thread(target=dispose, args=(station,))
    disposing.start()
    beside = []
    while disposing.is_alive():
        beside.append(waited(station, host))
    told = [f"{sorted(each)[len(each) * 99 // 100] * 1000:.0f} ms" for each in (alone, beside)]
    print(f"\n{len(beside)} arrivals beside a disposal: p99 {told[1]}, without it {told[0]}")
    assert sorted(beside)[len(beside) * 99 // 100] < 0.05 + sorted(alone)[297]


def waited(station: Station, host: str) -> float:
    began = monotonic()
    station.do(arrive_at_desk, Visitor("Bo"), host, actor="desk")
    return monotonic() - began
