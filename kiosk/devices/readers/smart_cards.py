"""Smart card readers through PC/SC: the number of a card laid on one.

pyscard is an extra (`pip install foaje[pcsc]`) and loaded only where such a reader is set.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

from kiosk.devices.readers.ports import ReaderBroke, ReaderFault
from kiosk.devices.readers.reading import Reading, ReadingFormat
from kiosk.settings.readers import ReaderSettings

GET_UID = (0xFF, 0xCA, 0x00, 0x00, 0x00)
"""GET DATA: the number of the card (PC/SC part 3)."""
_DONE = (0x90, 0x00)
_UID_LENGTHS = (4, 7, 10)
_LISTEN_MS = 200


def uid_reading(source: str, answer: bytes) -> Reading | None:
    """Give the card of an answer; None for an error, and for what is no number of a card."""
    uid, status = answer[:-2], tuple(answer[-2:])
    if status != _DONE or len(uid) not in _UID_LENGTHS:
        return None
    return Reading(source, ReadingFormat.UID, uid, len(uid) * 8)


def follow_smart_cards(
    reader: ReaderSettings,
    closing: Event,
    told: Callable[[Reading], None],
    ready: Callable[[], None],
) -> None:
    """Tell each card that is laid on the reader until `closing`; `ready` once it is there.

    Raises `ReaderBroke` when there is no such reader, or not any more.
    """
    with _service() as (scard, context):
        name = _reader_named(scard, context, reader.device)
        ready()
        _follow(scard, context, name, reader.name, closing, told)


def demand_smart_card_reader(reader: ReaderSettings) -> None:
    """Raise `ReaderBroke` unless the reader is there."""
    with _service() as (scard, context):
        _reader_named(scard, context, reader.device)


@contextmanager
def _service() -> Iterator[tuple[Any, Any]]:
    """Give the library, and a connection to the system's service for smart cards."""
    try:
        from smartcard import scard
    except ImportError as error:
        raise ReaderBroke(ReaderFault.NO_LIBRARY) from error
    result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if result != scard.SCARD_S_SUCCESS:
        raise ReaderBroke(ReaderFault.UNREACHABLE)
    try:
        yield scard, context
    finally:
        scard.SCardReleaseContext(context)


def _reader_named(scard: Any, context: Any, wanted: str) -> str:
    result, names = scard.SCardListReaders(context, [])
    if result == scard.SCARD_S_SUCCESS:
        for name in names:
            if wanted.lower() in name.lower():
                return str(name)
    raise ReaderBroke(ReaderFault.UNREACHABLE)


def _follow(
    scard: Any,
    context: Any,
    name: str,
    source: str,
    closing: Event,
    told: Callable[[Reading], None],
) -> None:
    state = scard.SCARD_STATE_UNAWARE
    while not closing.is_set():
        result, states = scard.SCardGetStatusChange(context, _LISTEN_MS, [(name, state)])
        if result == scard.SCARD_E_TIMEOUT:
            continue
        if result != scard.SCARD_S_SUCCESS:
            raise ReaderBroke(ReaderFault.GONE)
        _, state, _ = states[0]
        if state & (scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_UNAVAILABLE):
            raise ReaderBroke(ReaderFault.GONE)
        if state & scard.SCARD_STATE_PRESENT and not state & scard.SCARD_STATE_MUTE:
            reading = _asked(scard, context, name, source)
            if reading is not None:
                told(reading)


def _asked(scard: Any, context: Any, name: str, source: str) -> Reading | None:
    """Ask the card that has just been laid down; one taken away again says nothing."""
    protocols = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
    result, card, protocol = scard.SCardConnect(context, name, scard.SCARD_SHARE_SHARED, protocols)
    if result != scard.SCARD_S_SUCCESS:
        return None
    result, answer = scard.SCardTransmit(card, _header(scard, protocol), list(GET_UID))
    scard.SCardDisconnect(card, scard.SCARD_LEAVE_CARD)
    return uid_reading(source, bytes(answer)) if result == scard.SCARD_S_SUCCESS else None


def _header(scard: Any, protocol: int) -> Any:
    return scard.SCARD_PCI_T1 if protocol == scard.SCARD_PROTOCOL_T1 else scard.SCARD_PCI_T0
