"""`kiosk readers`: which there are, what they read, and by which rule a card has its number."""

from contextlib import contextmanager
from queue import Empty, Queue
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import tell, voice_of, write_json, write_line
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.devices.readers import ReaderFault, Reading
    from kiosk.settings import ReaderSettings

ReaderName = Annotated[
    str, typer.Option("--reader", metavar="NAME", help="The reader, as foaje.toml names it.")
]
Seconds = Annotated[
    float, typer.Option("--seconds", min=0.1, max=3600, help="How long to wait for readings.")
]


def list_(data: Data = None, as_json: Json = False) -> None:
    """List the readers of the settings, how each stands, and the serial ports of this machine."""
    from kiosk.commandline.readers_listed import port_in_words, reader_as_json, reader_in_words
    from kiosk.devices.readers.examining import fault_of, serial_ports
    from kiosk.settings import read_settings

    folder = station_folder(data)
    readers = [(each, fault_of(each)) for each in read_settings(folder).readers]
    ports = serial_ports()
    if as_json:
        told = [{"device": each.device, "description": each.description} for each in ports]
        write_json({"readers": [reader_as_json(*each) for each in readers], "ports": told})
        return
    voice = voice_of(folder)
    for reader, fault in readers:
        write_line(reader_in_words(voice, reader, fault))
    for port in ports:
        write_line(port_in_words(voice, port))


def watch(
    reader: ReaderName, seconds: Seconds = 60.0, data: Data = None, as_json: Json = False
) -> None:
    """Tell what a reader reads, as it came, until the time is over. Close the program first."""
    from kiosk.commandline.readers_listed import WATCHING, reading_as_json, reading_in_words

    folder = station_folder(data)
    wanted, voice = _reader_named(folder, reader), voice_of(folder)
    if not as_json:
        tell(voice.say(WATCHING, reader=reader, seconds=round(seconds)))
    found = []
    for reading in _readings(wanted, folder, seconds):
        found.append(reading_as_json(wanted, reading))
        if not as_json:
            write_line(reading_in_words(voice, wanted, reading))
    if as_json:
        write_json({"reader": reader, "readings": found})


def learn(
    reader: ReaderName,
    number: Annotated[
        list[str],
        typer.Option(
            "--number",
            help="The number the house knows the card by; once more for each further card.",
        ),
    ],
    seconds: Seconds = 30.0,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Find the rule that gives cards their numbers: hold up a known card when told to.

    A second card decides where one leaves a choice. Close the program first.
    """
    from kiosk.commandline.readers_listed import HOLD_UP, rules_in_words
    from kiosk.devices.readers.card_formats import formats_that_fit, is_telling

    folder = station_folder(data)
    wanted, voice = _reader_named(folder, reader), voice_of(folder)
    for each in number:
        if not is_telling(each):
            raise Refused("reader.number_short", number=each)
    known: list[tuple[Reading, str]] = []
    for each in number:
        tell(voice.say(HOLD_UP, number=each))
        known.append((_card_held_up(wanted, folder, seconds, [card for card, _ in known]), each))
    rules = formats_that_fit(known)
    if not rules:
        raise Refused("reader.no_rule_fits", number=", ".join(number), bits=known[0][0].bits)
    if as_json:
        names = [each.name for each in rules]
        line = f'card_format = "{names[0]}"'
        write_json({"reader": reader, "formats": names, "line": line})
        return
    for line in rules_in_words(voice, reader, rules):
        write_line(line)


def _reader_named(folder: "Path", name: str) -> "ReaderSettings":
    from kiosk.settings import read_settings

    readers = read_settings(folder).readers
    found = next((each for each in readers if each.name == name), None)
    if found is None:
        raise Refused("reader.unknown", name=name, known=[each.name for each in readers])
    if found.connection == "keyboard":
        raise Refused("reader.types", name=name)
    return found


def _card_held_up(
    reader: "ReaderSettings", folder: "Path", seconds: float, before: "list[Reading]"
) -> "Reading":
    """Wait for a card that has not been held up yet; raises `Refused` when none comes."""
    for reading in _readings(reader, folder, seconds):
        if reading in before or reading.text:
            continue
        if not reading.is_identity:
            raise Refused("reader.card_random")
        return reading
    raise Refused("reader.nothing_read", name=reader.name, seconds=round(seconds))


def _readings(reader: "ReaderSettings", folder: "Path", seconds: float) -> "Iterator[Reading]":
    """Give what a reader reads until the time is over; raises `Refused` when it is not there."""
    heard: Queue[Reading | ReaderFault | None] = Queue()
    with _listening(reader, folder, heard):
        ends = monotonic() + seconds
        while (left := ends - monotonic()) > 0:
            try:
                told = heard.get(timeout=left)
            except Empty:
                return
            if isinstance(told, str):
                raise _refusal(reader, told)
            if told is not None:
                yield told


@contextmanager
def _listening(
    reader: "ReaderSettings", folder: "Path", heard: "Queue[Reading | ReaderFault | None]"
) -> "Iterator[None]":
    """Have readings and faults put in a queue; raises `Refused` for a bus that stays silent."""
    if reader.connection == "osdp":
        from kiosk.devices.osdp_bus.bus import OsdpBus, bus_of, fault_before
        from kiosk.settings import read_settings

        settings = read_settings(folder)
        lacking = fault_before(settings, folder)
        if lacking is not None:
            raise Refused(f"osdp.{lacking.value}", name=reader.name, where=bus_of(settings))
        with OsdpBus(settings, folder, heard.put):
            yield
        return
    from kiosk.devices.readers import ReaderLane

    lane = ReaderLane(reader, heard.put, heard.put)
    try:
        yield
    finally:
        lane.close()


def _refusal(reader: "ReaderSettings", fault: "ReaderFault") -> Refused:
    from kiosk.devices.readers.examining import place_of

    return Refused(f"reader.{fault.value}", name=reader.name, where=place_of(reader))
