"""Of a discreet booking everything that leaves the desk tells initials, and never the name."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.dispatch.badges import badge_text
from kiosk.dispatch.booking_messages import code_picture
from kiosk.dispatch.booking_slips import booking_slip_text
from kiosk.documents.inside_json import list_as_json
from kiosk.documents.inside_list import worded_list
from kiosk.evacuation.queries import who_is_inside
from kiosk.exchange.booking_mail import mail_to_visitor
from kiosk.exchange.host_mail import mail_to_host
from kiosk.exchange.webhook_bodies import host_body, missed_visit_body
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.booking import BookingTerms, BookingWanted
from kiosk.visits.bookings import expect
from kiosk.visits.commands import arrive_booked
from kiosk.visits.linking import along_with, bring_along
from kiosk.visits.model import Visit, Visitor, VisitorMessage, initials
from kiosk.visits.party import Following
from kiosk.wording.voice import Voice
from tests.conftest import NOON, Employ

SETTINGS, VOICE = Settings(), Voice("sv")
OWN = Visitor("Qvintilia Xerxes", "Zyklonia AB")


@pytest.fixture
def booked(station: Station, employ: Employ) -> Visit:
    host = employ("Per", "Stenvall", email="per@example.se")
    terms = BookingTerms(discreet=True, email="q@example.se")
    wanted = BookingWanted(OWN, host, NOON + timedelta(hours=1), terms=terms)
    return station.do(expect, wanted, actor="desk")


def test_paper_and_mail_before_the_visit_name_nobody(booked: Visit) -> None:
    pictures = [code_picture(booked)]
    mail = mail_to_visitor([booked], pictures, SETTINGS, VOICE, NOON)
    parts = [part.get_content() for part in mail.walk() if part.get_content_maintype() == "text"]
    said = repr((mail.as_string(), parts, booking_slip_text(booked, SETTINGS, VOICE)))
    assert "BEGIN:VCALENDAR" in said
    assert booked.booking_code in said
    assert not re.search("Qvintilia|Xerxes|Zyklonia|Stenvall", said)


def test_badge_message_webhook_and_lists_tell_initials(
    station: Station, booked: Visit, tmp_path: Path
) -> None:
    here = station.do(arrive_booked, booked.visit_id, actor="visitor")
    along = station.do(
        bring_along, here.visit_id, Visitor("Amir Haddad"), Following.INTERPRETER, actor="desk"
    )
    assert here.host is not None
    left = VisitorMessage("Ring mig", "070-123 45 67")
    with station.reading() as connection:
        with_ = along_with(connection, [here])
        inside = who_is_inside(connection, station.now())
    told = repr(
        (
            badge_text(here, SETTINGS, VOICE, NOON),
            badge_text(along, SETTINGS, VOICE, NOON),
            mail_to_host([here], SETTINGS, VOICE, along=with_).get_content(),
            host_body([here], here.host, SETTINGS, VOICE, with_),
            missed_visit_body(here, left, SETTINGS, VOICE),
            worded_list(inside, SETTINGS, VOICE, NOON),
            json.dumps(list_as_json(inside)),
        )
    )
    assert initials(OWN.name) == "Q. X."
    assert told.count("Q. X.") >= 6  # the interpreter's line says with whom, too
    assert not re.search("Qvintilia|Xerxes|Zyklonia", told)
