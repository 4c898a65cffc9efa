"""Holds the visitor's languages to what a visitor meets, and proves what a missing text becomes."""

import ast
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from kiosk.resources import TRANSLATIONS
from kiosk.settings import Languages, Settings
from kiosk.wording.language_packs import (
    LanguagePack,
    language_pack,
    language_packs,
    switched_on,
    switched_on_voices,
)
from kiosk.wording.voice import Phrase, Voice, phrase
from tests.wording.test_translations import (
    PLACEHOLDER,
    ROOT,
    SAME_IN_SWEDISH,
    Message,
    messages,
    said_in,
    sentences,
)

PACKS = sorted(set(language_packs()) - {"sv", "en"})
FALLS_BACK_TO = {
    "sv-simple": "sv",
    "fi": "sv",
    "se": "sv",
    "sma": "sv",
    "sju": "sv",
    "ar": "en",
    "uk": "en",
    "so": "en",
}
LESS_THAN_WHOLE = {"se", "sma", "sju"}
HEAD = "LanguagePack"
# The face takes from it how a number is written; its one sentence is the desk's.
SAYS_NOTHING_TO_VISITORS = {"phone_numbers.py", "badges.py"}  # badges: the house's language
SAID_BY_THE_PROGRAM = {"Availability", "Visitor", "Voice"}
GUESTS = phrase("Test", "%n guest(s)", "", 1)
PACK = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{plural}" sourcelanguage="en"><context><name>Test</name>
{texts}</context><context><name>LanguagePack</name><message><source>en</source>
<comment>Code of the language that lends the texts missing in this one.</comment>
<translation>{lender}</translation></message></context></TS>
"""
TEXT = "<message><source>{source}</source><translation {kind}>{said}</translation></message>"


def texts_of(code: str) -> list[Message]:
    return list(messages(TRANSLATIONS / f"foaje_visitor_{code}.ts"))


def sources_of_packs() -> list[Path]:
    """Read in the Makefile what lupdate reads for packs."""
    makefile = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", " ")
    found = re.search(r"^PACK_SOURCES := (.*)$", makefile, re.MULTILINE)
    assert found is not None
    return [ROOT / each for each in found[1].split()]


def modules_of(node: ast.AST) -> set[Path]:
    """Find the files an import brings: a module, or modules named out of their package."""
    if not isinstance(node, ast.ImportFrom) or not node.module:
        return set()
    place = ROOT / node.module.replace(".", "/")
    brought = (place, *(place / name.name for name in node.names))
    return {path for each in brought if (path := each.with_suffix(".py")).exists()}


@pytest.fixture(scope="module")
def met_by_visitors(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, str, bool]]:
    folder = tmp_path_factory.mktemp("packs")
    return said_in(sources_of_packs(), "qml,py", folder, "sv")


@pytest.mark.parametrize("code", PACKS)
def test_a_pack_holds_exactly_what_a_visitor_meets(
    code: str, met_by_visitors: set[tuple[str, str, str, bool]]
) -> None:
    assert {message.key for message in texts_of(code)} == met_by_visitors


def test_what_the_visitors_face_says_through_another_module_is_in_the_packs() -> None:
    """A module with sentences, imported by the face, must be read for the packs too."""
    read = {path for each in sources_of_packs() for path in (each, *each.rglob("*.py"))}
    forgotten = set()
    for face in sorted((ROOT / "kiosk/faces/visitor").glob("*.py")):
        for node in ast.walk(ast.parse(face.read_text("utf-8"))):
            for path in modules_of(node) - read:
                forgotten |= {path.name for _ in sentences(ast.parse(path.read_text("utf-8")))}
    assert forgotten == SAYS_NOTHING_TO_VISITORS


@pytest.mark.parametrize("code", PACKS)
def test_what_a_pack_says_is_whole(code: str) -> None:
    wrong = [
        (message.source, said)
        for message in texts_of(code)
        for said in (message.said if message.finished else ())
        if not said.strip()
        or sorted(PLACEHOLDER.findall(said)) != sorted(PLACEHOLDER.findall(message.source))
    ]
    assert wrong == []


@pytest.mark.parametrize("code", PACKS)
def test_a_pack_leaves_nothing_out_but_what_nobody_could_write(code: str) -> None:
    left = [each.source for each in texts_of(code) if not each.finished and each.context != HEAD]
    assert bool(left) == (code in LESS_THAN_WHOLE), left


@pytest.mark.parametrize("code", PACKS)
def test_a_text_missing_in_a_pack_is_said_in_the_language_it_falls_back_to(code: str) -> None:
    voice, lender = Voice(code), Voice(FALLS_BACK_TO[code])
    for message in texts_of(code):
        if message.finished or message.context not in SAID_BY_THE_PROGRAM:
            continue
        said = Phrase(message.context, message.source, message.comment, message.counted)
        assert voice.say(said, 2) == lender.say(said, 2) != ""
        if FALLS_BACK_TO[code] == "sv" and message.source not in SAME_IN_SWEDISH:
            assert voice.say(said, 2) != message.source


@pytest.mark.parametrize("code", PACKS)
def test_a_name_in_a_sentence_from_the_right_turns_nothing_around_it(code: str) -> None:
    loose = [
        said
        for message in texts_of(code)
        for said in message.said
        if any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in said)
        and re.search("(?<!\u2068)%\\d|%\\d(?!\u2069)", said)
    ]
    assert loose == []


def made(folder: Path, code: str, lender: str, *texts: str, plural: str = "sv") -> None:
    source = folder / f"foaje_visitor_{code}.ts"
    source.write_text(PACK.format(plural=plural, lender=lender, texts="".join(texts)), "utf-8")
    tool = str(Path(sys.executable).parent / "pyside6-lrelease")
    command = [tool, "-silent", "-nounfinished", str(source), "-qm", str(source.with_suffix(".qm"))]
    subprocess.run(command, check=True, timeout=60)


def text(source: str, said: str, kind: str = "") -> str:
    return TEXT.format(source=source, said=said, kind=kind)


UNFINISHED = 'type="unfinished"'
COUNTED = """<message numerus="yes"><source>%n guest(s)</source><translation>
<numerusform>%n gäst</numerusform><numerusform>%n gäster</numerusform></translation></message>"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a language that lends from a second, which lends from a third."""
    folder = tmp_path_factory.mktemp("made")
    made(folder, "a", "b", text("One", "a1"), text("Two", "guessed", UNFINISHED), plural="fi")
    made(folder, "b", "c", text("Two", "b2"), text("Three", "", UNFINISHED))
    made(folder, "c", "c", text("Three", "c3"), text("One", "c1"), COUNTED)
    return folder


@pytest.mark.parametrize(
    ("source", "said"), [("One", "a1"), ("Two", "b2"), ("Three", "c3"), ("Four", "Four")]
)
def test_a_text_is_lent_by_the_next_language_that_has_it(
    folder: Path, source: str, said: str
) -> None:
    """What is unfinished, with a guess or empty, hides nothing."""
    assert Voice("a", folder).say(phrase("Test", source)) == said


def test_a_counted_text_is_lent_with_the_forms_of_the_lender(folder: Path) -> None:
    voice = Voice("a", folder)
    assert [voice.say(GUESTS, number) for number in (1, 2)] == ["1 gäst", "2 gäster"]


def test_what_is_known_of_each_language_is_told() -> None:
    arabic = language_pack("ar")
    assert (arabic.name, arabic.right_to_left, arabic.keyboard) == ("العربية", True, "ar_AR")
    assert language_pack("sju") == LanguagePack(
        "sju", "Ubmejesámiengiälla", keyboard="sma_SE", speech="sv-SE"
    )
    names = [each.name for each in language_packs().values()]
    assert len(set(names)) == len(names)
    assert "English" in names
    assert [each.code for each in language_packs().values() if each.right_to_left] == ["ar"]


def test_only_swedish_and_english_have_been_read_by_a_native() -> None:
    reviewed = {each.code for each in language_packs().values() if each.reviewed_by}
    assert reviewed == {"sv", "en"}
    assert reviewed == set(Settings().languages.switched_on)


def test_a_house_offers_its_languages_in_its_own_order() -> None:
    settings = Settings(languages=Languages(switched_on=("ar", "sv", "fi")))
    assert [each.code for each in switched_on(settings)] == ["ar", "sv", "fi"]
    assert [each.language for each in switched_on_voices(settings)] == ["ar", "sv", "fi"]


def test_a_fact_keeps_to_itself_in_a_sentence_read_from_the_right() -> None:
    """Else the number of a street ends up on the wrong side of its name."""
    workplace = phrase("Visitor", "{name} has their workplace at {address}.")
    told = {"name": "Eva Hägg", "address": "Storgatan 1"}
    assert Voice("ar").say(workplace, **told) == (
        "مكان عمل \u2068Eva Hägg\u2069: \u2068Storgatan 1\u2069."
    )
    assert "\u2068" not in Voice("uk").say(workplace, **told)
