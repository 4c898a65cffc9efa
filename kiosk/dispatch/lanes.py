"""One lane for each kind of job: works what this station ordered, and tries again what failed.

A job's changes of state are events; its tries are not. A job whose outcome is unknown is never
tried again by the program, for a second badge would let a second person in.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from db.failure import StorageFailure
from kiosk.jobs.commands import change
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_to_do
from kiosk.station import Station

log = logging.getLogger(__name__)

CALM_SECONDS = 1.0
"""How long a lane lets the faces draw their first frames before it gets ready, unless woken."""
RETRY_SECONDS = (2.0, 5.0, 15.0, 30.0)
"""How long a failed job waits before its next try; the last one repeats."""


@dataclass(frozen=True)
class Outcome:
    """What became of one try; `told` when the worker has journalled it itself.

    With `later` nothing was tried: the job is due again in so many seconds. `within` so many
    seconds a job that failed is to be tried again, even if it would have waited longer.
    """

    state: JobState
    reason: str = ""
    told: bool = False
    later: float = 0.0
    within: float = 0.0


class JobLane:
    """A thread that works the jobs of one kind, oldest first."""

    def __init__(
        self,
        station: Station,
        kind: JobKind,
        work: Callable[[Job], Outcome],
        retry_seconds: tuple[float, ...] = RETRY_SECONDS,
        prepare: Callable[[], None] = lambda: None,
        beforehand: Callable[[], None] = lambda: None,
    ) -> None:
        """Start working; `work` runs on the lane and may take its time.

        `prepare` runs on the lane once the start has calmed down, ahead of the first job;
        `beforehand` each time before it looks what there is to do.
        """
        self._prepare = prepare
        self._beforehand = beforehand
        self._station = station
        self._kind = kind
        self._work = work
        self._retry = retry_seconds
        self._tries: dict[str, tuple[int, float]] = {}
        self._woken = threading.Event()
        self._closed = self._impatient = False
        station.listen(self._hear)
        self._thread = threading.Thread(target=self._run, name=f"{kind} lane", daemon=True)
        self._thread.start()

    def close(self, patience_seconds: float = 15.0) -> None:
        """Finish the try under way; what is left waits in the journal for the next start."""
        self._closed = True
        self._woken.set()
        self._thread.join(patience_seconds)

    def try_now(self) -> None:
        """Try what waits at once: what it waited for may be there again. From any thread."""
        self._impatient = True
        self._woken.set()

    def _hear(self, rooms: frozenset[str]) -> None:
        if "job" in rooms:
            self._woken.set()

    def _run(self) -> None:
        self._woken.wait(CALM_SECONDS)
        self._prepare()
        while not self._closed:
            self._woken.clear()
            wait = self._work_what_is_due()
            self._woken.wait(wait)

    def _work_what_is_due(self) -> float | None:
        """Try every job whose time has come; give the seconds until the next is due."""
        try:
            self._beforehand()
            with self._station.reading() as connection:
                jobs = jobs_to_do(connection, self._station.settings.station, self._kind)
        except StorageFailure:
            log.exception("jobs cannot be read")
            return self._retry[-1]
        if self._impatient:
            self._impatient = False
            self._tries.clear()
        waits = []
        for job in jobs:
            count, due = self._tries.get(job.job_id, (0, 0.0))
            if due > monotonic():
                waits.append(due - monotonic())
            elif not self._closed:
                wait = self._try(job, self._retry[min(count, len(self._retry) - 1)])
                if wait is not None:
                    self._tries[job.job_id] = (count + 1, monotonic() + wait)
                    waits.append(wait)
        return min(waits, default=None)

    def _try(self, job: Job, wait: float) -> float | None:
        """Try one job; gives the seconds until the next try, None when it is done with."""
        try:
            outcome = self._work(job)
            if outcome.later:
                return outcome.later
            known = (job.state, job.reason) == (outcome.state, outcome.reason)
            if not outcome.told and not known:
                self._station.do(change, job.job_id, outcome.state, outcome.reason)
        except Exception:
            log.exception("job %s could not be worked", job.job_id)
            return wait
        if outcome.state is JobState.FAILED:
            return min(wait, outcome.within) if outcome.within else wait
        self._tries.pop(job.job_id, None)
        return None
