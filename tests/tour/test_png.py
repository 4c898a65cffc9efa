"""A picture comes back from its file pixel by pixel, whatever its width and kind."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.tour.png import write_png


@pytest.mark.parametrize("width", [1, 2, 3, 5, 64, 107])
@pytest.mark.parametrize(
    "kind",
    [
        QImage.Format.Format_RGB32,
        QImage.Format.Format_ARGB32_Premultiplied,
        QImage.Format.Format_RGB888,
    ],
)
def test_a_picture_comes_back_as_it_was(tmp_path: Path, width: int, kind: QImage.Format) -> None:
    picture = QImage(width, 7, kind)
    for row in range(picture.height()):
        for column in range(width):
            picture.setPixelColor(column, row, QColor(column % 256, 30 * row, (column * row) % 256))
    write_png(picture, tmp_path / "picture.png")
    read = QImage(str(tmp_path / "picture.png"))
    rgb = QImage.Format.Format_RGB32
    assert read.size() == picture.size()
    assert read.convertToFormat(rgb) == picture.convertToFormat(rgb)


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_png(QImage(2, 2, QImage.Format.Format_RGB32), tmp_path / "nowhere" / "picture.png")
