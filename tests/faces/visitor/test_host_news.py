"""What a visitor without a booking learns of the chosen host, and what nobody learns."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kiosk.directory.commands import record_person
from kiosk.directory.model import Person, PersonDetails
from kiosk.directory.queries import person_by_id
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.reception.availability import Availability, Because
from kiosk.station import office_days
from kiosk.wording.host_news import news_of
from kiosk.wording.voice import Voice
from tests.faces.visitor.foyer import ACTOR, MANNED, Foyer

BACK = MANNED + timedelta(minutes=48)  # 10.30 in Stockholm
DETAILS = PersonDetails("Eva", "Hägg", unit="Bygglov", visiting_address="Verkstadsgatan 3")
AWAY = Availability(False, Because.OUTSIDE_OFFICE_HOURS, until=BACK, back_at=BACK)


def refer(foyer: Foyer, reason: Reason, ends_at: datetime | None = BACK) -> None:
    wanted = ReferralWanted(
        foyer.people["Eva"], reason, MANNED, ends_at=ends_at, public_text="Nämnden"
    )
    office = office_days(foyer.station.settings)
    foyer.station.do(set_referral, wanted, office=office, actor=ACTOR)


def come_to_confirm(foyer: Foyer, way: str = "notBooked") -> None:
    foyer.touch(way)
    if way == "booked":
        foyer.touch("withoutCode")
    foyer.write("name", "anna ek", enter=True)
    if foyer.screen == "name":
        foyer.write("company", "", enter=True)
    foyer.write("host", "eva h")
    foyer.touch("hit0")
    foyer.wait_for("confirm")


def let_questions_pass(foyer: Foyer) -> None:
    """Wait until every question asked so far has its answer: they go one after the other."""
    answers: list[bool] = []
    foyer.house.ask(lambda _: True, answers.append, lambda _: answers.append(False))
    foyer.qtbot.waitUntil(lambda: answers == [True])


def test_who_chose_a_host_in_a_meeting_is_told_when_to_come_back(foyer: Foyer) -> None:
    refer(foyer, Reason.MEETING)
    come_to_confirm(foyer)
    foyer.wait_for("hostNews")
    assert foyer.text("hostNews") == "Åter kl. 10.30"
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    assert "10.30" not in foyer.words()


def test_a_sick_host_is_told_of_as_any_other(foyer: Foyer) -> None:
    refer(foyer, Reason.SICK, None)
    come_to_confirm(foyer)
    let_questions_pass(foyer)
    assert foyer.seen("hostNews") is None


def test_who_says_to_be_booked_learns_nothing_of_the_host(foyer: Foyer) -> None:
    refer(foyer, Reason.MEETING)
    come_to_confirm(foyer, "booked")
    let_questions_pass(foyer)
    assert foyer.seen("hostNews") is None


def test_a_host_who_sits_elsewhere_is_told_where(foyer: Foyer) -> None:
    with foyer.station.reading() as connection:
        eva = person_by_id(connection, foyer.people["Eva"])
    assert eva is not None
    moved = replace(eva.details, visiting_address="Verkstadsgatan 3")
    foyer.station.do(record_person, moved, eva, actor=ACTOR)
    let_questions_pass(foyer)  # the change is heard
    let_questions_pass(foyer)  # and the index built anew
    come_to_confirm(foyer)
    foyer.wait_for("hostNews")
    assert foyer.text("hostNews") == "Eva Hägg har sin arbetsplats på Verkstadsgatan 3."


@pytest.mark.parametrize("secret", ["hidden", "protected"])
def test_nothing_is_told_of_who_is_hidden_or_protected(secret: str) -> None:
    shown = news_of(Voice("sv"), Person("1", DETAILS), AWAY, "Storgatan 1", MANNED)
    assert shown == "Åter kl. 10.30\nEva Hägg har sin arbetsplats på Verkstadsgatan 3."
    unseen = replace(DETAILS, hidden=secret == "hidden", protected=secret == "protected")
    assert news_of(Voice("sv"), Person("1", unseen), AWAY, "Storgatan 1", MANNED) == ""


def test_an_address_is_no_news_when_it_is_the_house_or_a_secret_units() -> None:
    here = Availability(True, Because.AVAILABLE)
    eva = Person("1", DETAILS)
    assert news_of(Voice("sv"), eva, here, "verkstadsgatan  3", MANNED) == ""
    secret = Person("1", replace(DETAILS, secret_unit=True))
    assert news_of(Voice("sv"), secret, here, "Storgatan 1", MANNED) == ""
