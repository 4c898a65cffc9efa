"""What a page's bytes hold, and above all what they never hold."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.devices.escpos_commands import (
    Bold,
    CharacterSize,
    CodePage,
    CutPaper,
    FeedUnits,
    Initialise,
    Letters,
    LineFeed,
    Mode,
    PrintMode,
    QrStore,
    RasterImage,
    Unknown,
)
from kiosk.devices.escpos_page import height_dots, page_bytes
from kiosk.devices.escpos_stream import read_stream
from kiosk.devices.page_checks import printable
from kiosk.devices.paper import draw_paper, read_qr_codes
from kiosk.page import Align, Cut, Feed, Page, Part, QrCode, Raster, Text
from kiosk.refusal import Refused
from tests.devices.badge import CODE, badge


def bytes_of(*parts: Part, native_qr: bool = True) -> bytes:
    return page_bytes(Page(576, parts), native_qr=native_qr, process_id=None)


def commands_of(*parts: Part) -> list[object]:
    return [reading.command for reading in read_stream(bytes_of(*parts))]


_NO_REAL_TIME = Mode("real-time commands", b"\x01\x00\x02\x00")
_PLAIN_SET = Mode("international characters", b"\x00")


def test_the_code_page_stands_behind_initialise() -> None:
    commands = commands_of(Text("Å"))
    assert commands[0] == Initialise()
    assert CodePage(19) in commands
    assert commands[-2:] == [Letters(b"\x8f"), LineFeed()]


def test_real_time_commands_are_banned_once_before_the_first_picture_of_a_job() -> None:
    picture = Raster(1, b"\xff" * 3)
    commands = commands_of(Text("Å"), picture, Text("Å"), picture)
    assert commands.count(_NO_REAL_TIME) == 1
    first = next(each for each in commands if isinstance(each, RasterImage))
    assert commands.index(_NO_REAL_TIME) == commands.index(first) - 1
    assert _NO_REAL_TIME not in commands_of(Text("Å"), QrCode(CODE))
    drawn = read_stream(bytes_of(QrCode(CODE), native_qr=False))
    assert _NO_REAL_TIME in [each.command for each in drawn]


@pytest.mark.parametrize("letter", "#$@[\\]^`{|}~")
def test_letters_that_differ_by_country_are_printed_as_they_are_typed(letter: str) -> None:
    commands = commands_of(Text("Å"), Text(letter), Text(letter))
    assert commands.count(_PLAIN_SET) == 1
    assert commands.index(_PLAIN_SET) < commands.index(Letters(letter.encode()))
    assert _PLAIN_SET not in commands_of(Text("Å-1"))


@given(
    styles=st.lists(
        st.tuples(st.integers(1, 8), st.integers(1, 8), st.booleans()), min_size=1, max_size=6
    )
)
def test_every_line_has_the_letters_it_asks_for(styles: list[tuple[int, int, bool]]) -> None:
    lines = [Text("a", width=w, height=h, bold=b) for w, h, b in styles]
    size, bold, seen = CharacterSize(1, 1), False, []
    for command in commands_of(*lines):
        match command:
            case CharacterSize():
                size = command
            case Bold(on):
                bold = on
            case PrintMode(width, height, is_bold):
                size, bold = CharacterSize(width, height), is_bold
            case Letters():
                seen.append((size.width, size.height, bold))
    assert seen == styles


def test_a_style_that_stays_is_sent_once() -> None:
    once, again = (
        bytes_of(Text("a", bold=True)),
        bytes_of(Text("a", bold=True), Text("b", bold=True)),
    )
    assert again == once + b"b\n"


_UP_TO_THE_TEXT = bytes_of(Text("x")).removesuffix(b"x\n")

# Every letter of CP858 and every control byte, so that both ends of the rule are met often.
_HOSTILE = st.text(
    st.one_of(
        st.sampled_from("\x00\x04\x05\x07\n\r\x10\x14\x1b\x1c\x1d@!aEV\x7f\x80\x85\x9b"),
        st.characters(codec="cp858"),
    ),
    max_size=80,
)


@given(_HOSTILE)
def test_no_text_reaches_the_printer_as_a_command(text: str) -> None:
    cleaned = printable(text)
    assert all(byte >= 0x20 and byte != 0x7F for byte in cleaned)
    assert len(cleaned) == len(text)
    plain = b"\x1bR\x00" if set(cleaned) & set(b"#$@[\\]^`{|}~") else b""
    assert bytes_of(Text(text)) == _UP_TO_THE_TEXT + plain + cleaned + b"\n"


@pytest.mark.soak
def test_a_million_hostile_texts_hold_no_command() -> None:
    import random

    letters = [bytes((byte,)).decode("cp858") for byte in range(256)]
    letters += ["\x80", "\x9b", "\x85"] + [chr(byte) for byte in range(32)] * 4
    chance = random.Random(1)
    for _ in range(1_000_000):
        text = "".join(chance.choices(letters, k=chance.randint(0, 40)))
        assert min(printable(text), default=0x20) >= 0x20
        assert b"\x7f" not in printable(text)


def _controls(letter: str) -> bool:
    return ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0


@given(st.text(max_size=60))
def test_any_text_is_printed_letter_for_letter_or_refused(text: str) -> None:
    lacking = [c for c in text if c.encode("cp858", "ignore") == b"" and not _controls(c)]
    if lacking:
        with pytest.raises(Refused, match=r"page\.not_printable_as_text") as refused:
            printable(text)
        assert refused.value.facts["letters"][0] == lacking[0]
    else:
        assert len(printable(text)) == len(text)


@pytest.mark.parametrize("letter", ["ŋ", "Ŧ", "š", "محمد", "王", "😀", "\u202e", "\ud800"])
def test_a_letter_the_code_page_lacks_is_refused_not_replaced(letter: str) -> None:
    with pytest.raises(Refused, match=r"page\.not_printable_as_text"):
        bytes_of(Text("A" + letter))


@pytest.mark.parametrize("align", list(Align))
@pytest.mark.parametrize("native_qr", [True, False], ids=["printer draws", "we draw"])
@pytest.mark.parametrize("module_dots", [3, 6, 10])
def test_the_code_on_the_paper_is_the_code_of_the_page(
    align: Align, native_qr: bool, module_dots: int
) -> None:
    data = bytes_of(
        Text("above"), QrCode(CODE, module_dots, align), Text("below"), Cut(), native_qr=native_qr
    )
    assert read_qr_codes(draw_paper(data, 576)) == [CODE]


def test_the_code_we_draw_has_the_white_frame_a_scanner_needs() -> None:
    paper = draw_paper(bytes_of(QrCode(CODE, 6), native_qr=False), 576)
    left, top, right, bottom = paper.point(lambda dot: 255 - dot).getbbox() or (0, 0, 0, 0)
    frame = 4 * 6
    assert top == frame
    assert left == 32 + frame  # the paper's own margin and ours
    assert paper.height - bottom == frame
    assert right - left == bottom - top == 21 * 6


@pytest.mark.parametrize("data", ["", "a\x10\x14\x01", "line\nbreak", "x" * 401, "\x1b@"])
def test_a_code_that_is_empty_long_or_holds_control_bytes_is_refused(data: str) -> None:
    with pytest.raises(Refused, match=r"page\.qr_not_possible"):
        bytes_of(QrCode(data))


def test_a_picture_is_sent_in_low_bands_without_its_white() -> None:
    black, white = b"\xff\xf0" + b"\0" * 70, b"\0" * 72
    rows = white * 10 + black * 500 + white * 10 + black
    commands = [c for c in commands_of(Raster(72, rows)) if isinstance(c, RasterImage | FeedUnits)]
    assert [c.units if isinstance(c, FeedUnits) else len(c.rows) // 2 for c in commands] == [
        10, 240, 240, 20, 10, 1,
    ]  # fmt: skip
    assert {c.width_bytes for c in commands if isinstance(c, RasterImage)} == {2}


_PICTURES = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.one_of(st.just(b"\0" * width), st.binary(min_size=width, max_size=width)),
        min_size=1,
        max_size=30,
    ).map(lambda rows: Raster(width, b"".join(rows)))
)


@settings(deadline=None)
@given(_PICTURES, st.sampled_from(Align))
def test_a_picture_comes_out_dot_for_dot(raster: Raster, align: Align) -> None:
    width = 96
    data = page_bytes(
        Page(width, (Raster(raster.width_bytes, raster.rows, align),)),
        native_qr=True,
        process_id=None,
    )
    paper = draw_paper(data, width)
    spare = width // 8 - raster.width_bytes
    left = 32 + 8 * {Align.LEFT: 0, Align.CENTER: spare // 2, Align.RIGHT: spare}[align]
    window = paper.crop((left, 0, left + raster.width_bytes * 8, raster.height))
    assert window.point(lambda dot: 255 - dot).convert("1").tobytes() == raster.rows
    assert paper.height == raster.height


def test_commands_within_a_picture_or_a_text_cut_nothing() -> None:
    commands = commands_of(Raster(3, b"\x1dV\x00" * 8), Text("\x1dV\x00"), Cut())
    assert sum(isinstance(command, CutPaper) for command in commands) == 1
    assert not any(isinstance(command, Unknown) for command in commands)


@pytest.mark.parametrize(
    ("part", "code"),
    [
        (Text("a", width=9), "page.size_not_allowed"),
        (Text("a", height=0), "page.size_not_allowed"),
        (QrCode(CODE, 17), "page.size_not_allowed"),
        (QrCode("x" * 300, 16), "page.does_not_fit"),
        (Raster(73, b"\0" * 73), "page.does_not_fit"),
        (Raster(2, b"\0" * 3), "page.does_not_fit"),
        (Feed(-1), "page.size_not_allowed"),
    ],
)
def test_a_part_no_printer_can_print_is_refused(part: Part, code: str) -> None:
    with pytest.raises(Refused) as refused:
        bytes_of(part)
    assert refused.value.code == code


def test_the_printer_draws_the_code_from_its_text() -> None:
    assert QrStore(CODE.encode()) in commands_of(QrCode(CODE))


def test_a_page_is_never_longer_than_it_is_said_to_be() -> None:
    data = page_bytes(badge(), native_qr=True, process_id=None)
    # the cut draws a row of its own
    assert draw_paper(data, 576).height - 1 <= height_dots(badge())


def test_the_encoder_leaves_no_folder_no_handler_and_no_variable_behind() -> None:
    script = (
        "import logging, os, tempfile\n"
        "before = set(os.listdir(tempfile.gettempdir())), dict(os.environ)\n"
        "from kiosk.devices.escpos_library import new_encoder\n"
        "new_encoder()\n"
        "new_encoder()\n"
        "assert (set(os.listdir(tempfile.gettempdir())), dict(os.environ)) == before\n"
        "assert logging.getLogger().handlers == []\n"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


def test_a_start_without_printing_loads_no_device_library() -> None:
    script = (
        "import sys, kiosk.devices\n"
        "heavy = {'escpos', 'serial', 'PIL', 'qrcode', 'zxingcpp', 'yaml', 'PySide6'}\n"
        "sys.exit(', '.join(heavy & set(sys.modules)) or None)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
