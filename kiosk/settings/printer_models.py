"""Printers by model and rolls by size, read from `resources/printers`.

Why a table of our own and not the printer database of python-escpos: that knows code pages, fonts
and columns, which matter to who lets the library choose among them. We send one code page, draw
what it lacks, and send our own bytes; what we must know beyond that – can it confirm, how fast is
it, which language, which rolls, what is its line set to – stands in no database.
"""

import re
import tomllib
from functools import cache
from typing import Any, Literal

import msgspec
from msgspec import Struct

from kiosk.refusal import Refused
from kiosk.resources import PRINTERS

PrinterLanguage = Literal["escpos", "brother_ql", "zpl"]
Baud = Literal[2400, 4800, 9600, 19200, 38400, 57600, 115200]

MILLIMETRES_AN_INCH = 25.4
_LABEL = re.compile(r"([1-9]\d{0,2})(?:x([1-9]\d{0,2}))?")


class PrinterModel(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One model; the keys are explained in the file itself."""

    name: str
    language: PrinterLanguage
    dots: int
    dots_per_inch: int
    paper_mm: int
    mm_per_second: int
    native_qr: bool
    confirms: bool
    cutter: bool
    baud: Baud = 9600
    row_bytes: int = 0
    invalidate_bytes: int = 0
    compresses: bool = False
    shortest_dots: int = 0
    longest_mm: int = 0
    default_label: str = ""
    near_end_metres: float = 2.5

    @property
    def longest_dots(self) -> int:
        """Give the most rows of one piece of a continuous roll; 0 for no limit."""
        return _dots(self.longest_mm, self)


class BrotherLabel(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One roll of a Brother QL printer; the keys are explained in the file itself."""

    width_mm: int
    length_mm: int
    dots: int
    right_dots: int
    length_dots: int
    feed_dots: int


class LabelSize(Struct, frozen=True):
    """What a page may cover; `length_dots` 0 for a roll without end."""

    width_dots: int
    length_dots: int


@cache
def printer_models() -> dict[str, PrinterModel]:
    """Give all models by the names settings call them by."""
    return msgspec.convert(_table("models"), dict[str, PrinterModel])


@cache
def brother_labels() -> dict[str, BrotherLabel]:
    """Give the rolls of Brother QL printers by their names."""
    return msgspec.convert(_table("brother_labels"), dict[str, BrotherLabel])


def label_size(model: PrinterModel, label: str) -> LabelSize | None:
    """Give what fits on a label of this model, None when it takes no such label."""
    if model.language == "brother_ql":
        roll = brother_labels().get(label or model.default_label)
        return LabelSize(roll.dots, roll.length_dots) if roll else None
    if not label:
        return LabelSize(model.dots, 0)
    size = _LABEL.fullmatch(label)
    if size is None or model.language == "escpos":
        return None
    width, length = int(size[1]), int(size[2] or 0)
    if width > model.paper_mm:
        return None
    return LabelSize(min(_dots(width, model), model.dots), _dots(length, model))


def allowed_labels(model: PrinterModel) -> str:
    """Name the labels a model takes, for who wrote another."""
    if model.language == "brother_ql":
        return ", ".join(brother_labels())
    return f"76, 76x51 (≤ {model.paper_mm} mm)" if model.language == "zpl" else "–"


def checked_model(name: str, key: str) -> PrinterModel:
    """Give the model of this name; raises `Refused("settings.not_allowed")` naming `key`."""
    model = printer_models().get(name)
    if model is None:
        allowed = ", ".join(printer_models())
        raise Refused("settings.not_allowed", key=key, value=name, allowed=allowed)
    return model


def _dots(millimetres: int, model: PrinterModel) -> int:
    return int(millimetres * model.dots_per_inch / MILLIMETRES_AN_INCH)


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((PRINTERS / f"{name}.toml").read_text("utf-8"))
