"""The guard sees whether the list is the whole house's."""

from datetime import timedelta
from typing import Any

import pytest

from kiosk.faces import house_edge_view_model
from kiosk.house.standing import HouseStanding, Standing
from tests.faces.house_ties import HeldTie, heard
from tests.faces.security.conftest import OpenSecurity, Security


@pytest.fixture
def tie(monkeypatch: pytest.MonkeyPatch) -> HeldTie:
    monkeypatch.setattr(house_edge_view_model, "_LOOK_MILLISECONDS", 20)
    return HeldTie()


def edge(security: Security) -> str:
    return str(security.item("houseEdge").property("text"))


def test_alone_it_says_since_when(open_security: OpenSecurity, tie: HeldTie) -> None:
    security = open_security([("Åsa Öberg", "Plan 1")])
    tie.stand(HouseStanding(Standing.ALONE, security.station.now(), "house.unreachable"))
    security.qtbot.waitUntil(lambda: edge(security).startswith("Ensam sedan"))


def test_it_speaks_the_language_of_the_face(open_security: OpenSecurity) -> None:
    security = open_security()
    security.vm.speak("en")
    security.qtbot.waitUntil(lambda: edge(security) == "No other station has been heard of yet")


def test_a_silent_station_is_named_by_the_list_and_not_a_second_time_at_the_edge(
    open_security: OpenSecurity,
) -> None:
    security = open_security()
    now = security.station.now()
    heard(security.station, {"vakt": now - timedelta(minutes=5), "disk": now})
    security.qtbot.waitUntil(lambda: edge(security) == "Tillsammans med disk")
    face: Any = security.vm  # what Qt calls a property, mypy takes for no model
    assert face.edge.tone == "neutral"
