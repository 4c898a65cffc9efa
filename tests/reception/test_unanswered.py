"""A host who does not answer is reminded, then stood in for, then the visit is the desk's again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.commandline.text_examples import EXAMPLE_VISIT
from kiosk.directory.model import ReferredTo
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.reception.unanswered import Pursuit, Step, next_step
from kiosk.settings import HostMessages, Reception, Settings
from kiosk.station import Station, office_days
from kiosk.visits.commands import arrive_at_desk, choose_host, leave
from kiosk.visits.host_contact import ask_host, host_answered, host_told
from kiosk.visits.model import AWAITING_ANSWER, Contact, Departure, HostAsking, Visit, Visitor
from kiosk.visits.queries import visit_by_id
from tests.conftest import NOON, Employ, TurnedClock

MAIL = Settings(host_messages=HostMessages(channel="smtp"))
BY_PHONE = Settings()
MINUTES = timedelta(minutes=1)


@pytest.fixture
def eva(employ: Employ) -> str:
    return employ("Eva", "Ek", email="eva@b.example")


@pytest.fixture
def host(employ: Employ, eva: str) -> str:
    return employ("Per", "Ask", email="per@b.example", stand_in_email="eva@b.example")


@pytest.fixture
def waiting(station: Station, host: str) -> str:
    """Give a visit whose host has been told."""
    visit = station.do(arrive_at_desk, Visitor("Åsa Öberg"), host, actor="desk")
    station.do(host_told, visit.visit_id, actor="program")
    return visit.visit_id


@pytest.fixture
def pursue(station: Station, clock: TurnedClock) -> Callable[..., None]:
    def pursuing(minutes: float, settings: Settings = MAIL) -> None:
        clock.turn(minutes * MINUTES)
        station.do(Pursuit(settings, office_days(settings)))

    return pursuing


def now(station: Station, visit_id: str) -> Visit:
    with station.reading() as connection:
        found = visit_by_id(connection, visit_id)
    assert found is not None
    return found


def messages(station: Station, visit_id: str) -> int:
    with station.reading() as connection:
        jobs = jobs_about(connection, [visit_id])
    return sum(each.kind is JobKind.HOST_MESSAGE for each in jobs)


def test_a_silent_host_is_reminded_once_then_the_stand_in_is_asked_then_the_desk_has_it(
    station: Station, waiting: str, eva: str, pursue: Callable[..., None]
) -> None:
    pursue(2.9)
    assert messages(station, waiting) == 1
    pursue(0.1)
    pursue(0)
    visit = now(station, waiting)
    assert (visit.asking.reminded_at, visit.contact) == (NOON + 3 * MINUTES, Contact.SENT)
    assert messages(station, waiting) == 2
    pursue(2)
    pursue(0)
    visit = now(station, waiting)
    assert visit.contact is Contact.ASKED
    assert visit.asking.stand_in_asked_at == NOON + 5 * MINUTES
    assert visit.asking.stand_in_id == eva
    assert visit.host is not None
    assert visit.host.name == "Per Ask"
    assert messages(station, waiting) == 3
    station.do(host_told, waiting, actor="program")
    pursue(3)
    assert messages(station, waiting) == 3
    pursue(2)
    assert now(station, waiting).contact is Contact.NO_ANSWER
    assert now(station, waiting).asking.asked_at == NOON


def test_a_stand_in_who_is_away_is_not_asked(
    station: Station, waiting: str, eva: str, pursue: Callable[..., None]
) -> None:
    away = ReferralWanted(eva, Reason.VACATION, NOON, NOON + timedelta(days=3))
    station.do(set_referral, away, office=office_days(MAIL), actor="desk")
    pursue(5)
    visit = now(station, waiting)
    assert (visit.contact, visit.asking.stand_in_id) == (Contact.NO_ANSWER, "")


def test_who_callers_are_referred_to_is_asked_before_the_stand_in(
    station: Station, waiting: str, host: str, employ: Employ, pursue: Callable[..., None]
) -> None:
    bo = employ("Bo", "Alm", email="bo@b.example")
    away = ReferralWanted(
        host, Reason.VACATION, NOON, NOON + timedelta(days=3), forwarded=ReferredTo(bo)
    )
    station.do(set_referral, away, office=office_days(MAIL), actor="desk")
    pursue(5)
    assert now(station, waiting).asking.stand_in_id == bo


def test_a_stand_in_no_message_reaches_is_not_asked(
    station: Station, employ: Employ, pursue: Callable[..., None]
) -> None:
    employ("Ida", "Lind", extension="19266")
    host = employ("Per", "Ask", email="per@b.example", stand_in_email="ida@b.example")
    visit = station.do(arrive_at_desk, Visitor("Åsa"), host, actor="desk")
    station.do(host_told, visit.visit_id, actor="program")
    pursue(5)
    assert now(station, visit.visit_id).contact is Contact.NO_ANSWER


@pytest.mark.parametrize(
    "settings",
    [
        BY_PHONE,
        Settings(
            host_messages=HostMessages(channel="smtp"),
            reception=Reception(reminder_minutes=0, ask_stand_in=False),
        ),
    ],
)
def test_where_the_desk_rings_or_the_house_wants_neither_it_is_the_desks_at_once(
    station: Station, waiting: str, pursue: Callable[..., None], settings: Settings
) -> None:
    pursue(4.9, settings)
    assert now(station, waiting).asking.reminded_at is None
    pursue(0.1, settings)
    assert now(station, waiting).contact is Contact.NO_ANSWER


def test_a_message_that_never_went_is_the_desks_matter(
    station: Station, host: str, pursue: Callable[..., None]
) -> None:
    visit = station.do(arrive_at_desk, Visitor("Åsa"), host, actor="desk")
    pursue(4)
    assert now(station, visit.visit_id).asking.reminded_at is None
    pursue(1)
    visit = now(station, visit.visit_id)
    assert (visit.contact, visit.asking.stand_in_id) == (Contact.NO_ANSWER, "")


@pytest.mark.parametrize("end", ["answered", "left"])
def test_nobody_is_pursued_once_there_is_an_answer_or_nobody_waits(
    station: Station, waiting: str, pursue: Callable[..., None], end: str
) -> None:
    if end == "answered":
        station.do(host_answered, waiting, comes=True, actor="desk")
    else:
        station.do(leave, waiting, Departure.DESK, actor="desk")
    pursue(60)
    assert now(station, waiting).asking.reminded_at is None
    assert messages(station, waiting) == 1


def test_another_host_or_a_new_question_begins_from_the_beginning(
    station: Station, waiting: str, eva: str, host: str, pursue: Callable[..., None]
) -> None:
    pursue(3)
    pursue(2)
    station.do(choose_host, waiting, eva, actor="desk")
    assert now(station, waiting).asking == HostAsking()
    station.do(choose_host, waiting, host, actor="desk")
    station.do(ask_host, waiting, actor="desk")
    asked = now(station, waiting)
    assert asked.asking == HostAsking(asked_at=asked.contact_at)


@given(
    contact=st.sampled_from(Contact),
    minutes=st.integers(0, 30),
    reminded=st.booleans(),
    stood_in=st.booleans(),
    sends=st.booleans(),
)
def test_every_host_who_is_asked_comes_to_an_end(
    contact: Contact, minutes: int, reminded: bool, stood_in: bool, sends: bool
) -> None:
    asking = HostAsking(
        NOON, NOON if reminded else None, "eva" if stood_in else "", NOON if stood_in else None
    )
    visit = replace(EXAMPLE_VISIT, contact=contact, contact_at=NOON, asking=asking)
    step = next_step(visit, MAIL if sends else BY_PHONE, NOON + minutes * MINUTES)
    if contact not in AWAITING_ANSWER or minutes < 3:
        assert step is None
    elif minutes >= 5:
        first = sends and contact is not Contact.ASKED and not stood_in
        assert step is (Step.ASK_STAND_IN if first else Step.GIVE_BACK)
    else:
        first = sends and contact is not Contact.ASKED and not stood_in and not reminded
        assert step is (Step.REMIND if first else None)
