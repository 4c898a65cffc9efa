"""What works messages that go by mail alone."""

from kiosk.exchange.host_mail import MailRoute
from kiosk.station import Station
from kiosk.wording.voice import Voice


class MailMessages:
    """The station, the way its mail goes, and the language it is written in.

    Without a way nothing is sent: the job is given up with what the desk has to do instead.
    """

    def __init__(self, station: Station, route: MailRoute | None, voice: Voice) -> None:
        """Take the way messages go."""
        self._station = station
        self._route = route
        self._voice = voice
