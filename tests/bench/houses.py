"""Houses of a given size to measure in: staff, past visits, people inside."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from db.transaction import Transaction
from kiosk.directory.commands import record_person, record_unit
from kiosk.directory.model import PersonDetails
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.settings import Settings
from kiosk.station import Station, office_days
from kiosk.visits.codes import new_code
from kiosk.visits.commands import arrive_unbooked
from kiosk.visits.events import VisitArrived, VisitLeft, VisitorMet
from kiosk.visits.model import Departure, visitor_named

GIVEN = ("Anna", "Biret", "Eva", "Hägg", "Johan", "Linnéa", "Märta", "Nils", "Per", "Åsa")
FAMILY = ("Ekström", "Fjällås", "Johansson", "Lindström", "Mård", "Nutti", "Öhrn", "Stenvall")
SLICE = 500


def details_of(number: int) -> PersonDetails:
    """Make up one of many people; no two have the same e-mail."""
    return PersonDetails(
        given_name=GIVEN[number % len(GIVEN)] + ("" if number < 80 else f"-{number % 97}"),
        family_name=FAMILY[number % len(FAMILY)] + ("" if number < 800 else f"s{number % 601}"),
        title="Handläggare",
        unit=f"Enhet {number % 40}",
        administration="Förvaltningen",
        extension=str(10000 + number),
        email=f"person{number}@example.se",
    )


def house(folder: Path, *, staff: int = 100, past: int = 0, inside: int = 0) -> Station:
    """Open a station that holds so many people and visits."""
    station = Station(folder, Settings())
    hosts = hire_staff(station, staff)
    for numbers in _slices(past):
        station.do(_visit_and_leave, numbers, hosts)
    for numbers in _slices(inside):
        station.do(_come_in, numbers, hosts)
    return station


def hire_staff(station: Station, staff: int) -> list[str]:
    """Let so many people work in forty units; gives their ids."""
    hosts: list[str] = []
    for unit in range(40):
        station.do(record_unit, "Förvaltningen", f"Enhet {unit}", secret=False, actor="bench")
    for numbers in _slices(staff):
        hosts += station.do(_hire, numbers)
    return hosts


def refer_many(station: Station, people: list[str], number: int, now: datetime) -> None:
    """Set so many referrals: two in three hold now, a third of the people have two in a row."""
    for numbers in _slices(number):
        station.do(_refer, numbers, people, now)


def _refer(tx: Transaction, numbers: list[int], people: list[str], now: datetime) -> None:
    office = office_days(Settings())
    for number in numbers:
        starts = now + timedelta(hours=(number % 3) - 1)
        wanted = ReferralWanted(
            people[number * 3 // 4 % len(people)],
            (Reason.MEETING, Reason.LUNCH, Reason.VACATION)[number % 3],
            starts,
            starts + timedelta(hours=1.5 + number % 30),
        )
        set_referral(tx, wanted, office=office, actor="bench")


def _slices(number: int) -> Iterator[list[int]]:
    numbers = iter(range(number))
    while taken := list(islice(numbers, SLICE)):
        yield taken


def _hire(tx: Transaction, numbers: list[int]) -> list[str]:
    return [record_person(tx, details_of(each), actor="bench") for each in numbers]


def _visit_and_leave(tx: Transaction, numbers: list[int], hosts: list[str]) -> None:
    for number in numbers:
        host = hosts[number % len(hosts)]
        tx.append(
            tx.new_subject(),
            VisitArrived(name=f"Besök {number}", host_id=host, badge_code=new_code(8)),
            VisitorMet(escort_id=host, zone="Plan 2"),
            VisitLeft(how=Departure.BADGE),
            actor="bench",
        )


def _come_in(tx: Transaction, numbers: list[int], hosts: list[str]) -> None:
    for number in numbers:
        host = hosts[number % len(hosts)]
        visit = arrive_unbooked(
            tx, visitor_named(f"Märta Sjödin {number}", "Skanska"), host_id=host, actor="bench"
        )
        tx.append(visit.visit_id, VisitorMet(escort_id=host, zone="Plan 2"), actor="bench")
