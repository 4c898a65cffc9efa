"""What a station shows the other stations of its house, and whom it lets in: certificates, whole.

No authority signs them and no name in them counts. Both sides demand one that stands in the house's
list, by all its bytes. None ever runs out: a clock that is wrong must not part a house.
"""

import secrets
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_FOREVER = datetime(1970, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)


@dataclass(frozen=True)
class Identity:
    """A station's key and certificate in `file`, and the certificate as the others are told it."""

    file: Path
    certificate: str


def new_identity() -> tuple[str, str]:
    """Make a key and a certificate that signs itself; gives both as PEM."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, secrets.token_hex(16))])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_FOREVER[0])
        .not_valid_after(_FOREVER[1])
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    written = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return written.decode(), certificate.public_bytes(serialization.Encoding.PEM).decode()


def certificate_bytes(certificate: str) -> bytes | None:
    """Give what a certificate is compared by; None for what is none."""
    try:
        return ssl.PEM_cert_to_DER_cert(certificate.strip())
    except ValueError:
        return None


def listening_context(identity: Identity, certificates: Iterable[bytes]) -> ssl.SSLContext:
    """Give what lets in whoever has one of the certificates; raises OSError."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.num_tickets = 0  # every connection shows its certificate anew
    return _pinned(context, identity, certificates)


def calling_context(identity: Identity, certificate: bytes) -> ssl.SSLContext:
    """Give what calls the one who has this certificate; raises OSError."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False  # the whole certificate is what counts
    return _pinned(context, identity, [certificate])


def _pinned(
    context: ssl.SSLContext, identity: Identity, certificates: Iterable[bytes]
) -> ssl.SSLContext:
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.verify_mode = ssl.CERT_REQUIRED
    context.load_cert_chain(identity.file)
    context.load_verify_locations(cadata=b"".join(certificates))
    return context
