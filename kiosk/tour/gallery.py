"""Takes a picture of every screen in every language on every size of screen, and reads its texts.

One kiosk for each size, in as many processes at once as are asked for; what is found is told in the
order of the sizes however the processes end.
"""

import json
import logging
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from itertools import groupby
from math import ceil
from multiprocessing import get_context
from pathlib import Path

import msgspec

from kiosk.faces.application import make_application
from kiosk.faces.visitor.flow import Screen
from kiosk.resources import SAMPLE_TOWN_HALL
from kiosk.settings import Languages, Settings, read_settings
from kiosk.tour.kiosk_stage import StandingClock, furnish_sample
from kiosk.tour.screen_sizes import KioskSize
from kiosk.tour.sitting import Fault, Sitting, Taken, take

Told = Callable[[str], None]


def _begin() -> None:
    """Begin a process: what visitors are refused on their walks is meant, and no news."""
    logging.basicConfig(level=logging.ERROR)
    make_application()


class Gallery:
    """A folder of pictures as `LANGUAGE/SIZE/NN-name.png`, each with its texts beside it."""

    def __init__(
        self, folder: Path, languages: Sequence[str], told: Told, *, every: int = 1, jobs: int = 1
    ) -> None:
        """Take the folder, the languages, and who is told how far it has come.

        With `every` above 1 only each so-many-th screen is shown: a sample. With `jobs` above 1 so
        many processes work at once; with 1 it is this one, which needs its Qt application.
        """
        self._folder = folder
        self._every = every
        self._jobs = jobs
        self._languages = languages
        self._told = told
        self.pictures = 0
        self.shown: set[Screen] = set()
        self.faults: list[Fault] = []

    def take(self, sizes: Sequence[KioskSize]) -> None:
        """Walk through every screen on every size."""
        settings = self._settings()
        with tempfile.TemporaryDirectory() as temporary:
            sample = Path(temporary)
            furnish_sample(sample, settings, StandingClock())
            sittings = [
                Sitting(self._folder, sample, settings, size, languages, self._every)
                for size in sizes
                for languages in self._shares(len(sizes))
            ]
            for size, parts in groupby(self._taken(sittings), lambda each: each.size):
                self._add(size, list(parts))
        self._write_faults()

    def _settings(self) -> Settings:
        """Give the sample's settings with all that the pictures show switched on."""
        settings = read_settings(SAMPLE_TOWN_HALL)
        offered = dict.fromkeys((settings.faces.visitor.language, *self._languages))
        return msgspec.structs.replace(
            settings,
            languages=Languages(switched_on=tuple(offered)),
            reception=msgspec.structs.replace(settings.reception, deliveries=True),
        )

    def _shares(self, sizes: int) -> list[Sequence[str]]:
        """Part the languages where there are fewer sizes than processes to work them."""
        shares = min(ceil(self._jobs / sizes), len(self._languages))
        share = ceil(len(self._languages) / shares)
        starts = range(0, len(self._languages), share)
        return [self._languages[start : start + share] for start in starts]

    def _taken(self, sittings: Sequence[Sitting]) -> Iterator[Taken]:
        if self._jobs == 1:
            yield from map(take, sittings)
            return
        # Qt is not to be forked: each process begins anew.
        anew = get_context("spawn")
        with ProcessPoolExecutor(self._jobs, anew, initializer=_begin) as processes:
            yield from processes.map(take, sittings)

    def _add(self, size: str, parts: Sequence[Taken]) -> None:
        faults = [fault for part in parts for fault in part.faults]
        self.pictures += sum(part.pictures for part in parts)
        self.shown.update(*(part.shown for part in parts))
        self.faults += faults
        self._told(f"{size}: {len(faults)} faults")

    def _write_faults(self) -> None:
        told = {"pictures": self.pictures, "faults": [asdict(each) for each in self.faults]}
        written = json.dumps(told, ensure_ascii=False, indent=1)
        (self._folder / "faults.json").write_text(written + "\n", "utf-8")
