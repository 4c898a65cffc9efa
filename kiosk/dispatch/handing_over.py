"""What came of handing a message over, as every kind of message tells it to its job."""

from collections.abc import Callable

from kiosk.dispatch.lanes import Outcome
from kiosk.exchange.not_taken import NotTaken
from kiosk.jobs.model import JobState


def handed_over(send: Callable[[], object], *, confirms: bool) -> Outcome:
    """Send, and tell what came of it; a way that confirms knows that the message was taken."""
    try:
        send()
    except NotTaken as refused:
        return Outcome(JobState.FAILED, refused.code)
    return Outcome(JobState.CONFIRMED if confirms else JobState.SENT)
