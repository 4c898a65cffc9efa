"""A station destroyed while the server is away: what one neighbour knows, all come to know."""

from db.sync.exchange import Exchange
from kiosk.house.house_list import Listed, keep_list
from kiosk.station import Station
from tests.db.sync.exchanging import Open, arrive, assert_alike, exchange_of, settle
from tests.db.sync.house_in_memory import HouseInMemory, Visit


def hear_that_one_has_gone(station: Station, *names: str, gone: str) -> None:
    station.do(keep_list, [Listed(each, "", "", 1 if each == gone else None) for each in names])


def with_neighbours(station: Station, street: HouseInMemory) -> Exchange:
    return Exchange(station, station.settings.station, Visit(street, station.settings.station))


def test_what_a_destroyed_station_told_its_neighbour_alone_comes_to_all(
    open_station: Open, house: HouseInMemory
) -> None:
    street = HouseInMemory()
    foyer, desk, guard = map(open_station, ("foajé", "disk", "vakt"))
    arrive(foyer)
    settle(*(exchange_of(each, house) for each in (foyer, desk, guard)))
    came = arrive(foyer)  # while the server is away
    settle(with_neighbours(foyer, street), with_neighbours(desk, street))
    at_desk, at_guard = exchange_of(desk, house), exchange_of(guard, house)
    settle(at_desk, at_guard)
    at_desk.beat()
    assert came not in {each.subject_id for those in house.origins.values() for each in those}
    house.gone.add("foajé")
    hear_that_one_has_gone(desk, "foajé", "disk", "vakt", gone="foajé")
    at_desk.beat()
    assert at_desk.has_unsent()
    settle(at_desk, at_guard)
    assert not at_desk.has_unsent()
    assert_alike(desk, guard)
    assert came in {each.subject_id for those in house.origins.values() for each in those}


def test_one_origin_that_the_house_refuses_keeps_nothing_else_back(
    open_station: Open, house: HouseInMemory
) -> None:
    foyer, desk = map(open_station, ("foajé", "disk"))
    arrive(foyer)
    street = HouseInMemory()
    settle(with_neighbours(foyer, street), with_neighbours(desk, street))
    hear_that_one_has_gone(desk, "foajé", "disk", gone="foajé")
    refused = next(
        origin for origin, those in street.origins.items() if those[0].station == "foajé"
    )
    house.owners[refused] = "vakt"
    at_desk = exchange_of(desk, house)
    settle(at_desk)
    at_desk.beat()
    came = arrive(desk)
    settle(at_desk)
    assert not at_desk.has_unsent()
    assert {each.subject_id for those in house.origins.values() for each in those} >= {came}
