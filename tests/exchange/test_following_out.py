"""Whoever receives a visitor is told to follow the visitor out: the host, and who stands in."""

from dataclasses import replace

import pytest

from kiosk.commandline.text_examples import EXAMPLE_VISIT
from kiosk.directory.model import Person, PersonDetails
from kiosk.exchange.host_text import told_to_host
from kiosk.settings import Settings
from kiosk.wording.voice import Voice
from tests.conftest import NOON

SAID = "Möt din besökare i foajén och följ besökaren ut efteråt."


@pytest.mark.parametrize("booked", [True, False])
@pytest.mark.parametrize("stand_in", [True, False])
def test_the_message_says_so(booked: bool, stand_in: bool) -> None:
    host = Person("1", PersonDetails("Linda", "Berg", email="linda@example.se"))
    other = Person("2", PersonDetails("Eva", "Ek", email="eva@example.se"))
    told_of = replace(EXAMPLE_VISIT, host=host, booked_for=NOON if booked else None)
    told = told_to_host([told_of], other if stand_in else host, Settings(), Voice("sv"), {})
    assert told.body.endswith(SAID)
