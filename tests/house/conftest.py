"""What tests of a house stand on that kill its server."""

from collections.abc import Iterator

import pytest

from tests.postgres import PostgresServer


@pytest.fixture
def server() -> Iterator[PostgresServer]:
    """Give a server of the test's own, to be stopped and killed."""
    made = PostgresServer()
    yield made
    made.remove()
