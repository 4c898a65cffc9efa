"""The tables `[[printers]]` of `foaje.toml`."""

from typing import Annotated, Literal

from msgspec import Meta
from msgspec.structs import force_setattr

from kiosk.refusal import Refused
from kiosk.settings.printer_models import (
    MILLIMETRES_AN_INCH,
    Baud,
    LabelSize,
    PrinterLanguage,
    PrinterModel,
    allowed_labels,
    checked_model,
    label_size,
    printer_models,
)
from kiosk.settings.sections import Name, Port, Section

_OF_THE_MODEL = 0
_USUAL_WIDTH_DOTS = 576
_USUAL_BAUD: Baud = 38400
_USUAL_MODEL: dict[PrinterLanguage, str] = {
    "escpos": "generic",
    "brother_ql": "QL-820NWB",
    "zpl": "ZD421",
}
_PLACE = {
    "tcp": "address",
    "serial": "device",
    "usb": "device",
    "file": "device",
    "cups": "queue",
}


class PrinterSettings(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One printer of badges or lists.

    `tcp` uses `address` and `port`; `serial` uses `device`, `baud`, `parity` and `flow`, always
    with eight data bits, for with seven no "å" and no picture would come through; `usb` reads and
    writes `device` (`/dev/usb/lp0`); `file` only writes to it (a device file or an ordinary file);
    `cups` hands jobs to the raw `queue` of the system's print service.
    `model` names one of `resources/printers/models.toml`, which says what is not said here:
    language, width, baud, and whether it draws QR codes itself. Without a model it is an ESC/POS
    printer of 576 dots that does. `label` is the roll of a label printer in millimetres: `62` or,
    with a length, `62x100`. `roll_metres` is how long a new roll is, as its carton says; 0 leaves
    it to the printer's sensor to tell that the paper ends. `near_end_metres` is how much is left
    when that sensor sees the end, where somebody has set it otherwise than it was made.
    """

    name: Name
    connection: Literal["tcp", "serial", "usb", "file", "cups"]
    language: PrinterLanguage | None = None
    model: str = ""
    label: str = ""
    address: str = ""
    port: Port = 9100
    device: str = ""
    queue: Annotated[str, Meta(pattern=r"^[\w.][\w.+-]{0,126}\Z")] = ""
    baud: Baud | None = None
    parity: Literal["none", "even", "odd"] = "none"
    flow: Literal["none", "xonxoff", "rtscts"] = "none"
    width_dots: Annotated[int, Meta(ge=200, le=1700)] = _OF_THE_MODEL
    native_qr: bool = True
    prints: tuple[Literal["badge", "evacuation_list"], ...] = ("badge", "evacuation_list")
    roll_metres: Annotated[float, Meta(ge=0, le=500)] = 0.0
    near_end_metres: Annotated[float, Meta(ge=0, le=50)] = _OF_THE_MODEL

    def __post_init__(self) -> None:
        """Take the width from model and label where it is not said."""
        if self.width_dots == _OF_THE_MODEL:
            size = self.label_size()
            force_setattr(self, "width_dots", size.width_dots if size else _USUAL_WIDTH_DOTS)

    @property
    def known_model(self) -> PrinterModel:
        """Give the model; without one, or before it was checked, the usual one of the language."""
        models = printer_models()
        return models.get(self.model) or models[_USUAL_MODEL[self.language or "escpos"]]

    @property
    def spoken_language(self) -> PrinterLanguage:
        """Give the language the printer is spoken to in."""
        return self.language or self.known_model.language

    @property
    def line_baud(self) -> int:
        """Give the speed of its serial line, bits a second."""
        return self.baud or (self.known_model.baud if self.model else _USUAL_BAUD)

    @property
    def dots_per_mm(self) -> float:
        """Give how fine its head is, across and along."""
        return self.known_model.dots_per_inch / MILLIMETRES_AN_INCH

    @property
    def near_end_left(self) -> float:
        """Give how many metres are left when the printer's sensor sees the end near."""
        return self.near_end_metres or self.known_model.near_end_metres

    @property
    def draws_qr(self) -> bool:
        """Tell whether the printer is to draw QR codes itself."""
        plain_escpos = not self.model and self.spoken_language == "escpos"
        return self.native_qr and (self.known_model.native_qr or plain_escpos)

    def label_size(self) -> LabelSize | None:
        """Give what a page may cover, None when the printer takes no such label."""
        return label_size(self.known_model, self.label)


def check_printers(printers: tuple[PrinterSettings, ...]) -> None:
    """Check what types cannot; raises `Refused("settings.not_allowed")` naming the key."""
    names = [printer.name for printer in printers]
    for position, printer in enumerate(printers):
        key = f"printers[{position}]"
        if names.count(printer.name) > 1:
            raise _not_allowed(f"{key}.name", printer.name, "unique")
        place = _PLACE[printer.connection]
        if not getattr(printer, place):
            raise _not_allowed(f"{key}.{place}", "", f"connection = {printer.connection!r}")
        _check_language(printer, key)


def _check_language(printer: PrinterSettings, key: str) -> None:
    if printer.model:
        model = checked_model(printer.model, f"{key}.model")
        if printer.spoken_language != model.language:
            raise _not_allowed(f"{key}.language", printer.language, model.language)
    size = printer.label_size()
    if size is None:
        allowed = allowed_labels(printer.known_model)
        raise _not_allowed(f"{key}.label", printer.label, allowed)
    if printer.spoken_language != "escpos" and printer.width_dots > size.width_dots:
        raise _not_allowed(f"{key}.width_dots", printer.width_dots, f"≤ {size.width_dots}")
    if printer.spoken_language == "brother_ql" and printer.flow == "xonxoff":
        # its status is binary: two of its bytes would be taken for flow control
        raise _not_allowed(f"{key}.flow", printer.flow, "none, rtscts")


def _not_allowed(key: str, value: object, allowed: str) -> Refused:
    return Refused("settings.not_allowed", key=key, value=value, allowed=allowed)
