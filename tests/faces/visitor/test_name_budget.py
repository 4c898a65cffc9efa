"""A script learns few names of staff, and honest visitors find theirs: in virtual time."""

import csv
import random
from collections import deque
from collections.abc import Iterable
from itertools import product

import pytest

from kiosk.directory.model import Person, PersonDetails
from kiosk.directory.search import PersonSearch, SearchVoice
from kiosk.faces.visitor.code_guessing import CodeGuessing
from kiosk.faces.visitor.name_budget import WINDOW_SECONDS, NameBudget
from kiosk.resources import RESOURCES

MOST_LEARNED = 40
LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"


class Time:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def staff() -> list[Person]:
    """Employ the people of the sample town hall."""
    with (RESOURCES / "demo" / "staff.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert len(rows) > 350
    return [
        Person(
            f"person-{number}", PersonDetails(row["förnamn"], row["efternamn"], unit=row["enhet"])
        )
        for number, row in enumerate(rows)
    ]


@pytest.fixture(scope="module")
def index(staff: list[Person]) -> PersonSearch:
    return PersonSearch(staff, SearchVoice.VISITOR)


def most_learned(index: PersonSearch, searches: Iterable[str]) -> int:
    """Give how many names ten searches a second show in any ten minutes, at most."""
    time = Time()
    budget = NameBudget(time)
    learned: deque[tuple[float, str]] = deque()
    most = 0
    for text in searches:
        time.now += 0.1
        shown = budget.allowed(text, index.find(text))
        learned += [(time.now, hit.person_id) for hit in shown if hit.name != text]
        while learned and learned[0][0] <= time.now - WINDOW_SECONDS:
            learned.popleft()
        most = max(most, len({who for _, who in learned}))
    return most


def test_a_script_over_all_three_letter_searches_learns_forty_names_in_ten_minutes(
    index: PersonSearch,
) -> None:
    every = ("".join(letters) for letters in product(LETTERS, repeat=3))  # 40 minutes of them
    assert 15 <= most_learned(index, every) <= MOST_LEARNED


def test_a_script_that_knows_how_names_begin_learns_no_more(
    index: PersonSearch, staff: list[Person]
) -> None:
    narrow = [each.name[:-1] for each in staff] * 20
    assert most_learned(index, narrow) == MOST_LEARNED


def test_sixty_honest_visitors_an_hour_are_never_blocked(
    index: PersonSearch, staff: list[Person]
) -> None:
    time, chance = Time(), random.Random(60)
    budget = NameBudget(time)
    letters_to_spare = []
    for _ in range(240):  # four hours
        time.now += chance.expovariate(1 / 60)
        wanted = chance.choice(staff)
        typed = wanted.name if chance.random() < 0.5 else wanted.details.family_name
        found = [
            end
            for end in range(1, len(typed) + 1)
            if wanted.name in {p.name for p in budget.allowed(typed[:end], index.find(typed[:end]))}
        ]
        if typed == wanted.name:  # who types the whole name always finds it
            assert found, wanted.name
            letters_to_spare.append(len(typed) - found[0])
    in_time = sum(each >= 1 for each in letters_to_spare) / len(letters_to_spare)
    assert in_time > 0.9  # and nearly always before the last letter


def test_a_whole_name_is_shown_when_nothing_else_is(
    index: PersonSearch, staff: list[Person]
) -> None:
    time = Time()
    budget = NameBudget(time)
    for letters in product(LETTERS, repeat=3):
        budget.allowed("".join(letters), index.find("".join(letters)))
    for wanted in staff:
        shown = budget.allowed(wanted.name, index.find(wanted.name))
        assert [each.name for each in shown if each == wanted] or len(wanted.name) > 60
    time.now += WINDOW_SECONDS
    assert budget.allowed("kar", index.find("kar")) == index.find("kar") != []


def test_a_few_wrong_codes_cost_nothing_and_many_cost_at_most_half_a_minute() -> None:
    time, chance = Time(), random.Random(1)
    guessing = CodeGuessing(time)
    for _ in range(60):  # an hour in which every honest visitor mistypes once
        time.now += chance.uniform(55, 65)
        assert guessing.pause == 0
        guessing.wrong()
    tried = 0
    ends = time.now + 3600
    while time.now < ends:
        time.now += 0.1
        if not guessing.pause:
            guessing.wrong()
            tried += 1
        assert guessing.pause <= 30
    assert tried < 150
    time.now += 31
    assert guessing.pause == 0
