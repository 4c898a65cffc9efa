"""A real HTTP server of the town hall's, which takes webhooks as a test wants it to."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.certificates import Certificate


@dataclass
class Gateway:
    """A town hall's server: answers as told, and keeps what came."""

    status: int = 200
    answer: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    hold: threading.Event = field(default_factory=threading.Event)
    dripping: bool = False
    port: int = 0

    def take(self, handler: BaseHTTPRequestHandler) -> None:
        length = int(handler.headers["Content-Length"])
        body = handler.rfile.read(length)
        self.requests.append((handler.path, dict(handler.headers.items()), body))
        if self.dripping:
            handler.send_response(200)
            handler.end_headers()
            while not self.hold.wait(0.05):
                handler.wfile.write(b" ")
            return
        handler.send_response(self.status)
        for name, value in self.headers.items():
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(self.answer)))
        handler.end_headers()
        handler.wfile.write(self.answer)


def serving(gateway: Gateway, made: Certificate | None) -> Callable[[], None]:
    """Start the server in a thread; gives how to stop it."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            try:
                gateway.take(self)
            except OSError:
                return  # the caller has had enough

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign] # a refused handshake
    if made is not None:
        context = made.server_context()
        server.socket = context.wrap_socket(server.socket, server_side=True)
    gateway.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()

    def stop() -> None:
        gateway.hold.set()
        server.shutdown()
        server.server_close()
        thread.join(5)

    return stop
