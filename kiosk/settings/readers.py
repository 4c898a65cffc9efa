"""Code and card readers in `foaje.toml`: how each is connected, and what its bytes mean."""

from collections.abc import Sequence
from typing import Annotated, Literal

from msgspec import Meta

from kiosk.refusal import Refused
from kiosk.settings.keyboard_layout import survives
from kiosk.settings.sections import Name, Port, Section

CARD_PARTS = ("whole", "payload", "low24", "low32")
BYTE_ORDERS = ("forward", "reversed", "mirrored")
CARD_WRITINGS = ("decimal", "hex", "facility", "nine", "blocks")
_CARD_FORMAT = "^$|^({})-({})-({})$".format(
    "|".join(CARD_PARTS), "|".join(BYTE_ORDERS), "|".join(CARD_WRITINGS)
)
_NEEDED = {"serial": "device", "tcp": "address", "keyboard": "prefix"}


class ReaderSettings(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One reader of codes or cards.

    `serial` uses `device` and `baud` (a USB reader in its COM mode is one), `tcp` connects to
    `address` and `port`, `pcsc` takes the card reader whose name holds `device`, any when it is
    empty. `keyboard` is a code reader that types, for want of better: `prefix` is what it types
    first, signs that nobody begins a name with, and `keyboard_layout` `us` says that it presses the
    keys of an American keyboard while the machine has a Swedish one. `osdp` is the card reader of
    `[osdp]`.
    What `codes` say goes to the `face` it stands at. `card_format` is the rule that turns the bits
    of a card into the number this house knows it by; `kiosk readers learn` finds it.
    """

    name: Name
    connection: Literal["serial", "tcp", "pcsc", "osdp", "keyboard"]
    reads: Literal["codes", "rdm6300", "em_serial", "twn4", "twn3", "cards"] = "codes"
    device: str = ""
    baud: Literal[1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200] = 9600
    address: str = ""
    port: Port = 4001
    face: Literal["visitor", "desk"] = "visitor"
    prefix: Annotated[str, Meta(pattern=r"^[!-/:-@\[-`{-~]{0,4}\Z")] = ""
    keyboard_layout: Literal["same", "us"] = "same"
    card_format: Annotated[str, Meta(pattern=_CARD_FORMAT)] = ""


def check_readers(readers: Sequence[ReaderSettings]) -> None:
    """Raise `Refused("settings.not_allowed")` for what each setting alone cannot tell."""
    names = [each.name for each in readers]
    for position, reader in enumerate(readers):
        key = f"readers[{position}]"
        if names.count(reader.name) > 1:
            raise _not_allowed(f"{key}.name", reader.name, "unique")
        needed = _NEEDED.get(reader.connection, "")
        if needed and not getattr(reader, needed):
            raise _not_allowed(f"{key}.{needed}", "", f"connection = {reader.connection!r}")
        _check_reads(key, reader)
        if reader.keyboard_layout == "us" and not survives(reader.prefix):
            raise _not_allowed(f"{key}.prefix", reader.prefix, "% # ! ~ $ *")


def _check_reads(key: str, reader: ReaderSettings) -> None:
    """Hold PC/SC and a bus to cards, a keyboard to codes, and a line to a protocol of its own."""
    if reader.connection in ("pcsc", "osdp") and reader.reads != "cards":
        raise _not_allowed(f"{key}.reads", reader.reads, "cards")
    if reader.connection == "keyboard" and reader.reads != "codes":
        raise _not_allowed(f"{key}.reads", reader.reads, "codes")
    if reader.connection in ("serial", "tcp") and reader.reads == "cards":
        raise _not_allowed(f"{key}.reads", "cards", "codes, rdm6300, em_serial, twn4, twn3")


def _not_allowed(key: str, value: str, allowed: str) -> Refused:
    return Refused("settings.not_allowed", key=key, value=value, allowed=allowed)
