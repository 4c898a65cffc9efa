"""What a Brother QL printer is sent is the drawn picture, dot for dot, and nothing else."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from kiosk.devices.brother_raster import printed_mm, raster_job
from kiosk.devices.page_picture import Picture
from kiosk.devices.printer_condition import Condition
from kiosk.devices.simulators.brother import BrotherEngine, Roll
from kiosk.devices.simulators.brother_stream import BrotherStream
from kiosk.page import Cut, Feed, Page, Text
from kiosk.refusal import Refused
from kiosk.settings.printer_models import brother_labels, printer_models
from tests.devices.labels import label_badge, pictures_of, seen

MODELS = [name for name, model in printer_models().items() if model.language == "brother_ql"]
WIDE = brother_labels()["62"]


def job_of(page: Page, model: str = "QL-820NWB", roll: str = "62") -> bytes:
    return raster_job(pictures_of(page), printer_models()[model], brother_labels()[roll])


def printed(job: bytes, roll: str = "62") -> list[bytes]:
    """Give the labels a printer makes of the job, as a reader sees them."""
    media = brother_labels()[roll]
    inside = BrotherEngine(Condition(), Roll(media.width_mm, media.length_mm))
    inside.work_off(job)
    return [label.picture(media.dots, media.right_dots) for label in inside.printed]


@pytest.mark.parametrize("model", MODELS)
def test_the_label_is_the_drawn_picture_dot_for_dot(model: str) -> None:
    (picture,) = pictures_of(label_badge())
    assert printed(job_of(label_badge(), model)) == [picture.rows]


@given(st.binary(min_size=87, max_size=87 * 3), st.sampled_from(MODELS))
def test_any_dots_arrive_as_they_were_drawn(dots: bytes, model: str) -> None:
    rows = dots[: len(dots) // 87 * 87]
    job = raster_job([Picture(696, rows)], printer_models()[model], WIDE)
    (label,) = printed(job)
    assert label[: len(rows)] == rows
    assert not any(label[len(rows) :])


def test_an_independent_reader_sees_the_same_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = pytest.importorskip("brother_ql.reader")
    monkeypatch.chdir(tmp_path)
    read = reader.BrotherQLReader(io.BytesIO(job_of(label_badge())))
    read.analyse()
    assert (read.compression, read.two_color_printing, read.cut_at_end) == (True, False, True)
    (picture,) = pictures_of(label_badge())
    drawn = Image.open(tmp_path / "label0001.png").convert("L")
    assert drawn.size == (720, picture.height)
    shown = drawn.crop((12, 0, 708, picture.height))
    assert ImageChops.difference(shown, seen(picture)).getbbox() is None


def test_white_takes_five_bytes_a_row_where_it_is_packed() -> None:
    short, long = (len(job_of(Page(696, (Feed(dots),)))) for dots in (1000, 2000))
    assert long - short == 5000
    plain = [len(job_of(Page(696, (Feed(dots),)), "QL-800")) for dots in (1000, 2000)]
    assert plain[1] - plain[0] == 93_000


def test_each_cut_is_a_label_of_its_own() -> None:
    page = Page(696, (Text("a", height=8), Cut(), Text("b", height=8), Cut()))
    job = job_of(page)
    assert printed(job) == [picture.rows for picture in pictures_of(page)]
    names = [each.name for each in BrotherStream().feed(job)]
    assert (names.count(b"\x0c"), names.count(b"\x1a")) == (1, 1)


def test_a_job_says_what_the_reference_asks_for() -> None:
    said = [each for each in BrotherStream().feed(job_of(label_badge())) if each.name != b"g"]
    zeros = b"".join(each.name + each.value for each in said if each.name == b"\x00")
    rest = [each.name + each.value for each in said if each.name != b"\x00"]
    rows = pictures_of(label_badge())[0].height
    assert zeros == bytes(400)
    assert rest == [
        b"\x1b@",
        b"\x1bia\x01",
        b"\x1bi!\x00",
        b"\x1biz\xce\x0a\x3e\x00" + rows.to_bytes(4, "little") + b"\x00\x00",
        b"\x1biM\x40",
        b"\x1biA\x01",
        b"\x1biK\x08",
        b"\x1bid\x23\x00",
        b"M\x02",
        b"\x1a",
    ]


def test_a_short_page_is_as_long_as_the_shortest_piece() -> None:
    (label,) = printed(job_of(Page(696, (Text("a"),))))
    assert len(label) == 150 * 87


def test_a_label_is_filled_to_its_length_and_no_further() -> None:
    (label,) = printed(job_of(label_badge(), roll="62x100"), "62x100")
    assert len(label) == 1109 * 87
    with pytest.raises(Refused, match=r"page\.too_long_for_label"):
        job_of(label_badge(rows=900), roll="62x100")


def test_a_page_wider_than_the_roll_is_refused() -> None:
    with pytest.raises(Refused, match=r"page\.does_not_fit"):
        job_of(label_badge(), roll="29x90")


def test_the_paper_a_job_needs_is_told() -> None:
    pictures = pictures_of(Page(696, (Feed(1140), Cut())))
    millimetres = printed_mm(pictures, printer_models()["QL-820NWB"], WIDE)
    assert millimetres == pytest.approx((1140 + 70) * 25.4 / 300)
