"""Finding people: forgiving for who knows a name, closed to who wants to read the staff list."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.directory.model import Person, PersonDetails
from kiosk.directory.search import DESK_HITS, VISITOR_HITS, PersonSearch, SearchVoice
from kiosk.refusal import Refused
from kiosk.settings import settings_from

STAFF = [
    PersonDetails("Anna", "Hägg", unit="Kansli", extension="166", title="Handläggare"),
    PersonDetails("Lars", "Ekström", unit="Bygg"),
    PersonDetails("Ćarli", "Đorđi", unit="Kultur"),
    PersonDetails("Bo", "Ek", unit="Bygg"),
    PersonDetails("Karin", "Lundqvist-Berg", unit="Socialtjänst", secret_unit=True),
    PersonDetails("Hemlig", "Dold", unit="Kansli", hidden=True),
    PersonDetails("Skyddad", "Gömd", unit="Kansli", protected=True),
    *[PersonDetails(f"Maria{letter}", "Andersson", unit="Skola") for letter in "abcdefghij"],
]
PEOPLE = [Person(f"p{number}", each) for number, each in enumerate(STAFF)]
VISITOR = PersonSearch(PEOPLE, SearchVoice.VISITOR)
DESK = PersonSearch(PEOPLE, SearchVoice.DESK)


def names(found: list[Person]) -> list[str]:
    return [each.name for each in found]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Hägg", "Anna Hägg"),
        ("Hagg", "Anna Hägg"),
        ("hag", "Anna Hägg"),
        ("anna hägg", "Anna Hägg"),
        ("HÄGG ANNA", "Anna Hägg"),
        ("Ekstom", "Lars Ekström"),
        ("Ekstrrom", "Lars Ekström"),
        ("Eksrtöm", "Lars Ekström"),
        ("Dordi", "Ćarli Đorđi"),
        ("carli", "Ćarli Đorđi"),
        ("Bo Ek", "Bo Ek"),
        ("bo ek", "Bo Ek"),
        ("Lundkvist", "Karin Lundqvist-Berg"),
        ("berg", "Karin Lundqvist-Berg"),
        ("Lundqvist-Berg", "Karin Lundqvist-Berg"),
    ],
)
@pytest.mark.parametrize("search", [VISITOR, DESK], ids=["visitor", "desk"])
def test_a_hurried_person_finds_whom_they_mean(search: PersonSearch, typed: str, name: str) -> None:
    assert names(search.find(typed))[:1] == [name]


@pytest.mark.parametrize(
    "typed", ["", " ", "a", "ek", "bo", "an", "e k", "h ä", "--", "!!!", "😀😀😀"]
)
@pytest.mark.parametrize("search", [VISITOR, DESK], ids=["visitor", "desk"])
def test_fewer_than_three_letters_find_nothing(search: PersonSearch, typed: str) -> None:
    assert search.find(typed) == []


@pytest.mark.parametrize("typed", ["Be Ek", "Bo E", "B Ek A", "ma an", "an ma"])
def test_short_words_find_a_visitor_nothing_but_a_whole_name(typed: str) -> None:
    assert VISITOR.find(typed) == []


def test_two_letters_beside_a_longer_word_narrow_the_hits() -> None:
    assert names(VISITOR.find("lars ek")) == ["Lars Ekström"]


def test_a_visitor_gets_five_hits_at_most_and_the_desk_thirty() -> None:
    assert len(VISITOR.find("Andersson")) == VISITOR_HITS == 5
    assert len(DESK.find("Andersson")) == 10
    many = [Person(str(n), PersonDetails(f"A{n}", "Svensson")) for n in range(100)]
    assert len(PersonSearch(many, SearchVoice.DESK).find("Svensson")) == DESK_HITS == 30


@pytest.mark.parametrize("typed", ["Hemlig Dold", "Hemlig", "Dold", "dol", "Hemlik"])
def test_somebody_hidden_is_found_by_the_desk_alone(typed: str) -> None:
    assert VISITOR.find(typed) == []
    assert names(DESK.find(typed)) == ["Hemlig Dold"]


@pytest.mark.parametrize("typed", ["Skyddad Gömd", "Skyddad", "Gömd", "Kansli"])
def test_somebody_protected_is_found_by_the_desk_alone(typed: str) -> None:
    assert "Skyddad Gömd" not in names(VISITOR.find(typed))
    assert "Skyddad Gömd" in names(DESK.find(typed))


def test_two_hundred_of_one_name_are_found_in_one_order_and_within_the_limits() -> None:
    people = [
        Person(f"p{number:03}", PersonDetails("Anna", "Johansson", email=f"a{number}@b.example"))
        for number in range(200)
    ]
    for voice, limit in ((SearchVoice.VISITOR, VISITOR_HITS), (SearchVoice.DESK, DESK_HITS)):
        found = PersonSearch(people, voice).find("anna johansson")
        assert [each.person_id for each in found] == [f"p{n:03}" for n in range(limit)]
        assert PersonSearch(reversed(people), voice).find("anna johansson") == found
        assert len(PersonSearch(people, voice).find("Johanson")) == limit


def test_a_secret_unit_is_no_way_to_its_people_for_a_visitor() -> None:
    assert VISITOR.find("Socialtjänst") == []
    assert VISITOR.find("Karin Socialtjänst") == []
    assert names(DESK.find("Socialtjänst")) == ["Karin Lundqvist-Berg"]
    assert names(VISITOR.find("Kansli")) == ["Anna Hägg"]


def test_titles_and_extensions_are_the_desks() -> None:
    for typed in ("166", "Handläggare"):
        assert VISITOR.find(typed) == []
        assert names(DESK.find(typed)) == ["Anna Hägg"]


def test_a_whole_name_comes_first() -> None:
    people = [
        Person("1", PersonDetails("Eva", "Ekdahl")),
        Person("2", PersonDetails("Eva", "Ek")),
        Person("3", PersonDetails("Eva", "Aronsson", unit="Ekonomi")),
    ]
    for voice in SearchVoice:
        assert names(PersonSearch(people, voice).find("eva ek"))[0] == "Eva Ek"


def test_a_name_comes_before_a_unit() -> None:
    people = [
        Person("1", PersonDetails("Adam", "Aronsson", unit="Bergsskolan")),
        Person("2", PersonDetails("Östen", "Bergsson")),
    ]
    found = PersonSearch(people, SearchVoice.VISITOR).find("bergss")
    assert names(found) == ["Östen Bergsson", "Adam Aronsson"]


@given(st.text(max_size=80))
def test_whatever_is_typed_the_bounds_hold(typed: str) -> None:
    for search, limit in ((VISITOR, 5), (DESK, 30)):
        found = search.find(typed)
        assert len(found) <= limit
        assert len({each.person_id for each in found}) == len(found)
    assert all(each.details.shown_to_visitors for each in VISITOR.find(typed))


@given(st.sampled_from([each for each in PEOPLE if each.details.shown_to_visitors]))
def test_everybody_shown_is_found_by_their_whole_name(person: Person) -> None:
    assert VISITOR.find(person.name)[0] == person
    assert DESK.find(person.name)[0] == person


def test_trying_two_letters_at_a_time_reads_nobody_out() -> None:
    letters = "abcdefghijklmnopqrstuvwxyzåäö"
    assert not any(VISITOR.find("".join(pair)) for pair in product(letters, repeat=2))


def test_a_very_long_question_finds_nothing_and_costs_nothing() -> None:
    assert VISITOR.find("anna " * 50) == []
    assert DESK.find("x" * 100_000) == []


def test_who_comes_about_something_finds_the_unit_by_words_of_their_own() -> None:
    said = settings_from(
        {
            "errands": [
                {"unit": "bygg", "words": ["altan", "bygga garage"]},
                {"unit": "Bygg", "words": ["attefallshus"]},
                {"unit": "Socialtjänst", "words": ["försörjningsstöd"]},
            ]
        }
    )
    for voice in SearchVoice:
        search = PersonSearch(PEOPLE, voice, said.errands)
        for typed in ("altan", "Garage", "bygga garage", "attefall", "bygga altan", "Bygg"):
            assert names(search.find(typed)) == ["Bo Ek", "Lars Ekström"], typed
        assert search.find("simhall") == []
    visitor = PersonSearch(PEOPLE, SearchVoice.VISITOR, said.errands)
    assert visitor.find("försörjningsstöd") == []  # a visit to a secret unit tells too much
    with pytest.raises(Refused, match=r"settings\.") as refused:
        settings_from({"errands": [{"unit": "Bygg", "words": []}]})
    assert refused.value.facts["key"] == "errands[0].words"


def test_an_empty_house_is_searched_without_complaint() -> None:
    assert PersonSearch([], SearchVoice.DESK).find("Anna") == []
