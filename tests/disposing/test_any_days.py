"""Whatever days a house has, what is open or held stays, and the rest goes in its time."""

import random
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.privacy.commands import end_hold, set_hold
from kiosk.privacy.queries import holds
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.queries import visits_in
from tests.disposing.house import ACTOR, AheadClock, dispose, kept
from tests.town import a_day_in_the_house


@settings(max_examples=4)
@given(seed=st.integers(0, 2**32), pauses=st.lists(st.integers(0, 40), min_size=2, max_size=4))
def test_whatever_happens_no_open_or_held_visit_is_erased_and_the_rows_are_the_fold(
    seed: int, pauses: list[int]
) -> None:
    chance, clock = random.Random(seed), AheadClock()
    with TemporaryDirectory() as folder, Station(Path(folder), Settings(), clock) as station:
        for pause in pauses:
            a_day_in_the_house(station, chance, commands=20)
            hold_some(station, chance)
            clock.pass_time(hours=pause)
            before = standing(station)
            assert not dispose(station).left
            check(station, before)
        assert station.verify().faults == ()


def hold_some(station: Station, chance: random.Random) -> None:
    with station.reading() as connection:
        ended = visits_in(connection, VisitState.LEFT)
        standing_holds = holds(connection)
    if ended:
        visit_id = chance.choice(ended).visit_id
        station.do(set_hold, "KS 1", visit_id=visit_id, actor=ACTOR)
    if standing_holds and chance.random() < 0.5:
        station.do(end_hold, standing_holds[0].hold_id, actor=ACTOR)


def standing(station: Station) -> dict[str, Visit]:
    with station.reading() as connection:
        found = [each for state in VisitState for each in visits_in(connection, state)]
    return {each.visit_id: each for each in found}


def standing_in_place_of(visit: Visit, known: dict[str, Visit]) -> Visit:
    while visit.merged_into:
        visit = known[visit.merged_into]
    return visit


def check(station: Station, before: dict[str, Visit]) -> None:
    after = standing(station)
    with station.reading() as connection:
        held = {each.visit_id for each in holds(connection)}
    assert after.keys() == before.keys()
    day = timedelta(hours=24)
    for visit_id, was in before.items():
        ended = was.left_at if was.state is VisitState.LEFT else None
        if was.state is VisitState.EXPECTED:
            ended = was.booked_for
        stays = standing_in_place_of(was, before)
        if stays is not was:  # a double goes when the visit it was merged into goes
            ended = stays.left_at if stays.state is VisitState.LEFT else None
        same = {each for each, e in before.items() if standing_in_place_of(e, before) is stays}
        gone = ended is not None and ended < station.now() - day and not same & held
        assert after[visit_id].state is was.state
        if was.visitor.name:  # else it was erased before
            assert (kept(station, visit_id) == []) == gone
        if not gone:
            assert after[visit_id] == was
