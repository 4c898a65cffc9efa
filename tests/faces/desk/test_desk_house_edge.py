"""The lower edge of the desk says how the station stands to the others of its house."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.faces import house_edge_view_model
from kiosk.house.standing import HouseStanding, Standing
from tests.faces.desk.opened_desk import Desk
from tests.faces.house_ties import HeldTie, heard


@pytest.fixture
def tie(monkeypatch: pytest.MonkeyPatch) -> HeldTie:
    monkeypatch.setattr(house_edge_view_model, "_LOOK_MILLISECONDS", 20)
    return HeldTie()


def tone(desk: Desk) -> str:
    return str(desk.part("edge").tone)


def test_it_names_who_the_station_is_together_with(desk: Desk) -> None:
    desk.says("houseEdge", "Ingen annan station har hörts av än")
    heard(desk.station, dict.fromkeys(("disk", "foaje", "vakt"), desk.station.now()))
    desk.says("houseEdge", "Tillsammans med disk, foaje och vakt")
    assert tone(desk) == "neutral"


def test_alone_it_says_since_when_and_that_nothing_is_lost(desk: Desk, tie: HeldTie) -> None:
    since = desk.station.now().replace(hour=8, minute=32)
    tie.stand(HouseStanding(Standing.ALONE, since, "house.unreachable"))
    desk.says(
        "houseEdge",
        "Ensam sedan 09.32. Allt som händer här sparas, "
        "och de andra stationerna får veta det senare.",
    )
    assert tone(desk) == "warn"
    tie.stand(HouseStanding(Standing.TOGETHER, since))
    desk.until(lambda: tone(desk) == "neutral")


def test_alone_since_another_day_the_day_is_named(desk: Desk, tie: HeldTie) -> None:
    since = desk.station.now().replace(hour=8, minute=32) - timedelta(days=3)
    tie.stand(HouseStanding(Standing.ALONE, since, "house.unreachable"))
    desk.until(lambda: desk.text("houseEdge").startswith("Ensam sedan tis 17 nov 09.32."))


def test_without_the_server_it_names_who_the_station_goes_on_with(desk: Desk, tie: HeldTie) -> None:
    heard(desk.station, dict.fromkeys(("disk", "vakt"), desk.station.now()))
    standing = HouseStanding(
        Standing.WITHOUT_SERVER,
        desk.station.now(),
        "house.unreachable",
        beside=("disk", "vakt"),
    )
    tie.stand(standing)
    desk.says("houseEdge", "Utan server, tillsammans med disk och vakt")
    desk.until(lambda: tone(desk) == "mild")
    tie.stand(replace(standing, failure="house.password"))
    desk.until(lambda: desk.text("houseEdge").endswith("kör ”kiosk doctor”."))
    assert tone(desk) == "warn"


def test_without_the_server_too_it_names_who_is_not_heard(desk: Desk, tie: HeldTie) -> None:
    now = desk.station.now().replace(hour=8, minute=32)
    heard(desk.station, {"vakt": now - timedelta(minutes=1), "disk": desk.station.now()})
    tie.stand(HouseStanding(Standing.WITHOUT_SERVER, now, beside=("disk",)))
    desk.says("houseEdge", "Utan server, tillsammans med disk  ·  vakt: hörs inte sedan 09.31")
    desk.until(lambda: tone(desk) == "warn")


@pytest.mark.parametrize("failure", ["house.password", "house.full", "house.disk"])
def test_what_does_not_pass_by_itself_sends_for_who_looks_after_it(
    desk: Desk, tie: HeldTie, failure: str
) -> None:
    tie.stand(HouseStanding(Standing.ALONE, desk.station.now(), failure))
    desk.until(lambda: "Den som sköter Foajé" in desk.text("houseEdge"))


def test_a_station_not_heard_from_for_half_a_minute_is_named_with_the_time(desk: Desk) -> None:
    now = desk.station.now().replace(hour=8, minute=32)
    heard(desk.station, {"vakt": now - timedelta(minutes=1), "disk": desk.station.now()})
    desk.says("houseEdge", "vakt: hörs inte sedan 09.31  ·  Tillsammans med disk")
    assert tone(desk) == "warn"


def test_while_it_catches_up_it_shows_how_far_it_has_come(desk: Desk, tie: HeldTie) -> None:
    assert not desk.shows("catchingUp")
    now = desk.station.now()
    tie.stand(HouseStanding(Standing.CATCHING_UP, now, taken=1000, lacking=3000))
    desk.says(
        "houseEdge", "Hämtar ikapp: 1\N{NO-BREAK SPACE}000 av 4\N{NO-BREAK SPACE}000 händelser"
    )
    desk.until(lambda: desk.shows("catchingUp"))
    assert desk.part("edge").progress == 0.25


def test_what_cannot_be_believed_is_told_beside_how_it_stands(desk: Desk, tie: HeldTie) -> None:
    at_odds = frozenset({"0a1b"})
    tie.stand(HouseStanding(Standing.TOGETHER, desk.station.now(), at_odds=at_odds))
    desk.until(lambda: desk.text("houseEdge").startswith("Uppgifter från en station stämmer inte"))
    assert tone(desk) == "warn"


def test_a_clock_that_is_wrong_is_told_with_both_times(desk: Desk, tie: HeldTie) -> None:
    now = desk.station.now()
    ahead = HouseStanding(Standing.TOGETHER, now, clock_ahead=timedelta(hours=1))
    tie.stand(ahead)
    desk.until(lambda: desk.text("houseEdge").startswith("Den här datorns klocka visar "))
    own, theirs = re.findall(r"\d\d\.\d\d", desk.text("houseEdge"))[:2]
    assert (int(own[:2]) - int(theirs[:2])) % 24 == 1
    assert tone(desk) == "warn"
    tie.stand(replace(ahead, clock_ahead=timedelta(days=-400)))
    desk.until(lambda: len(re.findall(r"\w+ \d+ \w+ \d\d\.\d\d", desk.text("houseEdge"))) == 2)


def test_a_locked_desk_says_so_too(desk: Desk) -> None:
    desk.part("signIn").lock()
    desk.until(lambda: desk.shows("houseEdge"))


def test_a_closed_desk_hears_no_more_of_it(desk: Desk, tie: HeldTie) -> None:
    assert tie.listeners
    desk.vm.close()
    assert not tie.listeners


class TestAlone:
    """A station that belongs to no house."""

    @pytest.fixture
    def tie(self) -> None:
        """Leave the station alone."""

    def test_nothing_of_it_is_shown(self, desk: Desk) -> None:
        assert not desk.shows("houseEdge")
