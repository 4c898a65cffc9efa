"""`kiosk badge`: a picture or the bytes of a badge that nobody registered for."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from kiosk.devices.paper import count_cuts, draw_paper, read_qr_codes
from tests.commandline.conftest import Kiosk

CODE = "PROV" * 12


@pytest.fixture(autouse=True)
def _drawing(qapp: QGuiApplication) -> None:
    assert QGuiApplication.instance() is qapp


def test_a_badge_is_drawn_as_a_picture_without_any_station(kiosk: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "badge.png"
    ran = kiosk("badge", "--name", "Elin Renström", "--company", "Atea", "--out", out)
    assert ran.code == 0
    assert ran.out == ""
    assert str(out) in ran.err
    assert read_qr_codes(Image.open(out).convert("L")) == [CODE]
    assert not (tmp_path / "station").exists()


@pytest.mark.parametrize("layout", ["roll-58-landscape", "label-62", "roll-80"])
def test_a_layout_is_drawn_by_name(kiosk: Kiosk, tmp_path: Path, layout: str) -> None:
    out = tmp_path / "badge.png"
    ran = kiosk("badge", "--name", "محمد علي", "--layout", layout, "--out", out, "--json")
    assert ran.answer == {
        "file": str(out),
        "layout": layout,
        "bytes": out.stat().st_size,
        "printer_model": "generic",
    }
    assert read_qr_codes(Image.open(out).convert("L")) == [CODE]


def test_a_badge_is_encoded_for_a_printer(kiosk: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "badge.bin"
    line = ("--host-line", "Besöker Bygg", "--printer-model", "generic-58", "--out", out)
    assert kiosk("badge", "--name", "Elin Ek", *line).code == 0
    assert count_cuts(out.read_bytes()) == 1
    assert b"Bes\x94ker Bygg" in out.read_bytes()
    assert "Provbricka".encode("cp858") in out.read_bytes()
    assert read_qr_codes(draw_paper(out.read_bytes(), 384)) == [CODE]


def test_the_town_halls_own_layout_and_name_are_used(kiosk: Kiosk, tmp_path: Path) -> None:
    folder = tmp_path / "station"
    folder.mkdir()
    (folder / "foaje.toml").write_text(
        '[town_hall]\nmunicipality = "Lycksele kommun"\n'
        '[badge]\nlayouts_file = "own.toml"\nuse = ["own"]\n',
        "utf-8",
    )
    (folder / "own.toml").write_text(
        '[[layouts]]\nname = "own"\nmedia = "roll"\nwidth_mm = 60\nprinter_letters = true\n'
        'parts = [{ shows = "name", size_mm = 6 }, { shows = "town_hall", size_mm = 3 }]\n',
        "utf-8",
    )
    out = tmp_path / "badge.bin"
    ran = kiosk("badge", "--name", "Elin Ek", "--out", out, "--json")
    assert ran.answer["layout"] == "own"
    assert b"Lycksele kommun" in out.read_bytes()


def test_a_layout_that_is_wrong_is_told_with_its_key(kiosk: Kiosk, tmp_path: Path) -> None:
    folder = tmp_path / "station"
    folder.mkdir()
    (folder / "foaje.toml").write_text('[badge]\nlayouts_file = "own.toml"\n', "utf-8")
    (folder / "own.toml").write_text('[[layouts]]\nname = "own"\nmedia = "roll"\n', "utf-8")
    ran = kiosk("badge", "--name", "Elin Ek", "--out", tmp_path / "b.png", "--json")
    assert ran.code == 2
    assert ran.answer["error"]["code"] == "badge.layout_not_allowed"
    assert ran.answer["error"]["facts"]["key"] == "layouts[0].width_mm"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--name", "Elin", "--out", "badge.pdf"), "badge.file_unknown"),
        (("--name", "Elin", "--out", "b.png", "--layout", "roll-81"), "badge.layout_unknown"),
        (("--name", "Elin", "--out", "b.png", "--printer-model", "X"), "badge.model_unknown"),
        (("--name", "\U00020000 Wang", "--out", "b.png"), "badge.letters_missing"),
        (("--name", "...", "--out", "b.png"), "visit.name_missing"),
        (("--name", "Elin", "--out", "no/such/b.png"), "command.out_not_writable"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    kiosk: Kiosk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = kiosk("badge", *arguments, "--json")
    assert ran.code == 2
    assert ran.answer["error"]["code"] == code


def test_a_picture_says_how_large_it_is_on_paper(kiosk: Kiosk, tmp_path: Path) -> None:
    out = tmp_path / "badge.png"
    kiosk("badge", "--name", "Elin Ek", "--layout", "label-62", "--out", out)
    image = Image.open(io.BytesIO(out.read_bytes()))
    across, _ = image.info["dpi"]
    assert image.width / across * 25.4 == pytest.approx(58, abs=0.2)


@pytest.mark.parametrize(
    ("model", "begins"), [("ZD421", b"^XA"), ("QL-820NWB", b"\x1biz"), ("TM-T88IV", b"\x1b@")]
)
def test_a_badge_speaks_the_language_of_its_printer(
    kiosk: Kiosk, tmp_path: Path, model: str, begins: bytes
) -> None:
    out = tmp_path / "badge.bin"
    ran = kiosk("badge", "--name", "محمد علي", "--printer-model", model, "--out", out)
    assert ran.code == 0
    assert begins in out.read_bytes()
