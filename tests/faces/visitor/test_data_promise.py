"""What happens with what is written: short where the name is asked, the rest a touch away."""

from datetime import date

import pytest
from PIL import Image
from zxingcpp import read_barcodes

from kiosk.faces.visitor.data_promise import DataPromise
from kiosk.settings import DataProtection, Languages, Retention, Settings
from tests.faces.visitor.foyer import Foyer

PAGE = "https://bjorkfors.example/besoksregister"


def promise(**said: object) -> DataPromise:
    rule = Retention(category="visits", **said)  # type: ignore[arg-type]  # fields by name
    told = DataProtection(controller="Kommunstyrelsen", officer="ombud@a.example", web_page=PAGE)
    return DataPromise(Settings(retention=(rule,), data_protection=told))


@pytest.mark.parametrize(
    ("said", "hours", "days"),
    [
        ({}, 24, 0),
        ({"hours": 36}, 36, 0),
        ({"hours": 48}, 0, 2),
        ({"hours": 50}, 50, 0),
        ({"days": 14}, 0, 14),
    ],
)
def test_a_time_of_whole_days_is_told_in_days(said: dict[str, int], hours: int, days: int) -> None:
    told = promise(**said)
    assert (told.property("hours"), told.property("days")) == (hours, days)


def test_a_decision_is_told_only_when_there_is_one() -> None:
    decided = promise(registry_number="KS/2026:412", decided_on=date(2026, 2, 3))
    assert decided.property("decision") == "KS/2026:412, 2026-02-03"
    assert promise(registry_number="KS/2026:412").property("decision") == ""
    assert DataPromise(Settings()).property("decision") == ""
    assert DataPromise(Settings()).property("pageSymbol") == []


def test_a_telephone_reads_the_page_from_the_symbol() -> None:
    rows = promise().property("pageSymbol")
    side = len(rows)
    picture = Image.new("L", (side, side))
    picture.putdata([0 if module == "1" else 255 for row in rows for module in row])
    (read,) = read_barcodes(picture.resize((4 * side, 4 * side), Image.Resampling.NEAREST))
    assert read.text == PAGE


def test_the_second_layer_is_read_and_left_with_everything_as_it_was_typed(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", "Eva Ek")
    foyer.write("company", "Atea")
    assert foyer.text("howLong") == "Det du skriver raderas 24 timmar efter ditt besök."
    foyer.touch("aboutData")
    foyer.come_to("data")
    kept = foyer.find("kept")
    assert "24 timmar" in str(kept.property("answer"))
    assert foyer.seen("answers") is None  # these settings do not say who is responsible
    foyer.touch("back")
    foyer.come_to("name")
    assert (foyer.text("name"), foyer.text("company")) == ("Eva Ek", "Atea")
    foyer.touch("aboutData")
    foyer.come_to("data")
    foyer.touch("help")
    foyer.come_to("desk_called")


COMPLETE = ("sv", "en", "sv-simple", "fi", "ar", "uk", "so")
LEGAL = (
    (
        "We ask for your name only because you may be going beyond the locked door. It tells us "
        "who is in the building if we have to evacuate."
    ),
    "If you would rather meet here in the foyer, tell the front desk. Then no name is needed.",
)


class TestEveryLanguage:
    """A house with a decision, and all languages that have more than a beginning switched on."""

    @pytest.fixture
    def house_settings(self) -> Settings:
        rule = Retention(
            category="visits",
            hours=36,
            registry_number="KS/2026:412",
            decided_on=date(2026, 2, 3),
        )
        told = DataProtection(controller="Nämnden i Björkfors", officer="ombud@a.example")
        offered = Languages(switched_on=COMPLETE)
        return Settings(retention=(rule,), data_protection=told, languages=offered)

    def test_both_layers_are_told_in_the_language_chosen(self, foyer: Foyer) -> None:
        """Why, how long, by which decision, who answers, and the other way (LAW02, LANG03)."""
        foyer.touch("notBooked")
        first: dict[str, str] = {}
        second: dict[str, str] = {}
        for language in COMPLETE:
            foyer.vm.chooseLanguage(language)
            foyer.wait_for("howLong")
            words = foyer.words()
            for sentence in LEGAL:
                assert (sentence in words) == (language == "en"), language
            assert "36" in foyer.text("howLong")
            first[language] = foyer.text("howLong")
            foyer.touch("aboutData")
            foyer.come_to("data")
            kept = str(foyer.find("kept").property("answer"))
            assert "36" in kept
            assert "KS/2026:412, 2026-02-03" in kept
            assert "Nämnden i Björkfors" in str(foyer.find("answers").property("answer"))
            second[language] = kept
            foyer.touch("back")
            foyer.come_to("name")
        for told in (first, second):
            assert len(set(told.values())) >= len(COMPLETE) - 1  # easy Swedish may say it alike


def test_in_english_the_time_is_told_in_english(foyer: Foyer) -> None:
    foyer.touch("language-en")
    foyer.touch("notBooked")
    foyer.wait_for("howLong")
    assert foyer.text("howLong") == "What you write is erased 24 hours after your visit."
