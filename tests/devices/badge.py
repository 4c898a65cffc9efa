"""Pages and limits that the tests of the printer share."""

from dataclasses import replace

from kiosk.devices import PrinterTimeouts
from kiosk.page import Align, Cut, Feed, Page, QrCode, Raster, Text

CODE = "K7F3A9QX"

# Long where an answer comes: a busy machine must not turn it into silence. They cost no time.
PATIENT = PrinterTimeouts(
    connect=5, chunk=5, job=20, answer=5, confirmation=5, in_order=5, paper_mm_per_second=1e9
)
# Short where no confirmation comes: this is the time such a test takes.
BRISK = replace(PATIENT, chunk=0.3, job=2, confirmation=0.1, in_order=0.1)
# Short for a printer that does not answer at all.
BRISK_WITH_THE_SILENT = replace(BRISK, connect=0.5, answer=0.4)


def badge(*, picture_rows: int = 24) -> Page:
    """Give a page with one part of each kind; its picture has no blank rows to leave out."""
    picture = b"".join(bytes((0x80 | row % 7,)) * 8 for row in range(picture_rows))
    return Page(
        576,
        (
            Text("Åsa Öberg", width=2, height=3, bold=True),
            Raster(8, picture, Align.CENTER),
            Text("Besökare", align=Align.CENTER),
            QrCode(CODE, align=Align.CENTER),
            Feed(40),
            Cut(),
        ),
    )
