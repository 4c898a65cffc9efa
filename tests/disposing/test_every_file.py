"""The promise of the visitor's screen: when the time has passed the name is nowhere (LAW08–09)."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from db import backup as backups
from db.backup import backup_into
from db.engine import database_in, reader_engine, reading
from db.failure import StorageFailure
from db.transaction import Transaction
from db.verification import verify
from kiosk import app
from kiosk.devices import open_printer
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.badges import BadgePrinting
from kiosk.dispatch.host_messages import HostMessages
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.message_ways import MailWay
from kiosk.dispatch.takeover import Takeover
from kiosk.documents.fonts import start_drawing
from kiosk.documents.inside_list import worded_list
from kiosk.documents.print_head import PrintHead
from kiosk.documents.spreadsheet import evacuation_csv
from kiosk.exchange.host_mail import route_of
from kiosk.faces.visitor import registration
from kiosk.jobs.commands import change
from kiosk.jobs.model import Job, JobKind
from kiosk.jobs.queries import jobs_to_do
from kiosk.privacy.queries import disposals
from kiosk.reception.arrival import Errand, Met, Moment
from kiosk.station import Station, office_days, projections
from kiosk.visits.commands import arrive_at_desk, book, choose_host, leave, meet
from kiosk.visits.host_contact import ask_host, host_answered
from kiosk.visits.model import Departure, Visit, Visitor
from kiosk.visits.party import Party
from kiosk.wording.voice import Voice
from tests.disposing.conftest import SETTINGS
from tests.disposing.house import ACTOR, AheadClock, dispose, paper_of
from tests.disposing.name_search import files_with

NAME = "Qvintilia Zwärnström"
WORDS = ("Qvintilia", "Zwärnström")
STAYS = "Xerxina Kvarbliven"
LISTS = "utrymningslistor"


def work_jobs(station: Station) -> None:
    """Print the badges and send the messages that were ordered."""
    voice, folder = Voice("sv"), station.folder
    printer = open_printer(SETTINGS.printers[0], folder)
    route = route_of(SETTINGS.host_messages, folder)
    assert route is not None
    mail = MailWay(route, SETTINGS, voice)
    workers: dict[JobKind, Callable[[Job], Outcome]] = {
        JobKind.BADGE: BadgePrinting(station, Takeover([(printer, PrintHead(576))]), voice),
        JobKind.HOST_MESSAGE: HostMessages(station, mail),
    }
    for kind, work in workers.items():
        with station.reading() as connection:
            jobs = jobs_to_do(connection, "A", kind)
        for job in jobs:
            outcome = work(job)
            if not outcome.told:
                station.do(change, job.job_id, outcome.state, outcome.reason)


def save_lists(station: Station) -> None:
    """Save the list of who is inside in every form there is."""
    paper = paper_of(station)
    paper.write_snapshot()
    paper.save_pdf(station.folder / LISTS)
    text = worded_list(paper.inside(), SETTINGS, Voice("sv"), station.now())
    (station.folder / LISTS / "lista.csv").write_bytes(evacuation_csv(text))


@contextmanager
def logging_into(folder: Path) -> Iterator[None]:
    before = list(logging.getLogger().handlers)
    app.write_log_in(folder)
    try:
        yield
    finally:
        for each in [h for h in logging.getLogger().handlers if h not in before]:
            logging.getLogger().removeHandler(each)
            each.close()


def fail_with_the_name(station: Station) -> None:
    """Let the file refuse a statement that carries the name, and log it as the lanes do."""

    def refused(tx: Transaction) -> None:
        tx.connection.exec_driver_sql(
            "INSERT INTO visit (subject_id, name) VALUES ('x', ?)", (NAME,)
        )

    try:
        station.do(refused)
    except StorageFailure:
        logging.getLogger("kiosk.test").exception("a statement failed")


def a_day(station: Station, host: str) -> list[Visit]:
    """Let somebody of that name come in every way there is; gives the visits, all still inside."""
    visitor = Visitor(NAME, "Zwärnströms Åkeri")
    booked = station.do(book, visitor, host, station.now(), actor="desk")
    moment = Moment(station.now(), office_days(station.settings))
    here = registration.Here(moment, registration.called_without_name(station.settings))
    alone = Party()
    met = station.do(registration.arrive_by_code, here, booked.visit_id, alone, None)
    assert met is Met.HOST
    group = Party(persons=2, companions=(NAME,))
    errand = Errand(visitor, wanted=f"{NAME} vill tala om bygglov", party=group)
    station.do(registration.arrive_unannounced, here, errand)
    with station.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT subject_id FROM visit WHERE name = ? AND kind = 'walk_in'", (NAME,)
        )
        walk_in = str(rows.scalar_one())
    station.do(choose_host, walk_in, host, actor="desk")
    station.do(ask_host, walk_in, actor="desk")
    station.do(host_answered, walk_in, comes=True, text=f"Hej {NAME}", actor="desk")
    at_desk = station.do(arrive_at_desk, visitor, host, actor="desk")
    work_jobs(station)
    ids = (booked.visit_id, walk_in, at_desk.visit_id)
    return [station.do(meet, each, host, zone="Plan 1", actor="desk") for each in ids]


def all_files_with(folder: Path, words: tuple[str, ...]) -> set[str]:
    return set().union(*(files_with(folder, word) for word in words))


def faults_in(file: Path) -> tuple[object, ...]:
    engine = reader_engine(file)
    try:
        with reading(engine) as connection:
            return verify(connection, projections(), "").faults
    finally:
        engine.dispose()


@pytest.mark.usefixtures("qapp")
def test_after_its_time_a_name_is_in_no_file_of_the_station(
    qapp: QGuiApplication, folder: Path, clock: AheadClock
) -> None:
    start_drawing()
    backup_folder = folder / "backups"
    with logging_into(folder), Station(folder, SETTINGS, clock) as station:
        host = station.do(
            record_person, PersonDetails("Per", "Stenvall", email="per@a.example"), actor=ACTOR
        )
        visits = a_day(station, host)
        save_lists(station)
        fail_with_the_name(station)
        while_inside = backup_into(station.database, backup_folder, station.now(), 14)
        for each in visits:
            station.do(leave, each.visit_id, Departure.DESK, actor="desk")
        backups.backup(station.database, backup_folder / "before-the-update.sqlite")
        station.do(arrive_at_desk, Visitor(NAME), host, actor="desk")  # unknown after restoring
    backups.restore(backup_folder / "before-the-update.sqlite", database_in(folder))
    (folder / "log" / "command-20261121-080000.log").write_text(f"KeyError: {NAME}\n", "utf-8")
    with Station(folder, SETTINGS, clock) as station:
        stays = station.do(arrive_at_desk, Visitor(STAYS), host, actor="desk")
        clock.pass_time(hours=23)
        assert dispose(station).finished == ()
    (folder / "inside.txt.unfinished").write_text(NAME, "utf-8")  # a power cut
    replaced = next(each.name for each in folder.glob("foaje-replaced-*.sqlite"))
    lists = {f"{LISTS}/{each.name}" for each in (folder / LISTS).iterdir()}
    mails = {f"outgoing-mail/{each.name}" for each in (folder / "outgoing-mail").iterdir()}
    assert len(mails) == 2  # that about the walk-in tells of who was registered at the desk too
    assert all_files_with(folder, WORDS) == {
        "foaje.sqlite",
        "badges.bin",
        "inside.txt",
        "inside.json",
        "inside.txt.unfinished",
        "log/command-20261121-080000.log",
        f"backups/{while_inside.name}",
        "backups/before-the-update.sqlite",
        replaced,
        *lists,
        *mails,
    }
    with Station(folder, SETTINGS, clock) as station:
        clock.pass_time(hours=2)
        outcome = dispose(station)
        assert not outcome.left
        assert all_files_with(folder, WORDS) == set()  # while it runs, its log emptied
        assert station.verify().faults == ()
        with station.reading() as connection:
            (told,) = disposals(connection)
    # two messages, two lists, the crash report, the printer file; the snapshot was made anew
    assert (told.subjects, told.copies, told.files) == (3, 3, 6)
    assert told.done_at is not None
    assert all_files_with(folder, WORDS) == set()
    assert "foaje.sqlite" in files_with(folder, "Xerxina")
    for copy in (*backup_folder.iterdir(), folder / replaced):
        assert faults_in(copy) == ()
    backups.restore(while_inside, database_in(folder))
    with Station(folder, SETTINGS, clock) as station:
        assert station.verify().sound
    assert all_files_with(folder, WORDS) == set()
    assert stays.visit_id
