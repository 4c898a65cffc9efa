"""Readers and what they read, in words and as scripts read it."""

from collections.abc import Iterator, Sequence
from typing import Any

from kiosk.devices.readers import ReaderFault, Reading
from kiosk.devices.readers.card_formats import CardFormat, format_named
from kiosk.devices.readers.examining import FoundPort, place_of
from kiosk.settings import ReaderSettings
from kiosk.typed_text import cleaned
from kiosk.wording.voice import Voice, phrase

WATCHING = phrase("CommandLine", "Hold up codes or cards at {reader}. It listens for {seconds} s.")
HOLD_UP = phrase("CommandLine", "Hold up the card with the number {number} now.")
_STATES = {
    None: phrase("CommandLine", "there"),
    ReaderFault.UNREACHABLE: phrase("CommandLine", "not there"),
    ReaderFault.NOT_ALLOWED: phrase("CommandLine", "may not be used"),
    ReaderFault.BUSY: phrase("CommandLine", "in use, most likely by Foajé"),
    ReaderFault.GONE: phrase("CommandLine", "not there"),
    ReaderFault.NO_LIBRARY: phrase("CommandLine", "needs pip install foaje[pcsc]"),
}
_TYPES = phrase("CommandLine", "types")
_PORT = phrase("CommandLine", "Serial port {device}: {description}")
_CODE = phrase("CommandLine", "Code: {text}")
_CARD = phrase("CommandLine", "Card: {bits} bits, {raw} ({format})")
_CARD_NUMBER = phrase("CommandLine", "Card: {bits} bits, {raw} ({format}), number {number}")
_FITS = phrase("CommandLine", "The rule is {rule}. Write in foaje.toml, under the reader {reader}:")
_SEVERAL = phrase(
    "CommandLine",
    "These rules fit as well: {others}. Hold up one more card, with --number twice, to be sure.",
)


def reader_in_words(voice: Voice, reader: ReaderSettings, fault: ReaderFault | None) -> str:
    """Tell how a reader stands."""
    state = _TYPES if reader.connection == "keyboard" else _STATES[fault]
    place = f"{reader.connection} {place_of(reader)}".strip()
    return f"{cleaned(reader.name)} ({place}): {voice.say(state)}"


def reader_as_json(reader: ReaderSettings, fault: ReaderFault | None) -> dict[str, Any]:
    """Give a reader as scripts read it; `fault` is null where nothing is wrong."""
    return {
        "name": reader.name,
        "connection": reader.connection,
        "where": place_of(reader),
        "reads": reader.reads,
        "face": reader.face,
        "card_format": reader.card_format,
        "fault": fault.value if fault else None,
    }


def port_in_words(voice: Voice, port: FoundPort) -> str:
    """Tell of a serial port."""
    return voice.say(_PORT, device=port.device, description=port.description)


def reading_in_words(voice: Voice, reader: ReaderSettings, reading: Reading) -> str:
    """Tell what was read."""
    if reading.text:
        return voice.say(_CODE, text=reading.text)
    number = number_by_rule(reader, reading)
    return voice.say(
        _CARD_NUMBER if number else _CARD,
        bits=reading.bits,
        raw=reading.raw.hex().upper(),
        format=reading.format.value,
        number=number or "",
    )


def reading_as_json(reader: ReaderSettings, reading: Reading) -> dict[str, Any]:
    """Give what was read as scripts read it: bits as they came, and the number by the rule."""
    return {
        "format": reading.format.value,
        "bits": reading.bits,
        "raw": reading.raw.hex().upper(),
        "text": reading.text,
        "number": number_by_rule(reader, reading),
    }


def number_by_rule(reader: ReaderSettings, reading: Reading) -> str | None:
    """Give a card's number by the reader's rule; None without one, and for a code."""
    if reading.text or not reader.card_format:
        return None
    return format_named(reader.card_format).number_of(reading)


def rules_in_words(voice: Voice, reader: str, rules: Sequence[CardFormat]) -> Iterator[str]:
    """Tell which rules fit, and what to write."""
    first, *others = (each.name for each in rules)
    yield voice.say(_FITS, rule=first, reader=reader)
    yield f'card_format = "{first}"'
    if others:
        yield voice.say(_SEVERAL, others=", ".join(others))
