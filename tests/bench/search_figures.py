"""The search for a host, and who can be reached."""

import statistics
from datetime import UTC, datetime
from functools import partial

from kiosk.directory.queries import everybody
from kiosk.directory.search import PersonSearch, SearchVoice
from kiosk.reception.people_at_an_instant import (
    availability_of_everybody,
    availability_of_people,
)
from kiosk.settings import Settings
from kiosk.station import office_days
from tests.bench.figure import Figure, house_of, quantile, seconds_of
from tests.bench.houses import refer_many
from tests.bench.number_search import slowest_keystroke


def searches() -> list[Figure]:
    """Time a keystroke in the search for a host."""
    with house_of(staff=10_000) as station, station.reading() as connection:
        people = everybody(connection)
    figures = []
    for voice in SearchVoice:
        index = PersonSearch(people, voice)
        typed = [
            word[:end]
            for word in ("Lindström", "Ekstom", "Åsa Öhrn", "Enhet")
            for end in range(1, len(word) + 1)
        ]
        taken = [seconds_of(partial(index.find, text)) for text in typed for _ in range(5)]
        figures.append(Figure(f"search among 10,000, {voice}, slowest", max(taken) * 1e3, "ms", 5))
    with house_of(staff=10_000) as station:
        numbers = slowest_keystroke(station, numbered_anew=1_000)
    return [*figures, Figure("search for a number, slowest", numbers * 1e3, "ms", 5)]


def reached() -> list[Figure]:
    """Time who can be reached: everybody at once, and the hits of each keystroke."""
    office, now = office_days(Settings()), datetime(2026, 11, 24, 11, 30, tzinfo=UTC)
    with house_of(staff=10_000) as station:
        with station.reading() as connection:
            people = everybody(connection)
        refer_many(station, [each.person_id for each in people], 2_000, now)
        index = PersonSearch(people, SearchVoice.DESK)

        def hits(text: str) -> None:
            found = [each.person_id for each in index.find(text)]
            with station.reading() as connection:
                availability_of_people(connection, office, found, now)

        def everyone() -> None:
            with station.reading() as connection:
                assert len(availability_of_everybody(connection, office, now)) == 10_000

        typed = [word[:end] for word in ("Lindström", "Enhet") for end in range(3, len(word) + 1)]
        keystrokes = [seconds_of(partial(hits, text)) for text in typed for _ in range(9)]
        once = statistics.median(seconds_of(everyone) for _ in range(15))
    return [
        Figure("search with availability, median", statistics.median(keystrokes) * 1e3, "ms", 5),
        Figure("search with availability, p90", quantile(keystrokes, 90) * 1e3, "ms", 5),
        Figure("availability of 10,000 at one instant", once * 1e3, "ms", 150),
    ]
