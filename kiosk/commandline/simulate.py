"""`kiosk simulate`: devices that are not there, to try with before anything is bought."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kiosk.commandline.options import Data, station_folder
from kiosk.commandline.running import DONE
from kiosk.refusal import Refused

Tcp = Annotated[
    int | None,
    typer.Option(
        "--tcp", metavar="PORT", min=0, max=65535, help="At 127.0.0.1; 0 takes a free port."
    ),
]
Pty = Annotated[bool, typer.Option("--pty", help="As a serial port of this system.")]
Link = Annotated[
    Path | None,
    typer.Option("--link", metavar="PATH", help="With --pty: a path that leads to the port."),
]
Bps = Annotated[
    int | None,
    typer.Option("--bps", metavar="N", min=10, help="Speed of the line in bits a second: 9600 …"),
]
JsonLines = Annotated[
    bool, typer.Option("--json", help="What happens as JSON on standard output, an object a line.")
]


class End(StrEnum):
    """What a code reader sends behind a code."""

    CR = "cr"
    CRLF = "crlf"
    LF = "lf"
    STX = "stx"


class ModemLineName(StrEnum):
    """A line of a serial port that a contact can be on."""

    CTS = "cts"
    DSR = "dsr"
    RI = "ri"
    CD = "cd"


class AtRest(StrEnum):
    """How a contact stands while nothing burns."""

    OPEN = "open"
    CLOSED = "closed"


class Language(StrEnum):
    """What a printer is spoken to in."""

    ESCPOS = "escpos"
    BROTHER_QL = "brother_ql"
    ZPL = "zpl"


class FlowControl(StrEnum):
    """How a full printer stops the sender; `busy` is hardware flow control."""

    NONE = "none"
    XONXOFF = "xonxoff"
    BUSY = "busy"


def printer(  # noqa: PLR0913, PLR0917 - each is an option of the command
    tcp: Tcp = None,
    pty: Pty = False,
    link: Link = None,
    model: Annotated[
        str | None,
        typer.Option(
            "--model", help="tm-m30iii, tm-t88iii, clone, plain, ql-820nwb, zd421 or plain-zpl."
        ),
    ] = None,
    language: Annotated[
        Language | None,
        typer.Option("--language", help="Instead of a model: one that speaks it."),
    ] = None,
    paper: Annotated[
        Path | None,
        typer.Option("--paper", metavar="FOLDER", help="Where each page goes, as a picture."),
    ] = None,
    bps: Bps = None,
    dies_at: Annotated[
        int | None,
        typer.Option("--dies-at", metavar="K", min=0, help="Lose power at byte K of a job."),
    ] = None,
    buffer: Annotated[
        int | None,
        typer.Option("--buffer", metavar="BYTES", min=1, help="What it holds while stopped."),
    ] = None,
    flow: Annotated[
        FlowControl, typer.Option("--flow", help="How it says that its buffer is full.")
    ] = FlowControl.NONE,
    as_json: JsonLines = False,
    data: Data = None,
) -> int:
    """Be a printer of badges or labels; what goes wrong with it is typed while it runs.

    Type "paper out", "cover open", "error", "silent", "half-open", "off", "cable out", "dies at
    300", "ok", "state" or "quit"; anything else lists all words this printer knows.
    """
    from kiosk.commandline.simulated_paper import PaperFolder
    from kiosk.commandline.simulation import Reporter, run_until_ended
    from kiosk.devices.simulators import (
        Flow,
        Happened,
        PrinterOnPty,
        PrinterOnTcp,
        Strike,
        bytes_per_second,
        model_wanted,
        switches_of,
    )

    _demand_one_line(tcp, pty=pty)
    chosen = model_wanted(model, None if language is None else language.value)
    behaviour = chosen.behaviour()
    behaviour.buffer_bytes = buffer or behaviour.buffer_bytes
    behaviour.flow = Flow(flow.value)
    behaviour.bytes_per_second = None if bps is None else bytes_per_second(bps)
    behaviour.strike = None if dies_at is None else Strike.GONE
    behaviour.strikes_at = dies_at or 0
    pages = PaperFolder(paper, chosen.width_dots)
    reporter = Reporter(station_folder(data), as_json=as_json, worked_up=pages.worked_up)
    inside = chosen.printer(behaviour, reporter.tell)
    line = PrinterOnPty(inside, link) if tcp is None else PrinterOnTcp(inside, tcp)
    switches = switches_of(line, inside)

    def typed(text: str) -> None:
        switches.typed(text)
        reporter.tell(Happened("state", switches.state()))

    def ended() -> None:
        if (page := inside.tear_off()) is not None:
            reporter.tell(Happened("page", {"page": page}))

    run_until_ended(line, reporter, typed, ended)
    return DONE


def reader(  # noqa: PLR0913, PLR0917 - each is an option of the command
    kind: Annotated[
        str,
        typer.Option("--kind", help="code, rdm6300, id12, em-binary, twn3-prox or twn4."),
    ] = "code",
    tcp: Tcp = None,
    pty: Pty = False,
    link: Link = None,
    end: Annotated[End, typer.Option("--end", help="How a code ends; stx has ETX.")] = End.CR,
    aim: Annotated[
        bool, typer.Option("--aim", help="With the name of the symbol before a code: ]Q1.")
    ] = False,
    bps: Bps = None,
    split: Annotated[bool, typer.Option("--split", help="Send byte by byte.")] = False,
    double: Annotated[bool, typer.Option("--double", help="Send everything twice.")] = False,
    noise: Annotated[
        int,
        typer.Option("--noise", metavar="N", min=0, max=10_000, help="Stray bytes around all."),
    ] = 0,
    seed: Annotated[int, typer.Option("--seed", metavar="N", help="Of the noise.")] = 0,
    as_json: JsonLines = False,
    data: Data = None,
) -> int:
    """Be a reader of codes or cards on a serial line; what is typed is what it reads.

    A code, ten hex digits of a card, 8:12345 of a proximity card. Words behind "!" switch it:
    "!double on", "!noise 20", "!garble on", "!cut on", "!split on", "!cable out", "!ok".
    """
    from kiosk.commandline.simulation import Reporter, run_until_ended
    from kiosk.devices.simulators import (
        CodeManner,
        Happened,
        PtyReader,
        ReaderBehaviour,
        ReaderSwitches,
        SimulatedReader,
        TcpReader,
        bytes_per_second,
    )

    _demand_one_line(tcp, pty=pty)
    behaviour = ReaderBehaviour(
        bytes_per_second=None if bps is None else bytes_per_second(bps),
        one_byte_at_a_time=split,
        doubled=double,
        noise_bytes=noise,
        seed=seed,
    )
    reporter = Reporter(station_folder(data), as_json=as_json)
    inside = SimulatedReader(kind, behaviour, CodeManner(end.value, aim), reporter.tell)
    line = PtyReader(inside, link) if tcp is None else TcpReader(inside, tcp)
    switches = ReaderSwitches(line, inside)

    def typed(text: str) -> None:
        if text.startswith("!"):
            switches.typed(text[1:])
            reporter.tell(Happened("state", switches.state()))
        else:
            line.say(*inside.read(text))

    run_until_ended(line, reporter, typed)
    return DONE


def alarm(  # noqa: PLR0913, PLR0917 - each is an option of the command
    tcp: Tcp = None,
    line: Annotated[
        ModemLineName | None, typer.Option("--line", help="Where the contact is: cts unless said.")
    ] = None,
    second_line: Annotated[
        ModemLineName | None,
        typer.Option("--second-line", help="Where the one is that always stands opposite."),
    ] = None,
    osdp: Annotated[
        bool,
        typer.Option("--osdp", help="On inputs 0 and 1 of a card reader with the station's key."),
    ] = False,
    link: Annotated[
        Path | None,
        typer.Option("--link", metavar="PATH", help="With --osdp: a path that leads to the port."),
    ] = None,
    address: Annotated[
        int, typer.Option("--address", metavar="N", min=0, max=126, help="With --osdp: its own.")
    ] = 0,
    at_rest: Annotated[
        AtRest, typer.Option("--at-rest", help="How the contact stands while nothing burns.")
    ] = AtRest.CLOSED,
    as_json: JsonLines = False,
    data: Data = None,
) -> int:
    """Be the contact of a fire alarm; it stands as it is told.

    The port on the network is opened as device = "rfc2217://127.0.0.1:PORT", the reader's as that
    of [osdp]. Type "alarm", "rest", "cut", "short", "off", "on" or "quit".
    """
    from kiosk.commandline.simulated_contacts import on_a_reader, on_modem_lines
    from kiosk.commandline.simulation import Reporter
    from kiosk.devices.simulators import Wiring

    if osdp and (tcp, line, second_line) != (None, None, None):
        raise Refused("simulate.contact_one_way")
    folder = station_folder(data)
    reporter = Reporter(folder, as_json=as_json)
    closed_at_rest = at_rest is AtRest.CLOSED
    if osdp:
        on_a_reader(reporter, folder, address, link, closed_at_rest=closed_at_rest)
        return DONE
    second = None if second_line is None else second_line.value
    wiring = Wiring(line.value if line else "cts", second, closed_at_rest)
    on_modem_lines(reporter, wiring, tcp or 0)
    return DONE


def _demand_one_line(tcp: int | None, *, pty: bool) -> None:
    if (tcp is not None) == pty:
        raise Refused("simulate.one_line")
