"""What tests of several sources share: a directory server, and people who are referred."""

from collections.abc import Iterator

import pytest

from tests.conftest import Employ
from tests.exchange.ldap_town import ENTRIES
from tests.slapd import Slapd, slapd


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slapd]:
    """Start a directory server that knows a small town hall."""
    with slapd(tmp_path_factory.mktemp("slapd") / "server", *ENTRIES) as running:
        yield running


@pytest.fixture
def people(employ: Employ) -> dict[str, str]:
    """Employ four people, two of one name; gives their ids."""
    return {
        "anna": employ("Anna", "Öberg", email="anna@b.example", extension="6601"),
        "bo": employ("Bo", "Ek", email="bo@b.example", extension="6602"),
        "eva": employ("Eva", "Lind", extension="6603"),
        "eva2": employ("Eva", "Lind", extension="6604"),
    }
