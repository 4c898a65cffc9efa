"""What the webhook is told besides the mail: a job beside each message to a host."""

from datetime import timedelta

from sqlalchemy import Connection

from db.transaction import Transaction
from kiosk.jobs.commands import id_beside, order_beside
from kiosk.jobs.model import Job, JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.station import Station
from kiosk.visits.queries import ids_waiting

_NOT_OLDER = timedelta(hours=12)
"""A message ordered before this is of another day, whatever has been switched on since."""


class WebhookOrders:
    """Orders for the webhook what was ordered for the mail; asked by the webhook's lane alone.

    Ways are tried apart from each other: what one has taken, the other's trouble repeats for
    nobody, not even over a restart.
    """

    def __init__(self, station: Station) -> None:
        """Take the station whose messages are to go the other way too."""
        self._station = station

    def __call__(self) -> None:
        """Order what is missing."""
        with self._station.reading() as connection:
            missing = self._missing(connection)
        if missing:
            self._station.do(_order, missing)

    def _missing(self, connection: Connection) -> list[Job]:
        waiting = ids_waiting(connection)
        jobs = jobs_about(connection, waiting) if waiting else []
        own = self._station.settings.station
        oldest = self._station.now() - _NOT_OLDER
        ordered = {each.job_id for each in jobs if each.kind is JobKind.HOST_WEBHOOK}
        return [
            each
            for each in jobs
            if each.kind is JobKind.HOST_MESSAGE
            and each.station == own
            and each.ordered_at >= oldest
            and id_beside(JobKind.HOST_WEBHOOK, each) not in ordered
        ]


def _order(tx: Transaction, missing: list[Job]) -> None:
    for each in missing:
        order_beside(tx, JobKind.HOST_WEBHOOK, each)
