"""A town hall's day by chance: every command, in any order, refused ones among them."""

import random
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from kiosk.calendar import STOCKHOLM, day_around
from kiosk.directory.commands import end_person, lead_unit, record_person, record_unit
from kiosk.directory.model import PersonDetails, ReferredTo, unit_id_of
from kiosk.directory.staff_changes.commands import put_aside, tell_change
from kiosk.directory.staff_changes.model import ChangeKind, ChangeWanted
from kiosk.directory.staffing.commands import (
    end_duties_of,
    end_phone_hours,
    plan_duty,
    set_phone_hours,
)
from kiosk.directory.staffing.model import WeeklyHours
from kiosk.directory.staffing.unmanned import SWITCHBOARD, man_again, set_unmanned
from kiosk.evacuation.commands import (
    end_evacuation,
    end_lockdown,
    list_printed,
    mark_person,
    start_evacuation,
    start_lockdown,
)
from kiosk.evacuation.model import Mark
from kiosk.jobs.commands import change, doubt_open_jobs
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_to_do
from kiosk.reception.employment import confirm_change
from kiosk.reception.unanswered import Pursuit
from kiosk.refusal import Refused
from kiosk.settings import HostMessages, Settings
from kiosk.station import Station, office_days
from kiosk.visits import commands as visits
from kiosk.visits import desk_calls, host_contact
from kiosk.visits.corrections import Correction, correct, part_left, probably_left
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import open_desk_calls
from kiosk.visits.merging import merge
from kiosk.visits.model import Departure, Visitor, VisitState
from kiosk.visits.queries import visits_in
from kiosk.visits.undo import noted, take_back

HASTY = Settings(host_messages=HostMessages(channel="smtp"))

NAMES = ("Åsa Öberg", "Bo Ek", "Ćarli Đorđi", "Sara Ljungå", "Jåvnå Gælok")


def a_day_in_the_house(station: Station, chance: random.Random, commands: int) -> None:
    """Carry out so many commands, each whatever the house allows just then."""
    day = _Day(station, chance)
    for _ in range(3):
        day.employ()
    for _ in range(commands):
        try:
            chance.choice(day.doings)()
        except Refused:
            day.refused += 1


class _Day:
    def __init__(self, station: Station, chance: random.Random) -> None:
        self._station = station
        self._chance = chance
        self._people: list[str] = []
        self.refused = 0
        self.doings: list[Callable[[], object]] = [
            self.employ,
            self.book,
            self.walk_in,
            self.register,
            *[self.do_with_a_visit] * 8,
            self.work_a_job,
            self.evacuate,
            self.lock_down,
            self.call,
            lambda: self._station.do(end_person, chance.choice(self._people), actor="test"),
            *[self.man] * 3,
            self.change_staff,
            lambda: self._station.do(doubt_open_jobs),
            lambda: self._station.do(Pursuit(HASTY, office_days(HASTY))),
        ]

    def employ(self) -> None:
        given, family = self._chance.choice(NAMES).split()
        unit = self._chance.choice(["", "Kansli", "Socialtjänst"])
        if unit:
            secret = self._chance.random() < 0.3
            self._station.do(record_unit, "", unit, secret=secret, actor="test")
        details = PersonDetails(given, family, unit=unit, email=f"{given.lower()}@example.se")
        self._people.append(self._station.do(record_person, details, actor="test"))

    def man(self) -> None:
        chance, do = self._chance, self._station.do
        unit = unit_id_of("", chance.choice(["Kansli", "Socialtjänst"]))
        begins = self._station.now() + timedelta(hours=chance.randrange(9))
        ends = begins + timedelta(hours=chance.randrange(1, 9))
        referred = chance.choice([SWITCHBOARD, ReferredTo(self._host())])
        decided: dict[str, Any] = {"reason": "Få", "decided_by": "Chefen", "actor": "desk"}
        review_on = begins.date() + timedelta(days=99)
        hours = [WeeklyHours(chance.randrange(7), 540, 660)]
        doings: list[Callable[[], object]] = [
            lambda: do(lead_unit, unit, manager_id=self._host(), actor="desk"),
            lambda: do(set_phone_hours, unit, hours, review_on=review_on, **decided),
            lambda: do(end_phone_hours, unit, actor="desk"),
            lambda: do(plan_duty, unit, self._host(), begins, ends, actor="desk"),
            lambda: do(end_duties_of, self._host(), actor="desk"),
            lambda: do(set_unmanned, unit, begins, ends, referred, actor="desk"),
            lambda: do(man_again, unit, actor="desk"),
        ]
        chance.choice(doings)()

    def change_staff(self) -> None:
        chance, do, who = self._chance, self._station.do, self._host()
        today = self._station.now().astimezone(STOCKHOLM).date()
        wanted = ChangeWanted(
            chance.choice(list(ChangeKind)),
            today,
            person_id=who,
            given_name="Ny",
            family_name="Persson",
            extension=str(chance.randrange(100, 200)),
            room="B2",
        )
        change_id = do(tell_change, wanted, actor="desk")
        if chance.random() < 0.8:
            do(confirm_change, change_id, redirect_days=90, actor="desk")
        else:
            do(put_aside, change_id, "Dubbelt", actor="desk")

    def _visitor(self) -> Visitor:
        return Visitor(self._chance.choice(NAMES), self._chance.choice(["", "Atea"]))

    def _host(self) -> str:
        return self._chance.choice(self._people)

    def book(self) -> None:
        at = self._station.now() + timedelta(hours=self._chance.randrange(5))
        self._station.do(visits.book, self._visitor(), self._host(), at, zone="Plan 2", actor="x")

    def walk_in(self) -> None:
        self._station.do(visits.arrive_unbooked, self._visitor(), wish="Bygglov", actor="visitor")

    def register(self) -> None:
        self._station.do(visits.arrive_at_desk, self._visitor(), self._host(), actor="desk")

    def do_with_a_visit(self) -> None:
        with self._station.reading() as connection:
            known = [each for state in VisitState for each in visits_in(connection, state)]
        if not known:
            return
        visit = self._chance.choice(known).visit_id
        other = self._chance.choice(known).visit_id
        right = Correction(self._visitor().name, persons=self._chance.randrange(1, 5))
        host, comes = self._host(), self._chance.random() < 0.5
        do = self._station.do
        doings: list[Callable[[], object]] = [
            lambda: do(visits.arrive_booked, visit, actor="visitor"),
            lambda: do(visits.choose_host, visit, host, actor="desk"),
            lambda: do(visits.meet, visit, host, zone="Plan 1", actor="desk"),
            lambda: do(visits.leave, visit, Departure.DESK, actor="desk"),
            lambda: do(visits.order_badge, visit, actor="desk"),
            lambda: do(host_contact.ask_host, visit, actor="desk"),
            lambda: do(host_contact.host_told, visit, actor="desk"),
            lambda: do(host_contact.host_saw, visit, actor="desk"),
            lambda: do(host_contact.host_answered, visit, comes=comes, text="5", actor="x"),
            lambda: do(visits.seen_here, visit, actor="desk"),
            self.say_to_have_left,
            lambda: do(correct, visit, right, actor="desk"),
            lambda: do(merge, visit, other, actor="desk"),
            lambda: do(part_left, visit, 1, actor="desk"),
            lambda: do(probably_left, visit, actor="desk"),
            lambda: self.undo(visit),
            lambda: do(mark_person, visit, self._chance.choice([None, *Mark]), actor="desk"),
        ]
        self._chance.choice(doings)()

    def undo(self, visit: str) -> None:
        """Do something and take it back at once."""
        answered = partial(host_contact.host_answered, comes=False, actor="desk")
        _, deed = self._station.do(noted, lambda tx: answered(tx, visit))
        if deed is not None:
            self._station.do(take_back, deed, actor="desk")

    def say_to_have_left(self) -> None:
        since, until = day_around(self._station.now())
        name = self._visitor().name
        self._station.do(visits.said_to_have_left, name, since, until, actor="visitor")

    def work_a_job(self) -> None:
        with self._station.reading() as connection:
            station = self._station.settings.station
            jobs = jobs_to_do(connection, station, self._chance.choice(list(JobKind)))
        if jobs:
            state = self._chance.choice(list(JobState))
            self._station.do(change, jobs[0].job_id, state, "cover_open")

    def evacuate(self) -> None:
        if self._chance.random() < 0.5:
            self._station.do(start_evacuation, drill=self._chance.random() < 0.5, actor="desk")
            self._station.do(list_printed, "Foajén", "confirmed", 3, actor="program")
        else:
            self._station.do(end_evacuation, reason="Räddningsledaren", actor="desk")

    def lock_down(self) -> None:
        if self._chance.random() < 0.5:
            self._station.do(start_lockdown, drill=self._chance.random() < 0.5, actor="desk")
        else:
            self._station.do(end_lockdown, actor="desk")

    def call(self) -> None:
        with self._station.reading() as connection:
            calls = open_desk_calls(connection)
        do = self._station.do
        if calls and self._chance.random() < 0.7:
            call_id = calls[0].call_id
            doings: list[Callable[[], object]] = [
                lambda: do(desk_calls.acknowledge_call, call_id, actor="desk"),
                lambda: do(
                    desk_calls.call_unanswered, call_id, stand_ins_by=[JobKind.STAND_IN_MESSAGE]
                ),
                lambda: do(desk_calls.answer_call, call_id, actor="desk"),
            ]
            self._chance.choice(doings)()
        else:
            self._station.do(desk_calls.call_desk, CallReason.PUBLIC_DOCUMENT, actor="visitor")
