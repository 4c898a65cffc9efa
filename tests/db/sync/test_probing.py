"""Until when a server's certificate holds, asked of a real TLS server that begins as PostgreSQL."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.sync.server.address import ServerAddress
from db.sync.server.probing import certificate_ends
from tests.certificates import certificate


@contextmanager
def answering(context: ssl.SSLContext | None) -> Iterator[int]:
    """Answer one request for TLS as PostgreSQL does; gives the port."""

    def serve() -> None:
        near, _ = listener.accept()
        with near, suppress(OSError):
            near.recv(8)
            near.sendall(b"N" if context is None else b"S")
            if context is not None:
                with context.wrap_socket(near, server_side=True) as secured:
                    secured.recv(1)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        thread.join(10)


def test_the_end_of_a_certificate_that_is_believed_is_told(tmp_path: Path) -> None:
    made = certificate(tmp_path)
    with answering(made.server_context()) as port:
        ends = certificate_ends(ServerAddress("127.0.0.1", port, "foaje", made.file))
    assert ends is not None
    assert timedelta(days=1) < ends - datetime.now(UTC) < timedelta(days=3)


def test_nothing_is_told_of_one_that_is_not_believed(tmp_path: Path) -> None:
    made = certificate(tmp_path)
    with answering(made.server_context()) as port:
        assert certificate_ends(ServerAddress("127.0.0.1", port, "foaje")) is None
    other = certificate(tmp_path, "DNS:elsewhere")
    with answering(other.server_context()) as port:
        assert certificate_ends(ServerAddress("127.0.0.1", port, "foaje", other.file)) is None


def test_a_server_without_encryption_or_none_at_all_has_none() -> None:
    with answering(None) as port:
        assert certificate_ends(ServerAddress("127.0.0.1", port)) is None
    assert certificate_ends(ServerAddress("127.0.0.1", port)) is None
    assert certificate_ends(ServerAddress("/run/postgresql")) is None
