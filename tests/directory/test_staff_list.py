"""Comparing a staff list with the directory."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk.directory.model import Person, PersonDetails
from kiosk.directory.staff_list import compare

PER = PersonDetails("Per", "Stenvall", source_id="17", email="per@example.se", unit="Kansli")

_few = st.sampled_from
DETAILS = st.builds(
    PersonDetails,
    given_name=_few(["Per", "Eva", "Bo"]),
    family_name=_few(["Ek", "Lind"]),
    source_id=_few(["", "1", "2", "3"]),
    email=_few(["", "a@x.se", "b@x.se", "c@x.se"]),
    unit=_few(["", "Kansli"]),
    title=_few(["", "Chef"]),
)


def person(number: int, details: PersonDetails, *, ended: bool = False) -> Person:
    return Person(f"person-{number}", details, ended)


def people(listed: list[PersonDetails]) -> list[Person]:
    return [person(number, each) for number, each in enumerate(listed)]


@given(st.lists(DETAILS, max_size=8))
def test_an_empty_directory_gets_everybody(listed: list[PersonDetails]) -> None:
    found = compare([], listed)
    assert list(found.added) == listed
    assert (found.changed, found.unchanged, found.missing) == ((), 0, ())


def told_apart(listed: list[PersonDetails]) -> list[PersonDetails]:
    """Keep rows of which no two share an id, an e-mail address or a name in a unit."""
    kept: list[PersonDetails] = []
    for each in listed:
        if not any(
            (each.source_id and each.source_id == other.source_id)
            or (each.email and each.email == other.email)
            or (each.given_name, each.family_name, each.unit)
            == (other.given_name, other.family_name, other.unit)
            for other in kept
        ):
            kept.append(each)
    return kept


@given(st.lists(DETAILS, max_size=8), st.randoms(use_true_random=False))
def test_the_same_list_again_changes_nothing_in_whatever_order(
    listed: list[PersonDetails], chance: st.DataObject
) -> None:
    listed = told_apart(listed)
    again = list(listed)
    chance.shuffle(again)  # type: ignore[attr-defined] # hypothesis hands in a Random
    found = compare(people(listed), again)
    assert (found.added, found.changed, found.missing) == ((), (), ())
    assert found.unchanged == len(listed)


@given(st.lists(DETAILS, max_size=8), st.lists(DETAILS, max_size=8))
def test_everybody_known_and_listed_is_counted_once(
    known: list[PersonDetails], listed: list[PersonDetails]
) -> None:
    directory = people(known)
    found = compare(directory, listed)
    assert len(found.added) + len(found.changed) + found.unchanged == len(listed)
    assert len(found.missing) + len(found.changed) + found.unchanged == len(directory)
    changed = [each.person_id for each, _ in found.changed]
    assert len(set(changed)) == len(changed)
    assert not set(changed) & {each.person_id for each in found.missing}
    for was, becomes in found.changed:
        assert was.details != becomes
        assert not (
            was.details.source_id
            and becomes.source_id
            and was.details.source_id != becomes.source_id
        )


def changed(known: list[Person], listed: PersonDetails) -> str | None:
    """Tell whom a row was taken for; None for somebody new."""
    found = compare(known, [listed])
    return found.changed[0][0].person_id if found.changed else None


def test_the_id_outweighs_the_address_and_the_name() -> None:
    by_id = person(1, PersonDetails("Eva", "Lind", source_id="17", email="eva@example.se"))
    by_email = person(2, replace(PER, source_id=""))
    assert changed([by_email, by_id], PER) == "person-1"


def test_the_address_outweighs_the_name() -> None:
    by_name = person(1, replace(PER, source_id="", email=""))
    by_email = person(2, PersonDetails("Eva", "Lind", email=PER.email))
    assert changed([by_name, by_email], PER) == "person-2"


def test_the_name_counts_only_within_the_unit() -> None:
    bare = PersonDetails("Per", "Stenvall", unit="Kansli", title="Chef")
    elsewhere = person(1, replace(bare, unit="Vägar"))
    here = person(2, replace(bare, title="", unit="KANSLI"))
    assert changed([elsewhere], bare) is None
    assert changed([elsewhere, here], bare) == "person-2"


def test_two_ids_or_two_addresses_are_two_people() -> None:
    assert changed([person(1, replace(PER, source_id="18"))], PER) is None
    other = replace(PER, source_id="", email="per.stenvall@example.se")
    assert changed([person(1, other)], replace(PER, source_id="")) is None
    assert changed([person(1, replace(other, email=""))], PER) == "person-1"


def test_somebody_listed_again_after_an_ending_is_changed() -> None:
    gone = person(1, PER, ended=True)
    found = compare([gone], [PER])
    assert found.changed == ((gone, PER),)
    assert found.missing == ()


def test_who_has_ended_is_not_missing() -> None:
    assert compare([person(1, PER, ended=True)], []).missing == ()
    assert compare([person(1, PER)], []).missing == (person(1, PER),)


def test_somebody_in_the_house_is_found_before_somebody_who_has_left() -> None:
    same = replace(PER, source_id="", email="")
    found = compare([person(1, same, ended=True), person(2, same)], [same])
    assert (found.unchanged, found.changed) == (1, ())
