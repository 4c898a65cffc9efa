"""What is wrong with a server's certificate: libpq says only that it could not be verified."""

import socket
import ssl

from db.sync.server.address import ServerAddress

_WANTS_ENCRYPTION = bytes([0, 0, 0, 8, 0x04, 0xD2, 0x16, 0x2F])
_SECONDS = 3.0
_REASONS = {9: "not_yet_valid", 10: "expired", 62: "host_name", 64: "host_name"}
"""By OpenSSL's codes; whatever else is wrong, nobody whom we believe answers for it."""


def reason_against(address: ServerAddress) -> str:
    """Ask the server once more for its certificate, and give why it is not believed."""
    try:
        context = ssl.create_default_context(cafile=address.authorities())
        with socket.create_connection((address.host, address.port), _SECONDS) as line:
            line.sendall(_WANTS_ENCRYPTION)
            if line.recv(1) != b"S":
                return "not_encrypted"
            with context.wrap_socket(line, server_hostname=address.host):
                return "other"
    except ssl.SSLCertVerificationError as error:
        return _REASONS.get(error.verify_code, "unknown_authority")
    except OSError:
        return "other"
