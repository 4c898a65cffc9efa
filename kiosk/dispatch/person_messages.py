"""Messages the desk has taken for somebody of the house, on their way to that person."""

from collections.abc import Sequence
from functools import partial

from db.transaction import Transaction
from kiosk.directory.model import Person
from kiosk.dispatch.handing_over import handed_over
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.message_ways import MessageWay
from kiosk.jobs.model import Job, JobState
from kiosk.messages.commands import message_seen
from kiosk.messages.model import Message
from kiosk.messages.queries import message_by_id
from kiosk.refusal import Refused
from kiosk.station import Station

ANSWERER = "webhook"


class PersonMessages:
    """Works these messages; asked by their lane alone."""

    def __init__(self, station: Station, ways: Sequence[MessageWay]) -> None:
        """Take the ways messages go; the first that reaches the person is gone."""
        self._station = station
        self._ways = ways

    def __call__(self, job: Job) -> Outcome:
        """Deliver one message; whom the desk has told meanwhile needs none."""
        with self._station.reading() as connection:
            message = message_by_id(connection, job.about)
        if message is None or message.person is None or message.seen_at is not None:
            return Outcome(JobState.GIVEN_UP, "message_over")
        person = message.person
        if not self._ways:
            return Outcome(JobState.GIVEN_UP, "by_desk")
        way = next((each for each in self._ways if each.reaches(person)), None)
        if way is None:
            return Outcome(JobState.GIVEN_UP, "no_address")
        return handed_over(partial(self._tell, way, job, message, person), confirms=way.confirms)

    def _tell(self, way: MessageWay, job: Job, message: Message, person: Person) -> None:
        reply = way.tell_of_message(job.job_id, message, person)
        if reply is not None:  # whatever was answered, it has been seen
            self._station.do(_seen, message.message_id)


def _seen(tx: Transaction, message_id: str) -> None:
    try:
        message_seen(tx, message_id, actor=ANSWERER)
    except Refused:
        return  # erased while the answer was on its way
