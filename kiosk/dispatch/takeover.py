"""Which printer a badge comes out of: the first, and another when the first needs a person.

Not at once, for whoever mends the first in a moment finds the badge where it always is. And never
after the first may have begun, be it that the program died over it: then a person is asked whether
it came out.
"""

from collections.abc import Callable, Sequence
from time import monotonic

from kiosk.devices import Printer, PrintOutcome
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.under_way import UnderWay
from kiosk.documents.print_head import PrintHead
from kiosk.jobs.model import Job, JobState
from kiosk.page import Page
from kiosk.refusal import Refused

TAKEOVER_SECONDS = 15.0
"""So long a job waits for its first printer before the next one takes it."""

_STATES = {
    PrintOutcome.CONFIRMED: JobState.CONFIRMED,
    PrintOutcome.SENT: JobState.SENT,
    PrintOutcome.UNKNOWN: JobState.UNKNOWN,
    PrintOutcome.FAILED: JobState.FAILED,
}


class Stopped:
    """What is known of the printers without trying them; asked by name."""

    def seconds(self, printer: str) -> float | None:
        """Give for how long it has needed a person; None when it may well print."""
        del printer
        return None

    def reason(self, printer: str) -> str:
        """Give the code of why it does not print."""
        del printer
        return ""


class Takeover:
    """Prints each job on the best printer it may go to; asked by one lane alone."""

    def __init__(
        self,
        printers: Sequence[tuple[Printer, PrintHead]],
        stopped: Stopped | None = None,
        under_way: UnderWay | None = None,
        seconds: float = TAKEOVER_SECONDS,
        now: Callable[[], float] = monotonic,
    ) -> None:
        """Take the printers, best first, each with what its pages depend on; `now` counts seconds.

        Without `under_way` a job that the program died over is printed again.
        """
        self.printers = printers
        self._stopped = stopped or Stopped()
        self._under_way = under_way
        self._seconds = seconds
        self._now = now
        self._waits_since: dict[str, float] = {}

    def print(self, drawn: Callable[[PrintHead], Page], job: Job) -> Outcome:
        """Print what is `drawn` for a printer."""
        if not self.printers:
            return Outcome(JobState.GIVEN_UP, "no_printer")
        if self._under_way is not None and self._under_way.left_over == job.job_id:
            self._under_way.left_over = ""
            return Outcome(JobState.UNKNOWN, "program_stopped")
        outcome = self._on_one(drawn, job)
        if outcome.state is not JobState.FAILED:
            self._waits_since.pop(job.job_id, None)
        return outcome

    def _on_one(self, drawn: Callable[[PrintHead], Page], job: Job) -> Outcome:
        reason = ""
        for printer, head in self.printers:
            stopped = self._stopped.seconds(printer.name)
            if stopped is None:
                outcome = self._printed(printer, drawn(head), job)
                if outcome.state is not JobState.FAILED:
                    return outcome
                failed_with = outcome.reason
            else:
                failed_with = self._stopped.reason(printer.name)
            reason = reason or failed_with
            waited = max(self._waited(job), stopped or 0.0)
            if waited < self._seconds and len(self.printers) > 1:
                return Outcome(JobState.FAILED, reason, within=self._seconds - waited)
        return Outcome(JobState.FAILED, reason)

    def _waited(self, job: Job) -> float:
        return self._now() - self._waits_since.setdefault(job.job_id, self._now())

    def _printed(self, printer: Printer, page: Page, job: Job) -> Outcome:
        if self._under_way is not None:
            self._under_way.begin(job.job_id)
        try:
            result = printer.print_page(page, job.job_id)
        except Refused as refused:
            return Outcome(JobState.GIVEN_UP, refused.code)
        if self._under_way is not None and result.outcome is PrintOutcome.FAILED:
            self._under_way.nothing_came()
        return Outcome(_STATES[result.outcome], result.fault.value if result.fault else "")
