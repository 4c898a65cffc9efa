"""What this station shows the others of its house, in a file outside journal and backups."""

import ssl
from pathlib import Path

from db.sync.peers.identity import Identity, certificate_bytes, new_identity
from kiosk.privacy.secret_file import write_secret

IDENTITY_FILE = "house-identity"
_CERTIFICATE = "-----BEGIN CERTIFICATE-----"


def own_identity(folder: Path) -> Identity:
    """Give the station's key and certificate, made now if there are none that are good.

    Those who are to believe a new one hear of it from the house's server. Raises OSError.
    """
    path = folder / IDENTITY_FILE
    return _read(path) or _made(path)


def forget_identity(folder: Path) -> None:
    """Take the file away: nobody is to let this station in again by it; raises OSError."""
    (folder / IDENTITY_FILE).unlink(missing_ok=True)


def _made(path: Path) -> Identity:
    key, certificate = new_identity()
    write_secret(path, key + certificate)
    return Identity(path, certificate)


def _read(path: Path) -> Identity | None:
    if not path.exists():
        return None
    try:
        written = path.read_bytes().decode("ascii")
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(path)  # whether they are a pair
    except (UnicodeDecodeError, ssl.SSLError):
        return None
    certificate = written[written.find(_CERTIFICATE) :]
    return Identity(path, certificate) if certificate_bytes(certificate) else None
