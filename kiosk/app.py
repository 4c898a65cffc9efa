"""Builds the running program: station, lanes, devices, faces. The only file that names them all."""

import logging
import signal
import socket
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from logging.handlers import RotatingFileHandler
from pathlib import Path

# What needs no Qt comes first: once PySide is loaded, it reads the source of every module that
# imports another, and keeps it. That would cost a tenth of the start and 9 MB.
from db.clock import Clock, machine_clock
from kiosk.devices.alarm_contact import watch_contact
from kiosk.devices.alarm_sources import alarm_sources
from kiosk.devices.osdp_bus.bus import OsdpBus
from kiosk.devices.readers import Reading, open_readers
from kiosk.house.belonging import TieToHouse, tie_to_house
from kiosk.jobs.model import JobKind
from kiosk.settings import ReaderSettings, Settings
from kiosk.station import Station
from kiosk.upkeep import Upkeep

# isort: split
from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication

from kiosk.dispatch.badges import BadgePrinting
from kiosk.dispatch.booking_slips import BookingSlips
from kiosk.dispatch.evacuation_paper import EvacuationPaper, evacuation_paper
from kiosk.dispatch.fire_alarm import FireAlarm
from kiosk.dispatch.lanes import JobLane
from kiosk.dispatch.message_lanes import start_message_lanes
from kiosk.dispatch.printers import Printers
from kiosk.dispatch.takeover import Takeover
from kiosk.dispatch.under_way import UnderWay
from kiosk.disposing.lane import DisposalLane
from kiosk.documents.fonts import load_fonts
from kiosk.exchange.source_lane import SourceLane
from kiosk.faces.application import make_application
from kiosk.faces.house import House
from kiosk.faces.window import Face, FaceName, PixelSize
from kiosk.wording.voice import Voice

LOG_FOLDER = "log"
_LOG_BYTES = 1_000_000


class Program:
    """One station at work: everything that runs, in the order it must stop.

    Made and closed on the GUI thread of a process that has its Qt application.
    """

    def __init__(
        self, folder: Path, settings: Settings | None = None, clock: Clock = machine_clock
    ) -> None:
        """Open the station and start its lanes; raises `Refused` and `StorageFailure`."""
        self._open = ExitStack()
        self.station = self._open.enter_context(Station(folder, settings, clock))
        self.settings = self.station.settings
        self.faces: dict[FaceName, Face] = {}
        load_fonts()
        self.voice = Voice(self.settings.language)
        self.printers = Printers(self.settings, folder, self.station.now)
        self.upkeep: Upkeep | None = None
        self.paper = self._paper()
        self._start_lanes()
        self.fire_alarm = self._watch_fire_alarm()
        self.tie = self._tie_to_house()
        self.house = House(self.station, self.printers, fire_alarm=self.fire_alarm, tie=self.tie)
        self._open.callback(self.house.close)
        for reader in open_readers(self.settings.readers, self._read):
            self._open.callback(reader.close)

    def open_face(self, name: FaceName, size: PixelSize | None = None) -> Face:
        """Open one face; raises `FaceBroken`."""
        face = _open_face(self, name, size)
        self.faces[name] = face
        self._open.callback(face.close)
        return face

    def close(self) -> None:
        """Close faces, lanes and station, and leave a last sign of life."""
        self._open.close()

    def _read(self, reader: ReaderSettings, reading: Reading) -> None:
        """Hand a code to the face it was read at; a card means nothing to a face yet."""
        if reading.text:
            self.house.codeRead.emit(reader.face, reading.text)

    def _read_card(self, reading: Reading) -> None:
        for reader in self.settings.readers:
            if reader.connection == "osdp":
                self._read(reader, reading)

    def _paper(self) -> EvacuationPaper:
        return evacuation_paper(
            self.station,
            self.voice,
            self.printers.lanes,
            verified=lambda: self.upkeep.verified if self.upkeep else None,
            stopped=self.printers,
        )

    def _watch_fire_alarm(self) -> FireAlarm:
        told = FireAlarm(self.station, self.paper)
        self._open.callback(told.close)
        bus = self._open.enter_context(OsdpBus(self.settings, self.station.folder, self._read_card))
        if self.settings.alarm is not None:
            sources = alarm_sources(self.settings.alarm, bus)
            contact = watch_contact(self.settings.alarm, sources, told.hear)
            self._open.callback(contact.close)
        return told

    def _tie_to_house(self) -> TieToHouse | None:
        tie = tie_to_house(self.station)
        if tie is not None:
            self._open.callback(tie.close)
        return tie

    def _keep_list_ready(self) -> None:
        self.paper.write_snapshot()
        self.printers.measure_list(self.paper.millimetres)

    def _start_lanes(self) -> None:
        of_badges = self.printers.that_print("badge")
        under_way = UnderWay(self.station.folder)
        takeover = Takeover(of_badges, self.printers, under_way)
        badges = BadgePrinting(self.station, takeover, self.voice)
        slips = BookingSlips(self.station, Takeover(of_badges, self.printers), self.voice)
        self.upkeep = Upkeep(self.station, self._keep_list_ready)
        self._open.callback(self.upkeep.close)
        sources = SourceLane(self.station)
        self._open.callback(sources.close)
        disposal = DisposalLane(self.station, self.paper.write_snapshot)
        self._open.callback(disposal.close)
        on_paper = (
            JobLane(self.station, JobKind.BADGE, badges, prepare=badges.prepare),
            JobLane(self.station, JobKind.BOOKING_SLIP, slips),
        )
        for lane in on_paper:
            self.printers.when_ready_again(lane.try_now)
        self._open.callback(self.printers.close)
        self.printers.start()
        for each in (*on_paper, *start_message_lanes(self.station, self.voice)):
            self._open.callback(each.close)


def _open_face(program: Program, name: FaceName, size: PixelSize | None) -> Face:
    house, faces = program.house, program.settings.faces
    if name == "visitor":
        from kiosk.faces.visitor.face import open_visitor_face

        return open_visitor_face(house, faces.visitor, size)
    if name == "desk":
        from kiosk.faces.desk.face import open_desk_face

        return open_desk_face(house, faces.desk, size)
    from kiosk.faces.security.face import open_security_face

    return open_security_face(house, program.paper, faces.security, size)


def open_faces(
    folder: Path,
    faces: Sequence[FaceName],
    size: tuple[int, int] | None,
    started: Callable[[], None],
) -> int:
    """Run the named faces until the last one that may be closed is closed; gives the exit code.

    `started` is called once, when every face stands.
    """
    application = make_application()
    write_log_in(folder)
    program = Program(folder)
    try:
        for name in faces:
            program.open_face(name, PixelSize(*size) if size else None)
            show_at_once(application)
        started()
        return run_until_stopped(application)
    finally:
        program.close()


def show_at_once(application: QGuiApplication) -> None:
    """Have a face that was just opened draw its first frame before anything else is made."""
    application.processEvents()


def run_until_stopped(application: QGuiApplication, stop: "StopSignals | None" = None) -> int:
    """Run Qt's loop until the last face that may be closed is closed, or a signal ends it.

    With `stop` a signal that came while the faces were being opened ends it at once.
    """
    stop = stop or StopSignals(application)
    code = 0 if stop.asked else application.exec()
    stop.close()
    return code


def write_log_in(folder: Path) -> None:
    """Keep the program's log in the station's folder; names of visitors never stand in it."""
    (folder / LOG_FOLDER).mkdir(parents=True, exist_ok=True)
    kept = RotatingFileHandler(
        folder / LOG_FOLDER / "foaje.log", maxBytes=_LOG_BYTES, backupCount=3, encoding="utf-8"
    )
    kept.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(kept)


class StopSignals(QObject):
    """Lets SIGINT and SIGTERM end the program in order, while Qt waits in its own loop.

    `asked` tells that one has come. Nothing is raised where it comes: it may be in the middle of a
    slot, out of which no error finds its way.
    """

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__()
        self.asked = False
        self._application = application
        self._heard, self._told = socket.socketpair()
        self._told.setblocking(False)
        signal.set_wakeup_fd(self._told.fileno())
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, self._ask)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)

    def _ask(self, *_: object) -> None:
        self.asked = True

    def _end(self) -> None:
        self._heard.recv(64)
        # Not quit(): that asks every window first, and the visitor's face always says no.
        self._application.exit(0)

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._told.close()
