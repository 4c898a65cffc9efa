"""The message to a host in the house's own words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exchange.host_mail import mail_to_host
from kiosk.settings import Settings, settings_from
from kiosk.station import Station
from kiosk.visits.commands import arrive_at_desk
from kiosk.visits.model import Visit, Visitor
from kiosk.visits.party import Following, Need
from kiosk.wording.voice import Voice
from tests.conftest import NOON, Employ

SWEDISH = Voice("sv")
OWN = settings_from(
    {
        "texts": {
            "sv": {
                "host_subject": "Besök\nväntar på {phone}",
                "host_booked": "Hej {host}\n\n{visitor} är här.",
                "host_walk_in": "{visitor} frågar efter dig.",
            }
        }
    }
)


@pytest.fixture
def visit(station: Station, employ: Employ) -> Visit:
    """Give somebody who waits for a host with an address."""
    host = employ("Eva", "Ek", email="eva@b.example")
    return station.do(arrive_at_desk, Visitor("Åsa {host}", "Skanska"), host, actor="desk")


def test_subject_and_body_are_the_houses(visit: Visit) -> None:
    message = mail_to_host([visit], OWN, SWEDISH)
    assert message["Subject"] == "Besök väntar på 0950-166 00"
    assert message.get_content() == "Åsa {host} (Skanska) frågar efter dig.\n"
    booked = mail_to_host([replace(visit, booked_for=NOON)], OWN, SWEDISH)
    assert booked.get_content() == "Hej Eva Ek\n\nÅsa {host} (Skanska) är här.\n"


@given(name=st.text(max_size=40), company=st.text(max_size=40))
def test_no_name_breaks_a_message(name: str, company: str) -> None:
    from kiosk.commandline.text_examples import EXAMPLE_VISIT

    message = mail_to_host([replace(EXAMPLE_VISIT, visitor=Visitor(name, company))], OWN, SWEDISH)
    assert b"\r\n\r\n" in message.as_bytes()


def test_the_host_is_told_how_many_come_and_what_they_need(visit: Visit) -> None:
    needs = (Need.INTERPRETER, Need.EVACUATION_HELP)
    group = replace(visit, persons=3, needs=needs)
    for settings in (Settings(), OWN):
        body = mail_to_host([group], settings, SWEDISH).get_content()
        assert "Åsa {host} (Skanska, 3 personer)" in body
        assert body.endswith("Bra att veta: Behöver tolk, behöver hjälp vid utrymning.\n")
    assert "Bra att veta" not in mail_to_host([visit], OWN, SWEDISH).get_content()


def test_the_host_is_told_who_comes_along_by_role_and_number_alone(visit: Visit) -> None:
    roles = (Following.INTERPRETER, Following.COMPANION, Following.COMPANION)
    for settings in (Settings(), OWN):
        message = mail_to_host([visit], settings, SWEDISH, along={visit.visit_id: roles})
        said = "Följer med: 1 tolk, 2 personer i sällskap.\n"
        assert message.get_content().endswith(said)
        assert "olk" not in message["Subject"]
    for nobody in ({}, {visit.visit_id: ()}, {"another": roles}):
        body = mail_to_host([visit], Settings(), SWEDISH, along=nobody).get_content()
        assert "Följer med" not in body


def test_the_host_of_who_shows_no_name_is_told_the_alias(visit: Visit) -> None:
    alias = replace(visit, visitor=Visitor("Besökare 7", alias=True))
    assert "Besökare 7" in mail_to_host([alias], Settings(), SWEDISH).get_content()
