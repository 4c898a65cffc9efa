"""A smart card without plastic, for the reader that vsmartcard-vpcd pretends to be.

Messages both ways have their length in two bytes before them. One byte is an order (0 off, 1 on, 2
reset, 4 tell your ATR), more are a command to the card.
"""

import socket
import struct
from threading import Event, Thread
from typing import Self

ATR = bytes.fromhex("3B8F8001804F0CA000000306030001000000006A")
_ORDERS = {b"\x00", b"\x01", b"\x02"}
_ATR_ASKED = b"\x04"
_GET_UID = bytes.fromhex("FFCA000000")


class VirtualCard:
    """One card on the reader, from `with` to its end."""

    def __init__(self, port: int, uid: bytes, status: bytes = b"\x90\x00") -> None:
        self._uid, self._status = uid, status
        self._line = socket.create_connection(("127.0.0.1", port), 10)
        self._line.settimeout(0.1)
        self._gone = Event()
        self._thread = Thread(target=self._answer_all)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._gone.set()
        self._thread.join()
        self._line.close()

    def _answer_all(self) -> None:
        while not self._gone.is_set():
            asked = self._message()
            if asked == _ATR_ASKED:
                self._say(ATR)
            elif asked and asked not in _ORDERS:
                known = asked.startswith(_GET_UID[:2])
                self._say(self._uid + self._status if known else b"\x6d\x00")

    def _message(self) -> bytes:
        head = self._read(2)
        return self._read(struct.unpack(">H", head)[0]) if head else b""

    def _read(self, length: int) -> bytes:
        content = b""
        while len(content) < length and not self._gone.is_set():
            try:
                content += self._line.recv(length - len(content))
            except TimeoutError:
                if not content:
                    return b""
        return content

    def _say(self, content: bytes) -> None:
        self._line.sendall(struct.pack(">H", len(content)) + content)
