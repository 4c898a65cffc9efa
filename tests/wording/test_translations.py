"""Holds every catalogue to the sources it translates, and Swedish to being complete."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from kiosk.resources import QML, TRANSLATIONS

ROOT = QML.parent.parent
SOURCES = {
    "program": (ROOT / "kiosk", "py"),
    "visitor": (QML / "visitor", "qml"),
    "desk": (QML / "desk", "qml"),
    "security": (QML / "security", "qml"),
}
# Sentences that Swedish says with the same letters.
SAME_IN_SWEDISH = {
    "{weekday} {day} {month}",
    "{hour}.{minute}",
    "left to right",
    "{hours} {minutes}",
    "%n min",
    "November",
    "September",
    "Lunch",
    "reception",
    "{name}: {roles}. {pin}",
    "{name}: {reason}, {begins} – {ends}",
}
PLACEHOLDER = re.compile(r"\{\w+\}|%\d|%n|%L\d")


@dataclass(frozen=True)
class Message:
    """One message of a catalogue; plural forms follow each other in `said`."""

    context: str
    source: str
    comment: str
    counted: bool
    finished: bool
    said: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """Give what lupdate knows the message by."""
        return (self.context, self.source, self.comment, self.counted)


def messages(path: Path) -> Iterator[Message]:
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                message.get("numerus") == "yes",
                translation.get("type") is None,
                tuple(forms or [translation.text or ""]),
            )


def wanted(catalogue: str, language: str, folder: Path) -> set[tuple[str, str, str, bool]]:
    """Ask lupdate what the sources say now."""
    source, suffix = SOURCES[catalogue]
    return said_in([source], suffix, folder, language)


def said_in(
    sources: list[Path], suffixes: str, folder: Path, language: str
) -> set[tuple[str, str, str, bool]]:
    """Ask lupdate what these sources say; of English only what is counted."""
    fresh = folder / "fresh.ts"
    command = [
        str(Path(sys.executable).parent / "pyside6-lupdate"),
        *("-silent", "-locations", "none", "-source-language", "en", "-target-language", language),
        *("-tr-function-alias", "translate+=phrase", "-extensions", suffixes),
        *(["-pluralonly"] if language == "en" else []),
        *(*map(str, sources), "-ts", str(fresh)),
    ]
    subprocess.run(command, check=True, timeout=60, capture_output=True)
    return {message.key for message in messages(fresh)}


CATALOGUES = [(catalogue, language) for catalogue in SOURCES for language in ("sv", "en")]


@pytest.mark.parametrize(("catalogue", "language"), CATALOGUES)
def test_a_catalogue_holds_exactly_what_its_sources_say(
    catalogue: str, language: str, tmp_path: Path
) -> None:
    path = TRANSLATIONS / f"foaje_{catalogue}_{language}.ts"
    assert {message.key for message in messages(path)} == wanted(catalogue, language, tmp_path)


@pytest.mark.parametrize(("catalogue", "language"), CATALOGUES)
def test_every_sentence_is_translated_with_the_same_placeholders(
    catalogue: str, language: str
) -> None:
    wrong = []
    for message in messages(TRANSLATIONS / f"foaje_{catalogue}_{language}.ts"):
        asked = sorted(PLACEHOLDER.findall(message.source))
        for said in message.said:
            # "one visitor" may be said without its number.
            given = sorted(PLACEHOLDER.findall(said))
            if not message.finished or not said.strip() or given != asked:
                wrong.append((message.source, said))
    assert wrong == []


@pytest.mark.parametrize("catalogue", SOURCES)
def test_swedish_is_swedish(catalogue: str) -> None:
    untranslated = [
        message.source
        for message in messages(TRANSLATIONS / f"foaje_{catalogue}_sv.ts")
        if message.source in message.said and message.source not in SAME_IN_SWEDISH
    ]
    assert untranslated == []


def sentences(tree: ast.AST) -> Iterator[ast.Call]:
    """Find every call that writes a sentence down; `str.translate` is none."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        if isinstance(function, ast.Name) and function.id == "phrase":
            yield node
        elif isinstance(function, ast.Attribute) and function.attr == "translate":
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield node


def key_of(call: ast.Call) -> tuple[str, str, str, bool] | None:
    """Give what lupdate should know the call by; None if it says more than literals."""
    values = [part.value for part in call.args if isinstance(part, ast.Constant)]
    if len(values) != len(call.args) or call.keywords or len(values) < 2:
        return None
    comment = values[2] if len(values) > 2 else ""
    return (str(values[0]), str(values[1]), str(comment), len(values) > 3)


def test_no_sentence_of_the_program_escapes_lupdate() -> None:
    """Lupdate silently passes over keywords and names where it expects literal text."""
    known = {message.key for message in messages(TRANSLATIONS / "foaje_program_sv.ts")}
    written = [
        (f"{path.name}:{call.lineno}", key_of(call))
        for path in sorted((ROOT / "kiosk").rglob("*.py"))
        for call in sentences(ast.parse(path.read_text("utf-8")))
    ]
    assert written
    assert [(place, key) for place, key in written if key not in known] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('phrase("C", "a")', [("C", "a", "", False)]),
        ('phrase("C", "%n a", "", 1)', [("C", "%n a", "", True)]),
        ('phrase("C", "a" "b")', [("C", "ab", "", False)]),
        ('phrase("C", SAID)', [None]),
        ('phrase("C", source="a")', [None]),
        ('voice.translate("C", "a", name=1)', [None]),
        ("word.translate(table)", []),
    ],
)
def test_the_search_for_sentences_finds_what_is_planted(
    source: str, found: list[tuple[str, str, str, bool] | None]
) -> None:
    assert [key_of(call) for call in sentences(ast.parse(source))] == found


def test_no_swedish_text_says_of_which_sex_somebody_is() -> None:
    """L34: "hen", "tjänsteperson"."""
    sexed = re.compile(r"\b(han|hon|hans|hennes|honom|henne|herr|fru)\b", re.IGNORECASE)
    catalogues = [*TRANSLATIONS.glob("*_sv.ts"), *TRANSLATIONS.glob("*_sv-simple.ts")]
    assert len(catalogues) == 5
    found = [
        message.findtext("source")
        for catalogue in catalogues
        for message in ET.parse(catalogue).iter("message")
        if sexed.search("".join(message.find("translation").itertext()))  # type: ignore[union-attr] # every message has one
    ]
    assert found == []
