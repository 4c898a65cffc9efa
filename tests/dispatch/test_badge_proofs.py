"""The badge on the screen against the badge on paper, dot by dot."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from kiosk.devices import open_printer
from kiosk.devices.escpos_page import KNIFE_DOTS
from kiosk.devices.page_picture import Picture
from kiosk.devices.paper import draw_paper
from kiosk.devices.paper_strip import MARGIN_DOTS
from kiosk.devices.simulators.brother_stream import BrotherStream, unpacked
from kiosk.devices.simulators.zpl_stream import complete_formats, print_format
from kiosk.directory.commands import record_person
from kiosk.directory.model import PersonDetails
from kiosk.dispatch.badge_proofs import BadgeProof, BadgeProofs
from kiosk.dispatch.badges import BadgePrinting, badges_of_visit
from kiosk.dispatch.printers import Printers
from kiosk.dispatch.takeover import Takeover
from kiosk.documents.print_head import head_of
from kiosk.jobs.commands import change
from kiosk.jobs.model import Job, JobState
from kiosk.jobs.queries import jobs_about
from kiosk.settings import BadgeSettings, PrinterSettings, Settings
from kiosk.settings.printer_models import printer_models
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk, leave, order_badge
from kiosk.visits.corrections import Correction, correct
from kiosk.visits.model import Departure, Visit, visitor_named
from kiosk.visits.protected import arrive_protected
from kiosk.visits.queries import visit_by_id
from kiosk.wording.voice import Voice

HOST = PersonDetails(given_name="Linda", family_name="Berg", email="linda@example.se", unit="Bygg")
NAME = "Áile Ŋálgu Öberg"
LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">'
    '<rect x="0" y="0" width="100" height="100" fill="#102030"/></svg>'
)


def printer(folder: Path, model: str = "generic", label: str = "") -> PrinterSettings:
    return PrinterSettings(
        name=model,
        connection="file",
        device=str(folder / "paper.bin"),
        model=model,
        label=label,
    )


@contextmanager
def house(
    folder: Path, *printers: PrinterSettings, badge: BadgeSettings | None = None
) -> Iterator[Station]:
    with Station(folder, Settings(printers=printers, badge=badge or BadgeSettings())) as station:
        yield station


def arrival(station: Station, name: str = NAME, persons: int = 1) -> Visit:
    host_id = station.do(record_person, HOST, actor="test")
    visitor = visitor_named(name, "Skanska")
    return station.do(arrive_at_desk, visitor, host_id, persons, actor="test")


def proof_of(station: Station, visit_id: str, most: int = 20) -> BadgeProof | None:
    printers = Printers(station.settings, station.folder, station.now)
    return BadgeProofs(station, printers).draw(visit_id, most)


def badge_job(station: Station, visit: Visit) -> Job:
    with station.reading() as connection:
        return next(
            each for each in jobs_about(connection, [visit.visit_id]) if each.kind == "badge"
        )


def printed(station: Station, visit: Visit) -> bytes:
    """Print the badge as the program does; gives every byte the printer was sent."""
    settings = station.settings.printers[0]
    opened = open_printer(settings, station.folder)
    work = BadgePrinting(station, Takeover([(opened, head_of(settings))]), Voice("sv"))
    assert work(badge_job(station, visit)).state is JobState.SENT
    return Path(settings.device).read_bytes()


def on_receipt(data: bytes, proof: BadgeProof) -> list[Picture]:
    dots_per_inch = printer_models()[proof.printer].dots_per_inch
    drawn = draw_paper(data, proof.pictures[0].width_dots, dots_per_inch=dots_per_inch)
    width, height = drawn.width - 2 * MARGIN_DOTS, drawn.height - KNIFE_DOTS - 1
    inked = drawn.crop((MARGIN_DOTS, 0, MARGIN_DOTS + width, height))
    black = inked.point(lambda dot: 0 if dot > 127 else 255).convert("1")
    return [Picture(width, black.tobytes())]


def on_zebra(data: bytes, proof: BadgeProof) -> list[Picture]:
    labels = [print_format(inside) for inside in complete_formats(data)[0]]
    bytes_drawn = len(proof.pictures[0].rows)
    assert not any(any(label.rows[bytes_drawn:]) for label in labels)
    return [Picture(label.width_dots, label.rows[:bytes_drawn]) for label in labels]


def on_brother(data: bytes, proof: BadgeProof) -> list[Picture]:
    found = BrotherStream().feed(data)
    rows = [unpacked(each.value[2:]) for each in found if each.name == b"g"]
    head = Image.frombytes("1", (len(rows[0]) * 8, len(rows)), b"".join(rows))
    read = head.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    wanted = proof.pictures[0]
    left = head.width - 12 - wanted.width_dots  # the 62 mm roll ends twelve dots from the edge
    roll = read.crop((left, 0, left + wanted.width_dots, wanted.height))
    return [Picture(wanted.width_dots, roll.tobytes())]


@pytest.mark.parametrize(
    ("model", "label", "layouts", "read"),
    [
        ("generic", "", (), on_receipt),
        ("TM-T88IV", "", (), on_receipt),
        ("generic-58", "", (), on_receipt),
        ("generic", "", ("roll-80-landscape",), on_receipt),
        ("ZD421", "76x51", (), on_zebra),
        ("ZD421-300", "76", ("label-62-landscape",), on_zebra),
        ("QL-820NWB", "", (), on_brother),
    ],
)
def test_the_screen_shows_every_dot_the_printer_gets(
    tmp_path: Path,
    qapp: QGuiApplication,
    model: str,
    label: str,
    layouts: tuple[str, ...],
    read: Callable[[bytes, BadgeProof], list[Picture]],
) -> None:
    (tmp_path / "mark.svg").write_text(LOGO)
    usual = BadgeSettings().use
    badge = BadgeSettings(logo="mark.svg", use=layouts or usual)
    with house(tmp_path, printer(tmp_path, model, label), badge=badge) as station:
        visit = arrival(station)
        proof = proof_of(station, visit.visit_id)
        assert proof is not None
        assert any(proof.pictures[0].rows)
        assert list(proof.pictures) == read(printed(station, visit), proof)
        assert proof.landscape is bool(layouts)


def test_all_badges_of_a_group_are_drawn_when_they_are_asked_for(
    tmp_path: Path, qapp: QGuiApplication
) -> None:
    with house(tmp_path, printer(tmp_path)) as station:
        visit = arrival(station, persons=4)
        first, every = (proof_of(station, visit.visit_id, most) for most in (1, 20))
    assert first is not None
    assert every is not None
    assert (len(first.pictures), first.badges) == (1, 4)
    assert (len(every.pictures), every.badges) == (4, 4)
    assert every.pictures[0] == first.pictures[0]


def test_the_badge_of_a_sealed_name_shows_the_number_that_stands_for_it(
    tmp_path: Path, qapp: QGuiApplication
) -> None:
    with house(tmp_path, printer(tmp_path)) as station:
        host_id = station.do(record_person, HOST, actor="test")
        own = visitor_named("Hemliga Maja", "Hemliga Bolaget")
        sealed = station.do(arrive_protected, own, host_id, called="Besökare", actor="test")
        assert proof_of(station, sealed.visit_id) is not None
        with station.reading() as connection:
            kept = visit_by_id(connection, sealed.visit_id)
        assert kept is not None
        (text,) = badges_of_visit(station, Voice("sv"), kept, station.now(), reprint=False)
    assert (text.name, text.company) == (sealed.visitor.name, "")
    assert "Hemlig" not in repr(text)


def test_a_badge_on_paper_is_told_from_one_to_come_and_grows_old_by_a_correction(
    tmp_path: Path, qapp: QGuiApplication
) -> None:
    with house(tmp_path, printer(tmp_path)) as station:
        visit = arrival(station)
        job = badge_job(station, visit)
        coming = proof_of(station, visit.visit_id)
        station.do(change, job.job_id, JobState.CONFIRMED)
        came = proof_of(station, visit.visit_id)
        station.do(correct, visit.visit_id, Correction(name="Aile Algu"), actor="desk")
        old = proof_of(station, visit.visit_id)
        station.do(order_badge, visit.visit_id, actor="desk")
        anew = proof_of(station, visit.visit_id)
    assert coming is not None
    assert came is not None
    assert old is not None
    assert anew is not None
    told = [(each.printed, each.outdated) for each in (coming, came, old, anew)]
    assert told == [(False, False), (True, False), (True, True), (False, False)]
    assert came.pictures == coming.pictures
    assert anew.pictures != old.pictures  # it bears the mark of a badge printed again


def test_a_badge_is_drawn_for_the_printer_that_works(tmp_path: Path, qapp: QGuiApplication) -> None:
    both = (printer(tmp_path), printer(tmp_path, "generic-58"))
    with house(tmp_path, *both) as station:
        visit = arrival(station)

        class FirstStopped(Printers):
            def seconds(self, printer: str) -> float | None:
                return 60.0 if printer == both[0].name else None

        stopped = FirstStopped(station.settings, station.folder, station.now)
        proof = BadgeProofs(station, stopped).draw(visit.visit_id, 1)
        assert proof is not None
        assert (proof.printer, proof.pictures[0].width_dots) == (both[1].name, 384)


def test_nothing_is_drawn_of_who_has_left_or_where_nothing_prints_badges(
    tmp_path: Path, qapp: QGuiApplication
) -> None:
    with house(tmp_path / "a", printer(tmp_path)) as station:
        visit = arrival(station)
        station.do(leave, visit.visit_id, Departure.DESK, actor="desk")
        assert proof_of(station, visit.visit_id) is None
        assert proof_of(station, "nobody") is None
    with house(tmp_path / "b") as station:
        assert proof_of(station, arrival(station).visit_id) is None
