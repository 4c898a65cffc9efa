"""What is said of one thing, and what a loudspeaker keeps to itself."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.directory.model import Person, PersonDetails
from kiosk.faces.speech.private import holds_any, private_words
from kiosk.faces.speech.sentences import sentence_of
from kiosk.faces.speech.shown import Part, Shown
from kiosk.faces.visitor.flow import Outcome, Session
from kiosk.visits.model import visitor_named
from kiosk.wording.voice import Voice

SWEDISH = Voice("sv")
FIELD = Shown(Part.FIELD, "För- och efternamn", label="", written="Åsa Ek", personal=True)
FACT = Shown(Part.TEXT, "Ditt namn: Åsa Ek", label="Ditt namn", personal=True)
HIT = Shown(Part.BUTTON, "Eva Hägg", told="Bygglov", label="Eva Hägg", personal=True)


@pytest.mark.parametrize(
    ("shown", "aloud", "privately"),
    [
        (
            FIELD,
            "För- och efternamn. Fält att fylla i. Något är skrivet.",
            "För- och efternamn. Fält att fylla i. Där står Åsa Ek.",
        ),
        (FACT, "Ditt namn. Det står på skärmen.", "Ditt namn: Åsa Ek."),
        (HIT, "Det står på skärmen. Knapp.", "Eva Hägg. Knapp. Bygglov."),
        (
            Shown(Part.TEXT, "Eva Hägg möter dig i foajén."),
            "Det står på skärmen.",
            "Eva Hägg möter dig i foajén.",
        ),
        (
            Shown(Part.BUTTON, "Svenska", chosen=True),
            "Svenska. Knapp. Valt.",
            "Svenska. Knapp. Valt.",
        ),
        (
            Shown(Part.BUTTON, "Fortsätt", enabled=False),
            "Fortsätt. Knapp. Kan inte väljas än.",
            "Fortsätt. Knapp. Kan inte väljas än.",
        ),
        (Shown(Part.PROBLEM, "Skriv ditt namn."), "Skriv ditt namn.", "Skriv ditt namn."),
    ],
)
def test_a_loudspeaker_says_what_something_is_and_a_headset_what_it_says(
    shown: Shown, aloud: str, privately: str
) -> None:
    private = private_words(visitor_named("Åsa Ek"), "Eva Hägg")
    assert sentence_of(shown, SWEDISH, private) == aloud
    assert sentence_of(shown, SWEDISH, private, privately=True) == privately


def test_a_second_line_with_a_name_in_it_is_kept_too() -> None:
    shown = Shown(Part.BUTTON, "Ring", told="Eva Hägg svarar")
    assert sentence_of(shown, SWEDISH, {"Eva Hägg"}) == "Ring. Knapp."


def test_everything_in_a_session_is_private_but_not_how_it_went() -> None:
    host = Person("id", PersonDetails("Eva", "Hägg", unit="Kundtjänst"))
    session = Session(
        name="Åsa", code="K7M2QX", host=host, met_by="Bo Ek", outcome=Outcome.HOST_COMES
    )
    found = private_words(session)
    assert {"Åsa", "K7M2QX", "Eva", "Hägg", "Eva Hägg", "Bo Ek"} <= found
    assert not found & {"host_comes", "start", "Kundtjänst", "", "id"}


@dataclass(frozen=True)
class Later:
    """A session with a field that is added some day."""

    members: tuple[str, ...] = field(default=())


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=2, max_size=12), max_size=4))
def test_a_field_added_later_is_private_from_its_first_day(members: list[str]) -> None:
    words = private_words(Later(tuple(members)))
    assert words == set(members)
    for each in members:
        said = sentence_of(Shown(Part.TEXT, f"Hej {each}"), SWEDISH, words)
        assert said == "Det står på skärmen."


def test_a_short_name_hides_no_word_that_only_begins_like_it() -> None:
    assert holds_any("Bo, välkommen", {"bo"})
    assert not holds_any("Bokningen gäller", {"bo"})
