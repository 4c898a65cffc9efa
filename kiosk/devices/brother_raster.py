"""Pictures as a Brother QL printer's raster job, by Brother's public command reference.

The head prints from right to left, so each row is mirrored. Nothing in a job is text: every byte is
a command with a fixed length or a row that tells its length.
"""

from collections.abc import Sequence

from kiosk.devices.packbits import packed
from kiosk.devices.page_picture import Picture
from kiosk.refusal import Refused
from kiosk.settings.printer_models import BrotherLabel, PrinterModel

CONTINUOUS, DIE_CUT = 0x0A, 0x0B

_INITIALISE = b"\x1b@"  # also gives up what waits to be printed
_RASTER_MODE = b"\x1bia\x01"
_NOTIFY = b"\x1bi!\x00"  # tell of every printed label unasked
_AUTO_CUT = b"\x1biM\x40"
_CUT_EACH = b"\x1biA\x01"
_CUT_AT_END = b"\x1biK\x08"  # bit 0 clear: one colour
_NOT_PACKED, _PACKED = b"M\x00", b"M\x02"
_NEXT_LABEL, _LAST_LABEL = b"\x0c", b"\x1a"
# what of the media we tell: kind, width, length; quality before speed; recover by itself
_TOLD = 0x02 | 0x04 | 0x08 | 0x40 | 0x80


def invalidate(model: PrinterModel) -> bytes:
    """Give the zeros that end whatever an earlier sender left half said."""
    return bytes(model.invalidate_bytes)


def raster_job(pictures: Sequence[Picture], model: PrinterModel, roll: BrotherLabel) -> bytes:
    """Give the bytes that print each picture on a label of its own and cut it off.

    Raises `Refused("page.does_not_fit")` or `Refused("page.too_long_for_label")`; then no byte was
    made.
    """
    job = bytearray(invalidate(model) + _INITIALISE + _RASTER_MODE + _NOTIFY)
    for number, picture in enumerate(pictures):
        rows = _rows(picture, model, roll)
        last = number == len(pictures) - 1
        job += _label_start(len(rows), roll, first=number == 0)
        job += _PACKED if model.compresses else _NOT_PACKED
        sent = {row: packed(row) if model.compresses else row for row in set(rows)}
        for row in rows:
            job += b"g\x00" + bytes((len(sent[row]),)) + sent[row]
        job += _LAST_LABEL if last else _NEXT_LABEL
    return bytes(job)


def printed_mm(pictures: Sequence[Picture], model: PrinterModel, roll: BrotherLabel) -> float:
    """Give the length of paper a job moves."""
    dots = sum(_height(picture, model, roll) + 2 * roll.feed_dots for picture in pictures)
    return dots * 25.4 / model.dots_per_inch


def _label_start(rows: int, roll: BrotherLabel, *, first: bool) -> bytes:
    kind = DIE_CUT if roll.length_mm else CONTINUOUS
    media = bytes((_TOLD, kind, roll.width_mm, roll.length_mm)) + rows.to_bytes(4, "little")
    position = bytes((0 if first else 1, 0))
    margins = b"\x1bid" + roll.feed_dots.to_bytes(2, "little")
    return b"\x1biz" + media + position + _AUTO_CUT + _CUT_EACH + _CUT_AT_END + margins


def _height(picture: Picture, model: PrinterModel, roll: BrotherLabel) -> int:
    """Give the rows to send: a die-cut label is filled, a roll has its shortest piece."""
    if roll.length_dots and picture.height > roll.length_dots:
        raise Refused(
            "page.too_long_for_label", height=picture.height, length_dots=roll.length_dots
        )
    return roll.length_dots or max(picture.height, model.shortest_dots)


def _rows(picture: Picture, model: PrinterModel, roll: BrotherLabel) -> list[bytes]:
    from PIL import Image

    if picture.width_dots > roll.dots:
        raise Refused("page.does_not_fit", width_dots=roll.dots)
    height = _height(picture, model, roll)
    drawn = Image.frombytes("1", (picture.width_dots, picture.height), picture.rows)
    label = Image.new("1", (roll.dots, height), 0)
    label.paste(drawn, (0, 0))
    head = Image.new("1", (model.row_bytes * 8, height), 0)
    head.paste(label.transpose(Image.Transpose.FLIP_LEFT_RIGHT), (roll.right_dots, 0))
    data = head.tobytes()
    width = model.row_bytes
    return [data[start : start + width] for start in range(0, len(data), width)]
