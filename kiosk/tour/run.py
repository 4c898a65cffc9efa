"""Running the tour, or the sample town hall itself where there is a display."""

import os
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import typer

from kiosk.settings import Settings
from kiosk.tour.album import Album


def run_tour(out: Path, *, monday: bool = True) -> int:
    """Walk through the morning off-screen, and play a Monday; 0 only if all was as it should be."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from kiosk.app import write_log_in
    from kiosk.faces.application import make_application
    from kiosk.tour.morning import Morning
    from kiosk.tour.stage import stage

    make_application()
    write_log_in(out)
    album = Album(out)
    with stage() as prepared:
        Morning(prepared, album).play()
    if monday:
        _play_monday(album)
    album.write_table()
    for step in album.steps:
        outcome = "; ".join(step.faults) or "ok"
        typer.echo(f"{step.number:2} {step.title}: {outcome}")
    return 1 if album.faults else 0


def _play_monday(album: Album) -> None:
    """Play the whole Monday at a desk of its own, and the next morning."""
    from kiosk.tour.monday import Monday, monday_clock
    from kiosk.tour.monday_story import read_story
    from kiosk.tour.stage import stage

    clock = monday_clock()
    with stage(clock, ("desk",)) as prepared:
        whole_day = Monday(prepared, clock, album)
        whole_day.play(read_story())
        whole_day.next_morning()


def run_gallery(out: Path, languages: str, sizes: str, jobs: int = 1) -> int:
    """Take every screen of the visitor's face off-screen; 0 only if every text can be read.

    `jobs` is how many processes work at it at once.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    from kiosk.app import write_log_in
    from kiosk.faces.application import make_application
    from kiosk.tour.gallery import Gallery
    from kiosk.tour.screen_sizes import languages_named, sizes_named
    from kiosk.wording.language_packs import language_packs

    wanted = languages_named(languages, tuple(language_packs())), sizes_named(sizes)
    make_application()
    write_log_in(out)
    gallery = Gallery(out, wanted[0], typer.echo, jobs=jobs)
    gallery.take(wanted[1])
    for each in gallery.faults:
        typer.echo(f"{each.picture}: “{each.text}” {each.fault}")
    typer.echo(f"{gallery.pictures} pictures, {len(gallery.faults)} faults: {out}")
    return 1 if gallery.faults else 0


def run_demo(folder: Path | None) -> int:
    """Open the sample town hall's faces; without a display, walk through them off-screen."""
    if not _has_display():
        out = Path.cwd() / "tour"
        typer.echo(f"No display here: the same faces are walked through off-screen, into {out}")
        code = run_tour(out, monday=False)
        typer.echo(f"Pictures, badges and lists: {out} (begin with tour.md)")
        return code
    if folder is not None:
        return _open_sample(folder)
    with tempfile.TemporaryDirectory() as temporary:
        return _open_sample(Path(temporary))


def _has_display() -> bool:
    if sys.platform != "linux":
        return True
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run_practice(station: Path) -> int:
    """Open the sample town hall to practise on, beside the station in this folder."""
    from kiosk.tour.practice import practice_folder, practice_settings

    # A desk may close before its practice has opened: that, too, is to leave nothing behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with practice_folder(station) as folder:
        return _open_sample(folder, practice_settings)


def _open_sample(folder: Path, settings_for: Callable[[int], Settings] | None = None) -> int:
    """Open the three faces as windows on today's sample bookings, with a virtual printer.

    It ends with the desk's window. `settings_for` gives the settings for the printer's port.
    """
    from kiosk.app import Program, StopSignals, run_until_stopped
    from kiosk.devices.virtual_printer import VirtualPrinter
    from kiosk.exchange.demo_town_hall import load_town_hall
    from kiosk.faces.application import make_application
    from kiosk.faces.window import PixelSize
    from kiosk.tour.stage import SIZES, sample_settings, working_clock

    application = make_application()
    stop = StopSignals(application)
    with VirtualPrinter() as printer:
        clock = working_clock()
        program = Program(folder, (settings_for or sample_settings)(printer.port), clock)
        try:
            load_town_hall(program.station, day=clock().date())
            for place, (name, size) in enumerate(SIZES.items()):
                scale = 2 if name == "visitor" else 1
                smaller = PixelSize(size.width // scale, size.height // scale)
                window = program.open_face(name, smaller).window
                window.setProperty("mayClose", True)
                window.setPosition(place * 48, place * 48)
            if settings_for is not None:
                program.faces["desk"].window.visibleChanged.connect(application.quit)
                program.faces["desk"].window.raise_()
            return run_until_stopped(application, stop)
        finally:
            program.close()
