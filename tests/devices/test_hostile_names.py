"""Whatever a name holds, every back end sends its own commands and pictures and nothing else."""

from collections.abc import Callable
from random import Random

import pytest

from kiosk.devices.brother_raster import raster_job
from kiosk.devices.escpos_commands import (
    AskProcess,
    AskRealTime,
    CutPaper,
    Initialise,
    Letters,
    Mode,
    RasterImage,
    Unknown,
)
from kiosk.devices.escpos_page import page_bytes
from kiosk.devices.escpos_stream import StreamReader
from kiosk.devices.printer_condition import Condition
from kiosk.devices.simulators.brother import BrotherEngine, Roll
from kiosk.devices.simulators.zpl_stream import complete_formats, print_format
from kiosk.devices.zpl_label import zpl_job
from kiosk.documents.fonts import start_drawing
from kiosk.page import Page
from kiosk.settings.printer_models import LabelSize, brother_labels, printer_models
from tests.devices.hostile_names import hostile_name, pages_of
from tests.devices.labels import pictures_of

MODEL = printer_models()["QL-820NWB"]
ROLL = brother_labels()["62"]
_NO_DRAWER_NO_POWER = bytes((1, 0, 2, 0))  # of GS ( D: DLE DC4 fn 1 and 2 off
_BROTHER_SETTINGS = {b"\x1bi" + bytes((letter,)) for letter in b"a!zMAKd"}
_SLICES = 10


@pytest.fixture(scope="module", autouse=True)
def _drawing() -> None:
    start_drawing()


def assert_escpos_holds_no_order(page: Page) -> None:
    data = page_bytes(page, native_qr=True, process_id=b"1Q5w")
    reader = StreamReader()
    readings = reader.feed(data)
    commands = [reading.command for reading in readings]
    assert reader.incomplete == b""
    assert b"".join(reading.raw for reading in readings) == data
    assert not [each for each in commands if isinstance(each, Unknown | AskRealTime)]
    for kind in (Initialise, CutPaper, AskProcess):
        assert sum(isinstance(each, kind) for each in commands) == 1
    for each in commands:
        if isinstance(each, Letters):
            assert min(each.data) >= 0x20
            assert 0x7F not in each.data
    # dots may happen to look like a real-time order, so those that do harm are off before any
    places = [at for at, each in enumerate(commands) if isinstance(each, RasterImage)]
    guard = commands.index(Mode("real-time commands", _NO_DRAWER_NO_POWER))
    assert not places or guard < places[0]


def assert_brother_holds_no_order(page: Page) -> None:
    pictures = pictures_of(page)
    data = raster_job(pictures, MODEL, ROLL)
    inside = BrotherEngine(Condition(), Roll())
    assert inside.answer(data) == b""
    inside.work_off(data)
    assert {each.name for each in inside.settings} <= _BROTHER_SETTINGS
    (label,) = inside.printed
    (picture,) = pictures
    assert label.picture(ROLL.dots, ROLL.right_dots).startswith(picture.rows)


def assert_zpl_holds_no_order(page: Page) -> None:
    pictures = pictures_of(page)
    data = zpl_job(pictures, LabelSize(832, 0))
    formats, rest = complete_formats(data)
    assert rest == b"\r\n"
    assert data.startswith(b"^XA^PW")
    assert data.count(b"^XA") == data.count(b"^XZ") == 1
    assert b"~" not in data
    assert [print_format(each).rows for each in formats] == [each.rows for each in pictures]


def try_names(chance: Random, count: int) -> None:
    for _ in range(count):
        name = hostile_name(chance)
        receipt, roll, label = pages_of(name, 576, 696, 832)
        assert_escpos_holds_no_order(receipt)
        assert_brother_holds_no_order(roll)
        assert_zpl_holds_no_order(label)


@pytest.mark.no_cover
def test_hostile_names_are_no_orders_to_any_printer() -> None:
    try_names(Random(7), 150)


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("part", range(_SLICES))
def test_a_hundred_thousand_hostile_names_are_no_orders_to_any_printer(
    part: int, record_property: Callable[[str, object], None]
) -> None:
    try_names(Random(1000 + part), 100_000 // _SLICES)
    told = f"{100_000 // _SLICES} hostile names (part {part + 1} of {_SLICES}): 0 orders"
    record_property("counted", told)
