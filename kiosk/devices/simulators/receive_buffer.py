"""What a printer holds while it is stopped; what does not fit is lost."""

_SMALL = 45  # bytes; the other size of such printers is 4 kB
_BUSY_AT, _READY_AT = 128, 256  # bytes free
_SMALL_BUSY_AT, _SMALL_READY_AT = 16, 26


class ReceiveBuffer:
    """`busy` from when it is nearly full until there is room again."""

    def __init__(self, size: int | None) -> None:
        """Take the size in bytes; None for no limit."""
        self._size = size
        self._held = bytearray()
        self.busy = False

    def __len__(self) -> int:
        """Tell how much it holds."""
        return len(self._held)

    def put(self, data: bytes) -> int:
        """Keep what fits; gives how many bytes were lost."""
        room = len(data) if self._size is None else max(self._size - len(self._held), 0)
        self._held += data[:room]
        self._judge()
        return len(data) - len(data[:room])

    def take(self) -> bytes:
        """Give all it holds."""
        held = bytes(self._held)
        self._held.clear()
        self._judge()
        return held

    def _judge(self) -> None:
        if self._size is None:
            return
        busy_at, ready_at = (
            (_SMALL_BUSY_AT, _SMALL_READY_AT)
            if self._size <= _SMALL
            else (_BUSY_AT, min(_READY_AT, self._size))
        )
        free = self._size - len(self._held)
        self.busy = free <= busy_at or (self.busy and free < ready_at)
