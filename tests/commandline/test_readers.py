"""`kiosk readers`: listed, watched, and taught by a card that is known."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest
import serial

from kiosk.commandline import readers
from tests.commandline.conftest import Kiosk
from tests.devices.readers.plug import Plug

EM_CARDS = (b"\x02010000303908\r\n\x03", b"\x0262E3086CED08\x03")


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    made = Plug(tmp_path / "reader")
    made.put_in()
    yield made
    made.pull_out()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "station"
    path.mkdir()
    return path


def set_up(folder: Path, plug: Plug, reads: str, more: str = "") -> None:
    (folder / "foaje.toml").write_text(
        f'[[readers]]\nname = "Disken"\nconnection = "serial"\ndevice = "{plug.path}"\n'
        f'reads = "{reads}"\n{more}\n'
        '[[readers]]\nname = "Tangent"\nconnection = "keyboard"\nprefix = "%"\n',
        "utf-8",
    )


@contextmanager
def held_up(plug: Plug, now: Callable[[], bytes]) -> Iterator[None]:
    """Hold up before a reader what is to be held up now, again and again until all is over."""
    over = Event()

    def hold() -> None:
        while not over.is_set():
            plug.say(now())
            over.wait(0.2)

    holding = Thread(target=hold)
    holding.start()
    try:
        yield
    finally:
        over.set()
        holding.join()


def test_readers_are_listed_with_how_they_stand(kiosk: Kiosk, folder: Path, plug: Plug) -> None:
    set_up(folder, plug, "codes")
    listed = kiosk("readers", "list", "--json").answer
    assert [(e["name"], e["where"], e["fault"]) for e in listed["readers"]] == [
        ("Disken", str(plug.path), None),
        ("Tangent", "%", None),
    ]
    assert isinstance(listed["ports"], list)
    with serial.Serial(str(plug.path), exclusive=True):
        told = kiosk("readers", "list").out.splitlines()
        assert told[0] == f"Disken (serial {plug.path}): används, troligen av Foajé"
        assert told[1] == "Tangent (keyboard %): skriver som ett tangentbord"
    plug.pull_out()
    assert kiosk("readers", "list", "--json").answer["readers"][0]["fault"] == "unreachable"


def test_without_readers_only_the_ports_are_listed(kiosk: Kiosk, folder: Path) -> None:
    assert kiosk("readers", "list", "--json").answer["readers"] == []


def test_what_is_read_is_told_as_it_came(kiosk: Kiosk, folder: Path, plug: Plug) -> None:
    set_up(folder, plug, "rdm6300", 'card_format = "low24-forward-facility"')
    with held_up(plug, lambda: EM_CARDS[1]):
        watched = kiosk("readers", "watch", "--reader", "Disken", "--seconds", "1", "--json")
    assert watched.answer["readings"] == [
        {"format": "em4100", "bits": 40, "raw": "62E3086CED", "text": "", "number": "00827885"}
    ]
    set_up(folder, plug, "codes")
    with held_up(plug, lambda: b"]Q1K7Q2M9\r"):
        told = kiosk("readers", "watch", "--reader", "Disken", "--seconds", "1")
    assert told.out == "Kod: K7Q2M9\n"
    assert "Disken" in told.err


def test_a_known_card_tells_the_rule_and_what_to_write(
    kiosk: Kiosk, folder: Path, plug: Plug
) -> None:
    set_up(folder, plug, "rdm6300")
    with held_up(plug, lambda: EM_CARDS[1]):
        taught = kiosk("readers", "learn", "--reader", "Disken", "--number", "008,27885")
    assert taught.code == 0
    assert taught.err == "Visa kortet med numret 008,27885 för läsaren nu.\n"
    rule, line = taught.out.splitlines()[:2]
    assert line == 'card_format = "whole-forward-facility"'
    assert "Disken" in rule


def test_a_second_card_decides(
    kiosk: Kiosk, folder: Path, plug: Plug, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(folder, plug, "rdm6300")
    told: list[str] = []
    monkeypatch.setattr(readers, "tell", told.append)
    numbers = str(0x0100003039), str(0x62E3086CED)
    cards = ("--number", numbers[0], "--number", numbers[1])
    with held_up(plug, lambda: EM_CARDS[max(len(told) - 1, 0) % 2]):
        taught = kiosk("readers", "learn", "--reader", "Disken", *cards, "--json")
        told.clear()
        cards = ("--number", numbers[1], "--number", numbers[0])
        crossed = kiosk("readers", "learn", "--reader", "Disken", *cards, "--json")
    assert taught.answer["formats"] == ["whole-forward-decimal"]
    assert taught.answer["line"] == 'card_format = "whole-forward-decimal"'
    assert crossed.answer["error"]["code"] == "reader.no_rule_fits"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("watch", "--reader", "Ingen"), "reader.unknown"),
        (("watch", "--reader", "Tangent"), "reader.types"),
        (("learn", "--reader", "Disken", "--number", "12"), "reader.number_short"),
        (
            ("learn", "--reader", "Disken", "--number", "12345", "--seconds", "0.3"),
            "reader.nothing_read",
        ),
    ],
)
def test_what_cannot_be_done_says_why(
    kiosk: Kiosk, folder: Path, plug: Plug, arguments: tuple[str, ...], code: str
) -> None:
    set_up(folder, plug, "rdm6300")
    refused = kiosk("readers", *arguments, "--json")
    assert (refused.code, refused.answer["error"]["code"]) == (2, code)
    assert "{" not in refused.answer["error"]["message"]


def test_a_reader_that_is_gone_or_in_use_says_so(kiosk: Kiosk, folder: Path, plug: Plug) -> None:
    set_up(folder, plug, "codes")
    with serial.Serial(str(plug.path), exclusive=True):
        busy = kiosk("readers", "watch", "--reader", "Disken", "--json")
    plug.pull_out()
    gone = kiosk("readers", "watch", "--reader", "Disken", "--json")
    assert busy.answer["error"]["code"] == "reader.busy"
    assert gone.answer["error"]["code"] == "reader.unreachable"
