"""The ways colleagues are called in a house."""

from kiosk.jobs.model import JobKind
from kiosk.settings import Settings


def help_ways(settings: Settings) -> tuple[JobKind, ...]:
    """Name the ways; without any the screens alone tell."""
    messages = settings.host_messages
    by_mail = messages.channel != "desk" and bool(settings.reception.help_colleagues)
    mail = (JobKind.HELP_MESSAGE,) if by_mail else ()
    return (*mail, JobKind.HELP_WEBHOOK) if messages.webhook is not None else mail
