"""A typed name means a booked one when nobody can doubt it, and never two at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visits.name_match import Likeness, closest, likeness

NAMES = st.lists(st.text("abcdeåäöé", min_size=1, max_size=9), min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("typed", "booked", "how"),
    [
        ("asa  oberg", "Åsa Öberg", Likeness.SAME),
        ("Öberg, Åsa", "Åsa Öberg", Likeness.OTHER_ORDER),
        ("Anna-Lena Ek", "Annalena Ek", Likeness.OTHER_ORDER),
        ("Anna Ek", "Anna Maria Ek", Likeness.PART),
        ("Anna Maria Ek", "Anna Ek", Likeness.PART),
        ("Lars Ekstom", "Lars Ekström", Likeness.SLIP),
        ("Larz Ekström", "Lars Johan Ekström", Likeness.SLIP),
        ("Anna", "Anna Ek", Likeness.NONE),
        ("Ek", "Anna Ek", Likeness.NONE),
        ("Bo Ek", "Bo Ed", Likeness.NONE),
        ("Anna Ek", "Anna Lindqvist", Likeness.NONE),
        ("", "", Likeness.NONE),
    ],
)
def test_names_are_alike_as_people_write_them(typed: str, booked: str, how: Likeness) -> None:
    assert likeness(typed, booked) is how


@given(one=NAMES, other=NAMES)
def test_likeness_does_not_hang_on_who_typed_and_who_booked(one: str, other: str) -> None:
    assert (likeness(one, other) is Likeness.NONE) == (likeness(other, one) is Likeness.NONE)
    assert likeness(one, one) is Likeness.SAME


@given(typed=NAMES, booked=st.lists(NAMES, max_size=6))
def test_of_several_only_the_closest_kind_is_meant(typed: str, booked: list[str]) -> None:
    found = closest((likeness(typed, each), each) for each in booked)
    kinds = [likeness(typed, each) for each in booked]
    alike = [each for each in kinds if each is not Likeness.NONE]
    assert len(found) == (kinds.count(min(alike)) if alike else 0)
    assert all(likeness(typed, each) is min(alike) for each in found)


def test_a_name_written_exactly_is_not_taken_for_one_nearly_so() -> None:
    names = ["Anna Ekstrand", "Anna Ekstrans"]
    assert closest((likeness("Anna Ekstrand", each), each) for each in names) == names[:1]
