"""The ways colleagues are called in a house."""

from kiosk.jobs.model import JobKind
from kiosk.settings import Settings


def help_ways(settings: Settings) -> tuple[JobKind, ...]:
    """Name the ways; without any the screens alone tell."""
    messages = settings.host_messages
    named = settings.reception.help_colleagues or settings.reception.stand_ins
    by_mail = messages.channel != "desk" and bool(named)
    mail = (JobKind.HELP_MESSAGE,) if by_mail else ()
    return (*mail, JobKind.HELP_WEBHOOK) if messages.webhook is not None else mail


def help_addresses(settings: Settings, *, unattended: bool) -> tuple[str, ...]:
    """Name the addresses: the colleagues', and who stands in for an `unattended` desk.

    Where no colleague is named, who stands in for the desk is called in any case.
    """
    reception = settings.reception
    colleagues = reception.help_colleagues
    stand_ins = reception.stand_ins if unattended or not colleagues else ()
    return tuple(dict.fromkeys((*colleagues, *stand_ins)))
