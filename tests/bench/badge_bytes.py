"""How long a badge takes to be drawn and made into a printer's bytes."""

import time
from dataclasses import dataclass, field, replace

from kiosk.devices.escpos_library import new_encoder
from kiosk.devices.escpos_page import page_bytes
from kiosk.documents.fonts import load_fonts, start_drawing
from kiosk.faces.application import make_application
from tests.bench.houses import FAMILY, GIVEN
from tests.printed_jobs import BADGE, drawn_badge

_DRAWN = ("Áile", "Ŋálgu", "محمد", "Nguyễn", "Čáhppe", "Đorđe")


@dataclass
class Drawn:
    """Seconds a badge took: by the clock, and of the thread's own time."""

    clock: list[float] = field(default_factory=list)
    thread: list[float] = field(default_factory=list)


def badges_drawn(count: int) -> Drawn:
    """Draw so many badges, no name twice, every other beyond the printer's own letters."""
    make_application()
    load_fonts()
    start_drawing()
    new_encoder()
    taken = Drawn()
    for number in range(count):
        name = f"{GIVEN[number % len(GIVEN)]} {FAMILY[number * 7 % len(FAMILY)]} {number}"
        if number % 2:
            name = f"{_DRAWN[number // 2 % len(_DRAWN)]} {name}"
        clock, thread = time.perf_counter(), time.thread_time()
        page = drawn_badge(replace(BADGE, name=name, code=f"K{number:07}"))
        page_bytes(page, native_qr=True, process_id=b"1359")
        taken.thread.append(time.thread_time() - thread)
        taken.clock.append(time.perf_counter() - clock)
    return taken
