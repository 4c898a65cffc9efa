"""Slips for a power cut: every number once, four on a page."""

import subprocess
from pathlib import Path

import pytest

from kiosk.documents.paper_slips import SlipsText, paper_slips_pdf

TEXT = SlipsText("Besök, skrivet för hand", "Nr {number}", ("Namn", "Företag"), "Skriv tydligt.")


def pages_of(pdf: bytes, tmp_path: Path) -> list[list[str]]:
    file = tmp_path / "slips.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(
        ["pdftotext", str(file), "-"], capture_output=True, check=True, timeout=60
    )
    pages = done.stdout.decode().removesuffix("\f").split("\f")
    return [[line.strip() for line in page.splitlines()] for page in pages]


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (4, 1), (5, 2), (12, 3)])
def test_each_number_stands_once_and_four_slips_on_a_page(
    tmp_path: Path, count: int, pages: int
) -> None:
    made = pages_of(paper_slips_pdf(TEXT, range(7, 7 + count)), tmp_path)
    assert len(made) == pages
    lines = [line for page in made for line in page]
    assert [line for line in lines if line.startswith("Nr ")] == [
        f"Nr {number}" for number in range(7, 7 + count)
    ]
    assert lines.count("Besök, skrivet för hand") == lines.count("Företag") == count


def test_the_same_numbers_give_the_same_bytes() -> None:
    assert paper_slips_pdf(TEXT, range(1, 6)) == paper_slips_pdf(TEXT, range(1, 6))
