"""Pictures as ZPL: one format a label, the picture in it as ^GF with Z64.

No text of a page ever stands in a format: what people typed is drawn, then packed by zlib and
written in base64, which has neither "^" nor "~". So nothing typed can be a command.
"""

import base64
import binascii
import zlib
from collections.abc import Sequence

from kiosk.devices.page_picture import Picture
from kiosk.refusal import Refused
from kiosk.settings.printer_models import LabelSize

_LARGEST_FIELD = 99_999  # bytes of picture in one ^GF


def zpl_job(pictures: Sequence[Picture], size: LabelSize) -> bytes:
    """Give the bytes that print each picture on a label of its own.

    How labels are found, cut or torn off stays as the printer is set. Raises
    `Refused("page.does_not_fit")` or `Refused("page.too_long_for_label")`; then no byte was made.
    """
    return b"".join(_format(picture, size) for picture in pictures)


def _format(picture: Picture, size: LabelSize) -> bytes:
    if picture.width_dots > size.width_dots:
        raise Refused("page.does_not_fit", width_dots=size.width_dots)
    if size.length_dots and picture.height > size.length_dots:
        raise Refused(
            "page.too_long_for_label", height=picture.height, length_dots=size.length_dots
        )
    length = size.length_dots or picture.height
    start = f"^XA^PW{size.width_dots}^LL{length}^LH0,0^PON^LRN^PMN"
    return (start + "".join(_fields(picture)) + "^PQ1^XZ\r\n").encode("ascii")


def _fields(picture: Picture) -> list[str]:
    width = picture.width_bytes
    rows_a_field = _LARGEST_FIELD // width
    fields = []
    for top in range(0, picture.height, rows_a_field):
        band = picture.rows[top * width : (top + rows_a_field) * width]
        fields.append(f"^FO0,{top}^GFA,{len(band)},{len(band)},{width},{_z64(band)}^FS")
    return fields


def _z64(band: bytes) -> str:
    text = base64.b64encode(zlib.compress(band, 9))
    return f":Z64:{text.decode('ascii')}:{binascii.crc_hqx(text, 0):04X}"
