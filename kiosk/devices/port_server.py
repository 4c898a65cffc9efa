"""A serial port of a port server on the network (RFC 2217), for its modem lines alone.

pyserial asks the server for the lines only when its URL says so, and when no answer comes it gives
the last levels it heard, without end. A contact must not be believed at rest on such word: so it is
always asked, and no answer is a failure.
"""

from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from serial import SerialException, rfc2217

_ANSWER_SECONDS = "2"


def asked_always(url: str) -> str:
    """Give the URL with the options that have pyserial ask for the lines, and not wait for long."""
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query, keep_blank_values=True))
    options.setdefault("poll_modem", "")
    options.setdefault("timeout", _ANSWER_SECONDS)
    return urlunsplit(parts._replace(query=urlencode(options)))


class PortServer(rfc2217.Serial):  # type: ignore[misc,unused-ignore]  # pyserial may have no hints
    """One opening of such a port; what it raises is pyserial's."""

    def __init__(self, url: str) -> None:
        super().__init__(asked_always(url))

    def get_modem_state(self) -> Any:
        """Give the lines as they stand; raises `SerialException` when the server is silent."""
        due = self._modemstate_timeout.expired()
        state = super().get_modem_state()
        if due and self._modemstate_timeout.expired():
            raise SerialException("the port server did not answer")
        return state
