"""The lanes messages go by, put together from the settings."""

from kiosk.dispatch.booking_messages import BookingMessages
from kiosk.dispatch.evacuation_messages import EvacuationMessages
from kiosk.dispatch.help_messages import HelpMessages
from kiosk.dispatch.host_messages import HostMessages
from kiosk.dispatch.lanes import JobLane
from kiosk.dispatch.message_ways import MailWay, MessageWay, WebhookWay
from kiosk.dispatch.missed_visit_messages import MissedVisitMessages
from kiosk.dispatch.person_messages import PersonMessages
from kiosk.dispatch.stand_in_messages import StandInMessages
from kiosk.dispatch.still_here_messages import StillHereMessages
from kiosk.dispatch.webhook_orders import WebhookOrders
from kiosk.exchange.host_mail import route_of
from kiosk.exchange.webhook import WebhookRoute
from kiosk.jobs.model import JobKind
from kiosk.station import Station
from kiosk.wording.voice import Voice


def start_message_lanes(station: Station, voice: Voice) -> list[JobLane]:
    """Start a lane for each kind of message and each way; close them in any order."""
    settings = station.settings
    route = route_of(settings.host_messages, station.folder)
    mail = MailWay(route, settings, voice) if route is not None else None
    webhook = _webhook(station, voice)
    ways: list[MessageWay] = [each for each in (mail, webhook) if each is not None]
    lanes = [
        JobLane(station, JobKind.HOST_MESSAGE, HostMessages(station, mail)),
        JobLane(station, JobKind.STAND_IN_MESSAGE, StandInMessages(station, mail, voice)),
        JobLane(station, JobKind.BOOKING_MESSAGE, BookingMessages(station, route, voice)),
        JobLane(station, JobKind.MISSED_VISIT_MESSAGE, MissedVisitMessages(station, ways)),
        JobLane(station, JobKind.PERSON_MESSAGE, PersonMessages(station, ways)),
        JobLane(station, JobKind.HELP_MESSAGE, HelpMessages(station, mail)),
        JobLane(station, JobKind.STILL_HERE_MESSAGE, StillHereMessages(station, route, voice)),
        JobLane(station, JobKind.EVACUATION_MESSAGE, EvacuationMessages(station, route, voice)),
    ]
    if webhook is not None:
        lanes += [
            JobLane(
                station,
                JobKind.HOST_WEBHOOK,
                HostMessages(station, webhook),
                beforehand=WebhookOrders(station),
            ),
            JobLane(station, JobKind.HELP_WEBHOOK, HelpMessages(station, webhook)),
            JobLane(station, JobKind.STAND_IN_WEBHOOK, StandInMessages(station, webhook, voice)),
        ]
    return lanes


def _webhook(station: Station, voice: Voice) -> WebhookWay | None:
    settings = station.settings
    if settings.host_messages.webhook is None:
        return None
    route = WebhookRoute(settings.host_messages.webhook, station.folder, station.now)
    return WebhookWay(route, settings, voice)
