"""What follows in every room when somebody starts, moves, gets a new number or leaves (M17–M20)."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from kiosk.directory.commands import lead_unit
from kiosk.directory.model import PersonDetails, unit_id_of
from kiosk.directory.queries import person_meant_by
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.queries import referrals_of
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staff_changes.model import ChangeKind
from kiosk.directory.staff_changes.queries import (
    change_by_id,
    open_changes,
    redirects,
    successor_of,
)
from kiosk.directory.staffing.commands import plan_duty
from kiosk.directory.staffing.queries import duties
from kiosk.jobs.model import JobKind
from kiosk.jobs.queries import jobs_about
from kiosk.reception.employment import end_employment
from kiosk.reception.referring import whom_to_refer_to
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from kiosk.visits import commands as visits
from kiosk.visits.model import Contact, Visit, Visitor, VisitState
from kiosk.visits.queries import visit_by_id, visits_in
from tests.conftest import NOON, Employ, TurnedClock
from tests.reception.staff_changed import TODAY, confirm, done, person, tell

BYGG = unit_id_of("", "Bygg")
OFFICE = office_days(Settings())


def booked(station: Station, host_id: str, hours: float = 24) -> str:
    at = NOON + timedelta(hours=hours)
    return station.do(visits.book, Visitor("Maj"), host_id, at, actor="desk").visit_id


def visit(station: Station, visit_id: str) -> Visit:
    with station.reading() as connection:
        found = visit_by_id(connection, visit_id)
    assert found is not None
    return found


def host_of(station: Station, visit_id: str) -> str:
    host = visit(station, visit_id).host
    return host.person_id if host else ""


def test_who_left_is_out_of_every_room(station: Station, employ: Employ) -> None:
    anna = employ("Anna", "Ek", unit="Bygg", card="049EA8E74230B1")
    for begins, ends in ((-1, 2), (24, 48)):
        starts_at, ends_at = (NOON + timedelta(hours=each) for each in (begins, ends))
        wanted = ReferralWanted(anna, Reason.MEETING, starts_at, ends_at)
        station.do(set_referral, wanted, office=OFFICE, actor="desk")
    end = NOON + timedelta(hours=2)
    station.do(plan_duty, BYGG, anna, NOON, end, actor="desk")
    change = tell(station, ChangeKind.LEFT, person_id=anna, told_by="Chefen")
    assert confirm(station, change).person_id == anna
    gone = person(station, anna)
    assert gone.ended
    assert gone.details.card == ""
    assert gone.details.given_name == "Anna"
    with station.reading() as connection:
        assert referrals_of(connection, [anna], NOON) == {}
        assert duties(connection, NOON) == []
        assert open_changes(connection) == []
        told = change_by_id(connection, change)
    assert told is not None
    assert (told.confirmed_at, told.confirmed_by) == (NOON, "Karin")
    with pytest.raises(Refused, match=r"person\.not_found"):
        booked(station, anna)


def test_visits_go_to_the_successor_the_stand_in_the_manager_or_the_desk(
    station: Station, employ: Employ
) -> None:
    stand_in = employ("Stina", "In", email="stina@b.example")
    manager = employ("Mats", "Chef", unit="Bygg")
    successor = employ("Siv", "Ek")
    unit = {"unit": "Bygg"}
    station.do(lead_unit, BYGG, manager_id=manager, actor="desk")

    def leave(host: str, **told: Any) -> tuple[str, str]:
        coming = booked(station, host)
        handover = done(station, ChangeKind.LEFT, person_id=host, **told).handover
        assert handover.visits
        assert handover.to_person_id == host_of(station, coming)
        return coming, handover.to_person_id

    first = employ("A", "Ek", stand_in_email="stina@b.example", **unit)
    assert leave(first, successor_id=successor)[1] == successor
    with station.reading() as connection:
        assert successor_of(connection, first) == successor
    assert leave(employ("B", "Ek", stand_in_email="stina@b.example", **unit))[1] == stand_in
    assert leave(employ("C", "Ek", stand_in_email="gone@b.example", **unit))[1] == manager
    coming, nobody = leave(manager)
    assert nobody == ""
    assert visit(station, coming).host is None
    assert visit(station, coming).state is VisitState.EXPECTED


def test_a_visitor_whose_host_left_arrives_to_the_desk(station: Station, employ: Employ) -> None:
    anna = employ("Anna", "Ek")
    coming = booked(station, anna, 1)
    station.do(end_employment, anna, actor="desk")
    station.do(visits.arrive_booked, coming, actor="visitor")
    arrived = visit(station, coming)
    assert (arrived.state, arrived.contact) == (VisitState.WAITING, Contact.NONE)
    with station.reading() as connection:
        assert [job.kind for job in jobs_about(connection, [coming])] == [JobKind.BADGE]


def test_callers_of_who_left_are_sent_to_the_successor(station: Station, employ: Employ) -> None:
    anna, bo = employ("Anna", "Ek"), employ("Bo", "Ek")
    done(station, ChangeKind.LEFT, person_id=anna, successor_id=bo)
    with station.reading() as connection:
        sent = whom_to_refer_to(connection, OFFICE, anna, NOON)
        meant = person_meant_by(connection, "Anna Ek", left_too=True)
    assert (sent.person_id, meant.person_id, meant.ended) == (bo, anna, True)


def test_visits_that_are_over_or_begun_stay_with_who_had_them(
    station: Station, employ: Employ
) -> None:
    anna, bo = employ("Anna", "Ek"), employ("Bo", "Ek")
    yesterday, this_morning = booked(station, anna, -24), booked(station, anna, -3)
    waiting = station.do(visits.arrive_at_desk, Visitor("Ove"), anna, actor="desk").visit_id
    others = booked(station, bo)
    handover = station.do(end_employment, anna, successor_id=bo, actor="desk")
    assert handover.visits == 1
    assert host_of(station, this_morning) == bo
    assert host_of(station, yesterday) == host_of(station, waiting) == anna
    assert host_of(station, others) == bo
    with station.reading() as connection:
        assert len(visits_in(connection, VisitState.WAITING)) == 1


def test_an_expected_visit_alone_is_rebooked(station: Station, employ: Employ) -> None:
    anna, bo = employ("Anna", "Ek"), employ("Bo", "Ek")
    came = station.do(visits.arrive_at_desk, Visitor("Ove"), anna, actor="desk").visit_id
    with pytest.raises(Refused, match=r"visit\.already_arrived"):
        station.do(visits.rebook, came, bo, actor="desk")
    with pytest.raises(Refused, match=r"person\.not_found"):
        station.do(visits.rebook, booked(station, anna), "nobody", actor="desk")


def test_an_old_number_leads_to_the_person_for_so_long(
    station: Station, employ: Employ, clock: TurnedClock
) -> None:
    anna = employ("Anna", "Ek", extension="1001", phone="+46980319266", mobile="+46701740692")
    done(station, ChangeKind.NEW_NUMBER, person_id=anna, extension="2002", phone="+46980319267")
    details = person(station, anna).details
    assert (details.extension, details.phone) == ("2002", "+46980319267")
    assert details.mobile == "+46701740692"

    def leads(number: str, at: datetime) -> list[tuple[str, date]]:
        with station.reading() as connection:
            return [(e.person_id, e.until) for e in redirects(connection, number, at)]

    until = TODAY + timedelta(days=90)
    assert leads("1001", NOON) == leads("+46980319266", NOON) == [(anna, until)]
    assert leads("+46701740692", NOON) == leads("2002", NOON) == []
    assert leads("1001", NOON + timedelta(days=89)) == [(anna, until)]
    assert leads("1001", NOON + timedelta(days=90)) == []


def test_numbers_that_only_changed_places_are_not_old(station: Station, employ: Employ) -> None:
    anna = employ("Anna", "Ek", phone="+46980319266", mobile="+46701740692")
    done(
        station,
        ChangeKind.NEW_NUMBER,
        person_id=anna,
        phone="+46701740692",
        mobile="+46980319266",
    )
    with station.reading() as connection:
        assert redirects(connection, "+46980319266", NOON) == []


def test_who_started_is_found_in_the_unit(station: Station, employ: Employ) -> None:
    employ("Bo", "Ek", unit="Bygg", administration="Teknik", secret_unit=True)
    told = {"given_name": "Ny", "family_name": "Persson", "email": "Ny@B.example"}
    new = done(station, ChangeKind.STARTED, unit="bygg", extension="3003", **told).person_id
    details = person(station, new).details
    assert (details.given_name, details.unit, details.administration) == ("Ny", "Bygg", "Teknik")
    assert (details.email, details.extension) == ("ny@b.example", "3003")
    assert details.secret_unit
    with pytest.raises(Refused, match=r"staff_change\.already_here"):
        done(station, ChangeKind.STARTED, **told)


def test_who_comes_back_is_the_same_person(station: Station, employ: Employ) -> None:
    anna = employ("Anna", "Ek", email="anna@b.example", card="123456")
    done(station, ChangeKind.LEFT, person_id=anna)
    told = {"given_name": "Anna", "family_name": "Berg", "email": "anna@b.example"}
    assert done(station, ChangeKind.STARTED, **told).person_id == anna
    back = person(station, anna)
    assert not back.ended
    assert (back.name, back.details.card) == ("Anna Berg", "")


def test_who_moved_is_told_where(station: Station, employ: Employ) -> None:
    anna = employ("Anna", "Ek", unit="Bygg", title="Handläggare", room="A1")
    end = NOON + timedelta(hours=2)
    station.do(plan_duty, BYGG, anna, NOON, end, actor="desk")
    done(station, ChangeKind.MOVED, person_id=anna, visiting_address="Skolvägen 3", room="B2")
    moved = person(station, anna)
    assert (moved.details.unit, moved.details.title) == ("Bygg", "Handläggare")
    assert (moved.details.room, moved.visited_elsewhere("Storgatan 1")) == ("B2", "Skolvägen 3")
    with station.reading() as connection:
        assert len(duties(connection, NOON)) == 1
    done(station, ChangeKind.MOVED, person_id=anna, unit="Ny enhet", administration="Teknik")
    assert person(station, anna).details.unit == "Ny enhet"
    with station.reading() as connection:
        assert duties(connection, NOON) == []


def test_a_unit_several_have_is_told_with_its_administration(
    station: Station, employ: Employ
) -> None:
    anna = employ("Anna", "Ek")
    for administration in ("Teknik", "Kultur"):
        employ("X", "Y", unit="Bygg", administration=administration)
    change = tell(station, ChangeKind.MOVED, person_id=anna, unit="Bygg")
    with pytest.raises(Refused, match=r"unit\.several"):
        confirm(station, change)
    with station.reading() as connection:
        assert len(open_changes(connection)) == 1
    done(station, ChangeKind.MOVED, person_id=anna, unit="Bygg", administration="Kultur")
    assert person(station, anna).details.administration == "Kultur"


def test_details_nothing_was_said_of_stay(station: Station, employ: Employ) -> None:
    anna = employ("Anna", "Ek", unit="Bygg", title="Chef", room="A1", languages="finska")
    before = person(station, anna).details
    done(station, ChangeKind.NEW_NUMBER, person_id=anna, mobile="+46701740692")
    after = person(station, anna).details
    assert after == PersonDetails(**(_fields(before) | {"mobile": "+46701740692"}))


def _fields(details: PersonDetails) -> dict[str, Any]:
    return {name: getattr(details, name) for name in PersonDetails.__dataclass_fields__}
