"""TIFF's PackBits: runs of equal bytes made short."""

_LONGEST = 128
_SHORTEST_RUN = 3  # two equal bytes cost as much within other bytes as alone


def packed(data: bytes) -> bytes:
    """Give the same bytes with their runs packed."""
    out = bytearray()
    others = bytearray()
    position = 0
    while position < len(data):
        run = _run_length(data, position)
        if run >= _SHORTEST_RUN:
            _put_others(out, others)
            out += bytes((257 - run, data[position]))
            position += run
        else:
            others.append(data[position])
            position += 1
    _put_others(out, others)
    return bytes(out)


def _run_length(data: bytes, start: int) -> int:
    end = start + 1
    while end < len(data) and data[end] == data[start] and end - start < _LONGEST:
        end += 1
    return end - start


def _put_others(out: bytearray, others: bytearray) -> None:
    for start in range(0, len(others), _LONGEST):
        piece = others[start : start + _LONGEST]
        out.append(len(piece) - 1)
        out += piece
    others.clear()
