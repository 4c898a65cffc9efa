"""Where a house's server is, and what a station signs in with."""

import ssl
from dataclasses import dataclass, field
from pathlib import Path

from psycopg.conninfo import make_conninfo

VERIFY_FULL = "verify-full"


@dataclass(frozen=True)
class ServerAddress:
    """A PostgreSQL and the database in it.

    `host` that begins with a slash is a folder with the server's socket. `root_certificate` is a
    file of authorities; without it those of the system are believed. `encryption` is libpq's
    `sslmode`.
    """

    host: str
    port: int = 5432
    database: str = "foaje"
    root_certificate: Path | None = None
    encryption: str = VERIFY_FULL

    def connection_string(self) -> str:
        """Give it as libpq has it, without any secret."""
        return make_conninfo(
            host=self.host,
            port=self.port,
            dbname=self.database,
            sslmode=self.encryption,
            sslrootcert=self.authorities() or ("system" if self.encryption == VERIFY_FULL else ""),
            gssencmode="disable",
        )

    def authorities(self) -> str | None:
        """Give the file of authorities that are believed, if there is one."""
        if self.root_certificate is not None:
            return str(self.root_certificate)
        # libpq comes in the wheel with an OpenSSL that may look in another system's place.
        return ssl.get_default_verify_paths().cafile


@dataclass(frozen=True)
class Login:
    """A role and its secret, which no text shows."""

    role: str
    secret: str = field(repr=False)
