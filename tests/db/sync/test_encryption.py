"""A line to the server is encrypted, and the server must be the one that was named."""

import socket
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from db.sync.counterpart import HouseFailure
from db.sync.server.address import ServerAddress
from tests.certificates import Certificate, certificate, expired
from tests.db.sync.chains import Chain
from tests.db.sync.conftest import Connect, House
from tests.db.sync.front import Front


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return certificate(tmp_path_factory.mktemp("trusted"))


def reason_refused(connect: Connect, address: ServerAddress) -> str:
    with pytest.raises(HouseFailure) as refusal:
        connect(address=address).heads()
    assert refusal.value.code == "house.certificate"
    return str(refusal.value.facts["reason"])


def test_events_go_and_come_encrypted(house: House, connect: Connect, trusted: Certificate) -> None:
    chain = Chain()
    with Front(house.address, trusted.server_context()) as front:
        server = connect(address=front.address(trusted.file, "localhost"))
        server.take(chain.grow(3000))
        assert server.events_after({chain.origin: 0}, 3000) == chain.events
        connect().take(chain.grow())
        assert server.wait(30)


def test_a_silent_cut_of_an_encrypted_line_is_noticed(
    house: House, connect: Connect, trusted: Certificate
) -> None:
    with Front(house.address, trusted.server_context()) as front:
        server = connect(address=front.address(trusted.file), seconds=0.5)
        server.heads()
        front.silent = True
        with pytest.raises(HouseFailure, match=r"house\.unreachable"):
            server.heads()


def test_a_certificate_of_another_host_is_refused(
    house: House, connect: Connect, tmp_path: Path
) -> None:
    other = certificate(tmp_path, "DNS:elsewhere.example")
    with Front(house.address, other.server_context()) as front:
        assert reason_refused(connect, front.address(other.file)) == "host_name"


def test_a_certificate_of_an_unknown_authority_is_refused(
    house: House, connect: Connect, trusted: Certificate, tmp_path: Path
) -> None:
    other = certificate(tmp_path)
    with Front(house.address, other.server_context()) as front:
        assert reason_refused(connect, front.address(trusted.file)) == "unknown_authority"
        of_the_system = ServerAddress("127.0.0.1", front.address().port, house.database)
        assert reason_refused(connect, of_the_system) == "unknown_authority"


def test_a_certificate_that_has_expired_is_refused(
    house: House, connect: Connect, tmp_path: Path
) -> None:
    old = expired(tmp_path, timedelta(days=3))
    with Front(house.address, old.server_context()) as front:
        assert reason_refused(connect, front.address(old.file)) == "expired"


def test_a_file_of_authorities_that_is_not_there_is_told(
    house: House, connect: Connect, trusted: Certificate, tmp_path: Path
) -> None:
    with Front(house.address, trusted.server_context()) as front:
        missing = tmp_path / "missing.pem"
        assert reason_refused(connect, front.address(missing)) == "no_authority"
        missing.write_text("nothing", "utf-8")
        assert reason_refused(connect, front.address(missing)) == "no_authority"


@pytest.mark.parametrize("answer", [b"", b"S", b"S\x15\x03\x03\x00\x02\x01\x00"])
def test_a_line_that_is_cut_while_it_is_being_encrypted_is_no_matter_of_certificates(
    connect: Connect, trusted: Certificate, answer: bytes
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer_and_hang_up() -> None:
            line, _ = listener.accept()
            with line:
                line.recv(8)
                line.sendall(answer)
                line.shutdown(socket.SHUT_WR)
                while line.recv(4096):
                    pass

        thread = threading.Thread(target=answer_and_hang_up)
        thread.start()
        address = ServerAddress("127.0.0.1", listener.getsockname()[1], "x", trusted.file)
        with pytest.raises(HouseFailure, match=r"house\.unreachable"):
            connect(address=address).heads()
        thread.join()


def test_a_server_that_does_not_encrypt_is_sent_nothing(
    house: House, connect: Connect, trusted: Certificate
) -> None:
    with Front(house.address) as front:
        assert reason_refused(connect, front.address(trusted.file)) == "not_encrypted"
        assert front.carried_up == 8  # only the question whether it does
