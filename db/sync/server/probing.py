"""What a server's certificate says: libpq tells only that it could not be verified."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from db.sync.server.address import ServerAddress

_WANTS_ENCRYPTION = bytes([0, 0, 0, 8, 0x04, 0xD2, 0x16, 0x2F])
_SECONDS = 3.0
_REASONS = {9: "not_yet_valid", 10: "expired", 62: "host_name", 64: "host_name"}
"""By OpenSSL's codes; whatever else is wrong, nobody whom we believe answers for it."""


def reason_against(address: ServerAddress) -> str:
    """Ask the server once more for its certificate, and give why it is not believed."""
    try:
        with _encrypted(address) as line:
            return "not_encrypted" if line is None else "other"
    except ssl.SSLCertVerificationError as error:
        return _REASONS.get(error.verify_code, "unknown_authority")
    except OSError:
        return "other"


def certificate_ends(address: ServerAddress) -> datetime | None:
    """Give when the certificate runs out (UTC); None where it cannot be had, or is not believed.

    A socket in a folder has none.
    """
    if address.host.startswith("/"):
        return None
    try:
        with _encrypted(address) as line:
            told = None if line is None else line.getpeercert()
    except (OSError, ValueError):  # what is wrong with it is told when the station signs in
        return None
    ends = (told or {}).get("notAfter")
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(str(ends)), UTC) if ends else None


@contextmanager
def _encrypted(address: ServerAddress) -> Iterator[ssl.SSLSocket | None]:
    """Give an encrypted line to a server that is believed; None where it does not encrypt."""
    context = ssl.create_default_context(cafile=address.authorities())
    with socket.create_connection((address.host, address.port), _SECONDS) as line:
        line.sendall(_WANTS_ENCRYPTION)
        if line.recv(1) != b"S":
            yield None
            return
        with context.wrap_socket(line, server_hostname=address.host) as secured:
            yield secured
