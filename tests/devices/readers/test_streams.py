"""However the bytes come: no wrong code is accepted, and none is lost that was framed whole."""

import random

import pytest

from kiosk.devices.readers.protocols import decoder_for
from kiosk.visits.signed_codes import is_signed_code, read_signed_code
from tests.devices.readers.lines import Stream, stream
from tests.visits.forgeries import KEY

SAMPLE, ALL = 400, 10_000


def accepted(line: Stream) -> list[str]:
    """Give the codes that a line's readings are and that the house has signed."""
    decoder = decoder_for("codes", "foyer")
    read = [
        each.text for at, piece in enumerate(line.pieces) for each in decoder.feed(piece, at / 100)
    ]
    return [each for each in read if is_signed_code(each) and read_signed_code(each, [KEY])]


def faults(number: int, seed: int) -> tuple[int, int, int]:
    """Count whole codes, those lost, and those accepted that nobody sent whole or broken."""
    dice = random.Random(seed)
    sent = lost = wrong = 0
    for _ in range(number):
        line = stream(dice)
        read = accepted(line)
        sent += len(line.whole)
        lost += sum(each not in read for each in line.whole)
        wrong += sum(each not in b"".join(line.pieces).decode("latin-1") for each in read)
    return sent, lost, wrong


def test_of_noisy_lines_no_code_is_lost_and_none_is_wrong() -> None:
    sent, lost, wrong = faults(SAMPLE, 3)
    assert sent > SAMPLE / 2
    assert (lost, wrong) == (0, 0)


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_of_ten_thousand_noisy_lines_no_code_is_lost_and_none_is_wrong() -> None:
    sent, lost, wrong = faults(ALL, 4)
    print(f"\nstreams: {ALL}, codes framed whole: {sent}, lost: {lost}, wrong: {wrong}")
    assert (lost, wrong) == (0, 0)
