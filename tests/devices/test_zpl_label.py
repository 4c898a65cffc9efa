"""What a ZPL printer is sent is the drawn picture, dot for dot, and nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.page_picture import Picture
from kiosk.devices.simulators.zpl_stream import complete_formats, print_format
from kiosk.devices.zpl_label import zpl_job
from kiosk.page import Cut, Page, Text
from kiosk.refusal import Refused
from kiosk.settings.printer_models import LabelSize
from tests.devices.labels import label_badge, pictures_of

ROLL = LabelSize(832, 0)


def printed(job: bytes) -> list[tuple[int, bytes]]:
    formats, rest = complete_formats(job)
    assert rest == b"\r\n"
    return [(label.width_dots, label.rows) for label in map(print_format, formats)]


def test_the_label_is_the_drawn_picture_dot_for_dot() -> None:
    (picture,) = pictures_of(label_badge(832))
    assert printed(zpl_job([picture], ROLL)) == [(832, picture.rows)]


@given(st.binary(min_size=104, max_size=104 * 3))
def test_any_dots_arrive_as_they_were_drawn(dots: bytes) -> None:
    rows = dots[: len(dots) // 104 * 104]
    assert printed(zpl_job([Picture(832, rows)], ROLL)) == [(832, rows)]


def test_a_picture_too_large_for_one_field_arrives_in_several() -> None:
    rows = bytes(range(1, 105)) * 2000
    job = zpl_job([Picture(832, rows)], ROLL)
    assert job.count(b"^GFA") == 3
    assert printed(job) == [(832, rows)]


def test_each_cut_is_a_label_of_its_own() -> None:
    page = Page(832, (Text("a"), Cut(), Text("b"), Cut()))
    assert printed(zpl_job(pictures_of(page), ROLL)) == [
        (832, picture.rows) for picture in pictures_of(page)
    ]


def test_a_narrower_picture_stands_at_the_left_of_a_label_of_its_length() -> None:
    ((width, rows),) = printed(zpl_job([Picture(8, b"\xff" * 10)], LabelSize(16, 12)))
    assert (width, rows) == (16, b"\xff\x00" * 10 + bytes(4))


@pytest.mark.parametrize(
    ("size", "code"),
    [(LabelSize(800, 0), "page.does_not_fit"), (LabelSize(832, 100), "page.too_long_for_label")],
)
def test_a_page_too_large_for_the_label_is_refused(size: LabelSize, code: str) -> None:
    with pytest.raises(Refused) as refused:
        zpl_job(pictures_of(label_badge(832)), size)
    assert refused.value.code == code


def test_nothing_typed_stands_in_the_job() -> None:
    job = zpl_job(pictures_of(Page(832, (Text("^XZ~JR^XA^FDhej^FS"),))), ROLL)
    assert set(re.findall(rb"[\^~][A-Z]{2}", job)) == {
        *(b"^XA", b"^PW", b"^LL", b"^LH", b"^PO", b"^LR", b"^PM"),
        *(b"^FO", b"^GF", b"^FS", b"^PQ", b"^XZ"),
    }
    assert len(printed(job)) == 1


def test_a_badge_is_packed_small() -> None:
    (picture,) = pictures_of(label_badge(832))
    assert len(zpl_job([picture], ROLL)) < len(picture.rows) / 5
