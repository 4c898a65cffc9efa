import re
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.documents.evacuation_list import EvacuationListText, ListGroup, ListRow
from kiosk.documents.evacuation_pdf import evacuation_pdf
from kiosk.documents.evacuation_sheet import NAME_RIGHT

Lists = Callable[..., EvacuationListText]
People = Callable[..., ListRow]

NAMES = [
    "Åsa Öberg",
    "Ŋuŧŧá Sárgá",
    "محمد عبد الله الحسيني",
    "שלום כהן",
    "Atea محمد",
    "ሰላም ተስፋይ",
    "Nguyễn Thị Ánh",
    "Олена Коваленко",
    "Γιώργος",
    "<b>Åsa</b> <img src=x>",
    "=cmd()|'/C calc'!A0",
    "(Åsa) \\Öberg\\ )Tj(",
    "{page} %s &amp;",
]


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., str]:
    """Read a PDF as poppler does, without the marks it puts round right-to-left words."""

    def text_of(pdf: bytes, *options: str) -> str:
        file = tmp_path / "list.pdf"
        file.write_bytes(pdf)
        done = subprocess.run(
            ["pdftotext", *options, str(file), "-"], capture_output=True, check=True, timeout=60
        )
        assert done.stderr == b""
        return re.sub("[\u200e\u200f\u202a-\u202e]", "", done.stdout.decode())

    return text_of


def people(evacuation_list: Lists, person: People, *names: str) -> EvacuationListText:
    return evacuation_list(ListGroup("Plan 1", tuple(person(name) for name in names)))


def test_every_name_in_every_script_is_on_the_list(
    evacuation_list: Lists, person: People, read: Callable[..., str]
) -> None:
    text = read(evacuation_pdf(people(evacuation_list, person, *NAMES)), "-layout")
    for name in NAMES:
        assert name in text


def test_right_to_left_names_are_drawn_as_joined_outlines(
    evacuation_list: Lists, person: People, tmp_path: Path
) -> None:
    """The invisible letters alone would pass the test above: here ink is asked for."""
    inked = _dark_dots(evacuation_pdf(people(evacuation_list, person, "محمد")), tmp_path)
    blank = _dark_dots(evacuation_pdf(people(evacuation_list, person, "")), tmp_path)
    assert inked > blank + 100


def test_every_page_says_its_number_the_completeness_and_the_zone(
    evacuation_list: Lists, person: People, read: Callable[..., str]
) -> None:
    names = [f"Person {number}" for number in range(1, 61)]
    pages = read(evacuation_pdf(people(evacuation_list, person, *names))).split("\f")[:-1]
    assert len(pages) == 4
    for number, page in enumerate(pages, start=1):
        assert f"Sida {number} av 4" in page
        assert "Komplett till 09:44:12" in page
        assert ("Plan 1 (fortsättning)" if number > 1 else "Plan 1") in page
        assert "Ej i huset" in page
    found = re.findall(r"^Person \d+$", "".join(pages), re.MULTILINE)
    assert sorted(found) == sorted(names)
    assert "Genomgången av" in pages[-1]


def test_warnings_stand_on_the_first_page_whole(
    evacuation_list: Lists, person: People, read: Callable[..., str]
) -> None:
    warning = "Listan innehåller inte personal och inte dem som väntar. " * 6
    text = evacuation_list(ListGroup("Plan 1", (person("Åsa"),)), warnings=(warning,))
    assert warning.strip() in " ".join(read(evacuation_pdf(text)).split())


def test_an_empty_list_says_that_nobody_is_there(
    evacuation_list: Lists, read: Callable[..., str]
) -> None:
    text = read(evacuation_pdf(evacuation_list()))
    assert "Ingen är anmäld i huset." in text
    assert "Sida 1 av 1" in text


@pytest.mark.parametrize("letter", ["W", "ŋ", "م", "Å i "])
def test_a_name_of_300_letters_ends_before_the_next_column(
    evacuation_list: Lists, person: People, read: Callable[..., str], letter: str
) -> None:
    name = letter * (300 // len(letter))
    pdf = evacuation_pdf(evacuation_list(ListGroup("Plan 1", (person(name, name, name),))))
    words = re.findall(
        r'<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"[^>]*>([^<]*)', read(pdf, "-bbox")
    )
    named = [(float(left), float(right)) for left, right, word in words if "…" in word]
    assert named
    assert all(right <= NAME_RIGHT + 1 for left, right in named if left < NAME_RIGHT)


def test_control_characters_and_direction_marks_are_gone(
    evacuation_list: Lists, person: People, read: Callable[..., str]
) -> None:
    hostile = "Åsa\x00\x1b@\u202e\u2066 Öberg\r\nBT"
    assert "Åsa@ Öberg BT" in read(evacuation_pdf(people(evacuation_list, person, hostile)))


def test_a_letter_no_font_has_is_a_visible_mark(
    evacuation_list: Lists, person: People, read: Callable[..., str]
) -> None:
    assert "··· Wang" in read(evacuation_pdf(people(evacuation_list, person, "𠀀𠀁𠀂 Wang")))


def test_more_letters_than_one_font_subset_holds_are_all_written(
    evacuation_list: Lists, person: People, read: Callable[..., str]
) -> None:
    letters = [chr(code) for code in range(0xC0, 0x250)] + [
        chr(code) for code in range(0x400, 0x480)
    ]
    names = ["".join(letters[start : start + 12]) for start in range(0, len(letters), 12)]
    text = read(evacuation_pdf(people(evacuation_list, person, *names)))
    for name in names:
        assert name in text


def test_the_same_list_gives_the_same_bytes_on_any_thread(
    evacuation_list: Lists, person: People
) -> None:
    drawn: list[bytes] = []

    def draw() -> None:
        drawn.append(evacuation_pdf(people(evacuation_list, person, *NAMES)))

    threads = [threading.Thread(target=draw) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    draw()
    assert len(drawn) == 4
    assert len(set(drawn)) == 1


def test_the_file_bears_its_title(evacuation_list: Lists, tmp_path: Path) -> None:
    file = tmp_path / "list.pdf"
    file.write_bytes(evacuation_pdf(evacuation_list()))
    told = subprocess.run(
        ["pdfinfo", str(file)], capture_output=True, check=True, timeout=60
    ).stdout.decode()
    assert re.search("Title: +Utrymningslista · Lycksele kommunhus · Komplett till", told)
    assert "A4" in told


def test_the_list_is_drawn_without_loading_qt() -> None:
    program = (
        "import sys, kiosk.documents.evacuation_pdf\n"
        "assert not any(name.startswith('PySide6') for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True, timeout=60)


@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
@settings(max_examples=40, deadline=None)
def test_whatever_somebody_types_gives_a_list(
    evacuation_list: Lists, person: People, names: list[str]
) -> None:
    rows = tuple(person(name, name, name) for name in names)
    assert evacuation_pdf(evacuation_list(ListGroup(names[0], rows))).endswith(b"%%EOF\n")


def _dark_dots(pdf: bytes, folder: Path) -> int:
    file = folder / "list.pdf"
    file.write_bytes(pdf)
    picture = subprocess.run(
        ["pdftoppm", "-gray", "-r", "100", str(file)], capture_output=True, check=True, timeout=60
    ).stdout
    return sum(dot < 64 for dot in picture.split(b"\n255\n", 1)[1])


def test_help_to_get_out_stands_before_the_rest_of_its_line(
    person: People, evacuation_list: Lists, read: Callable[..., str]
) -> None:
    helped = replace(person("Anna Ek", company="", host="Per"), help="Behöver hjälp ut")
    said = read(evacuation_pdf(evacuation_list(ListGroup("Plan 1", (helped, person("Bo"))))))
    assert said.count("Behöver hjälp ut") == 1
    assert "Besökare · Per\n" in said
