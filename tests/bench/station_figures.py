"""An arrival, and the list of who is inside, at the station alone."""

import statistics
from datetime import UTC, datetime
from functools import partial

from kiosk.directory.queries import everybody
from kiosk.evacuation.queries import who_is_inside
from kiosk.settings import Settings
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import visitor_named
from kiosk.wording.voice import Voice
from tests.bench.figure import Figure, house_of, quantile, seconds_of


def arrivals() -> list[Figure]:
    """Time an arrival from command to durable commit."""
    with house_of(staff=10_000) as station:
        with station.reading() as connection:
            hosts = everybody(connection)
        taken = []
        for number in range(1000):
            visitor = visitor_named(f"Åsa Öhrn {number}", "Skanska")
            host = hosts[number % len(hosts)].person_id
            taken.append(
                seconds_of(partial(station.do, arrive_at_desk, visitor, host, actor="bench"))
            )
    return [
        Figure("arrival to durable commit, p50", quantile(taken, 50) * 1e3, "ms", 1),
        Figure("arrival to durable commit, p99", quantile(taken, 99) * 1e3, "ms", 10),
    ]


def lists() -> list[Figure]:
    """Time the list of who is inside."""
    return [
        Figure(f"list of {people} inside", _list_seconds(people) * 1e3, "ms", goal)
        for people, goal in ((500, 5), (10_000, 60))
    ]


def _list_seconds(people: int) -> float:
    with house_of(inside=people) as station:

        def ask() -> None:
            with station.reading() as connection:
                found = who_is_inside(connection, datetime.now(UTC))
            assert len(found.people) == people

        ask()
        return statistics.median(seconds_of(ask) for _ in range(9))


def papers() -> list[Figure]:
    """Time the list as PDF."""
    from kiosk.documents.evacuation_pdf import evacuation_pdf
    from kiosk.documents.inside_list import worded_list

    figures = []
    for people, goal in ((500, 0.2), (10_000, 1)):
        with house_of(inside=people) as station, station.reading() as connection:
            found = who_is_inside(connection, datetime.now(UTC))
        text = worded_list(found, Settings(), Voice("sv"), datetime.now(UTC))
        evacuation_pdf(text)
        seconds = statistics.median(seconds_of(partial(evacuation_pdf, text)) for _ in range(5))
        figures.append(Figure(f"PDF of {people} inside", seconds, "s", goal))
    return figures
