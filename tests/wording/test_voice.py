import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.resources import TRANSLATIONS
from kiosk.wording.voice import Voice, phrase

GUESTS = phrase("Test", "%n guest(s) of {host}", "", 1)
CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en"><context><name>Test</name>
<message><source>{name} is here</source><translation>{name} är här</translation></message>
<message><source>Open</source><comment>door</comment><translation>Öppen</translation></message>
<message><source>Open</source><comment>verb</comment><translation>Öppna</translation></message>
<message numerus="yes"><source>%n guest(s) of {host}</source><translation>
<numerusform>%n gäst hos {host}</numerusform><numerusform>%n gäster hos {host}</numerusform>
</translation></message></context></TS>
"""


def compiled(source: Path, folder: Path) -> None:
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    target = folder / f"{source.stem}.qm"
    subprocess.run([tool, "-silent", source, "-qm", target], check=True, timeout=60)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("i18n")
    source = made / "foaje_program_sv.ts"
    source.write_text(CATALOGUE, "utf-8")
    compiled(source, made)
    return made


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("shipped")
    for language in ("sv", "en"):
        compiled(TRANSLATIONS / f"foaje_program_{language}.ts", made)
    return made


def test_a_sentence_is_said_in_the_language_of_the_voice(folder: Path) -> None:
    assert Voice("sv", folder).say(phrase("Test", "{name} is here"), name="Åsa") == "Åsa är här"


def test_the_english_source_is_said_where_the_catalogue_has_nothing(folder: Path) -> None:
    said = phrase("Test", "{name} is away")
    assert Voice("sv", folder).say(said, name="Åsa") == "Åsa is away"
    assert not Voice("en", folder).has_catalogue
    assert Voice("en", folder).say(said, name="Åsa") == "Åsa is away"


def test_equal_words_are_told_apart_by_their_comment(folder: Path) -> None:
    voice = Voice("sv", folder)
    assert voice.translate("Test", "Open", "door") == "Öppen"
    assert voice.translate("Test", "Open", "verb") == "Öppna"


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "1 gäst hos Eva"), (2, "2 gäster hos Eva"), (0, "0 gäster hos Eva")],
)
def test_a_counted_phrase_bends_with_its_number(folder: Path, number: int, said: str) -> None:
    assert Voice("sv", folder).say(GUESTS, number, host="Eva") == said


@pytest.mark.parametrize(
    "typed", ["{host}", "%n", "{name}", "{0}", "<b>x</b>", "%1", "{name.__class__}"]
)
def test_what_somebody_typed_is_data_and_never_a_placeholder(folder: Path, typed: str) -> None:
    said = Voice("sv", folder).say(phrase("Test", "{name} is here"), name=typed, host="secret")
    assert said == f"{typed} är här"
    assert Voice("sv", folder).say(GUESTS, 2, host=typed) == f"2 gäster hos {typed}"


def test_a_fact_nobody_gave_leaves_the_rest_of_the_sentence(folder: Path) -> None:
    assert Voice("sv", folder).say(phrase("Test", "{name} is here")) == "{name} är här"


@pytest.mark.parametrize(
    ("moment", "clock", "date"),
    [
        (datetime(2026, 11, 20, 8, 42, tzinfo=UTC), "09.42", "fredag 20 november"),
        (datetime(2026, 11, 20, 23, 5, tzinfo=UTC), "00.05", "lördag 21 november"),
        (datetime(2026, 7, 1, 6, 0, tzinfo=UTC), "08.00", "onsdag 1 juli"),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "01.59", "söndag 29 mars"),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "03.00", "söndag 29 mars"),
    ],
)
def test_time_is_told_as_the_clock_at_the_house_shows_it(
    shipped: Path, moment: datetime, clock: str, date: str
) -> None:
    voice = Voice("sv", shipped)
    assert (voice.clock(moment), voice.date(moment)) == (clock, date)
    assert voice.clock_with_seconds(moment + timedelta(seconds=7)) == f"{clock}.07"


def test_a_moment_without_a_time_zone_is_refused(shipped: Path) -> None:
    with pytest.raises(ValueError, match="time zone"):
        Voice("sv", shipped).clock(datetime(2026, 11, 20, 8, 42))  # noqa: DTZ001 - on purpose


@pytest.mark.parametrize(
    ("seconds", "swedish", "english"),
    [
        (-5, "0 min", "0 min"),
        (59.9, "0 min", "0 min"),
        (240, "4 min", "4 min"),
        (7200, "2 tim", "2 h"),
        (7560, "2 tim 6 min", "2 h 6 min"),
    ],
)
def test_how_long_something_lasted_is_told_in_minutes_and_hours(
    shipped: Path, seconds: float, swedish: str, english: str
) -> None:
    assert Voice("sv", shipped).minutes(seconds) == swedish
    assert Voice("en", shipped).minutes(seconds) == english


def test_a_voice_can_be_used_from_many_threads_at_once(folder: Path) -> None:
    voice = Voice("sv", folder)
    said: list[str] = []

    def say() -> None:
        said.extend(voice.say(GUESTS, 2, host="Eva") for _ in range(200))

    threads = [threading.Thread(target=say) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert said == ["2 gäster hos Eva"] * 800
