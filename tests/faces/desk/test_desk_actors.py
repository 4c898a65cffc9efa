"""While somebody is signed in at the desk, nothing done there is written down as the desk's."""

import pytest
from argon2 import PasswordHasher

from db.journal import all_events
from kiosk.evacuation.help_calls.queries import help_calls
from kiosk.faces.desk.card import CardActions, Chosen
from kiosk.faces.sign_in import keep_pin
from kiosk.jobs.commands import change
from kiosk.jobs.model import JobState
from kiosk.privacy.users import pins
from kiosk.privacy.users.commands import make_user
from kiosk.privacy.users.model import Role, User
from kiosk.station import Station
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_call_queries import desk_call_by_id
from kiosk.visits.desk_calls import call_desk
from tests.faces.desk.opened_desk import Desk

PIN = "482915"
ACTIONS = (
    *("ask", "told", "saw", "comes", "badge", "came", "again", "as_typed"),
    *("by_hand", "probably", "here", "stand_in"),
    *("arrive", "coming", "answer", "leave", "end"),
)


@pytest.fixture
def inger(station: Station, monkeypatch: pytest.MonkeyPatch) -> User:
    """Give an administrator who is also a receptionist, known before the desk is opened."""
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(pins, "_HASHER", cheap)
    kept = keep_pin(station.folder, PIN)
    roles = [Role.ADMINISTRATOR, Role.RECEPTION]
    return station.do(make_user, "Inger", roles, pin=kept, actor="command_line")


def signed_in(desk: Desk, user: User) -> None:
    page = desk.part("signIn")
    desk.until(lambda: list(page.names) == [user.name])
    page.choose(0)
    page.enter(PIN)
    desk.until(lambda: page.who == user.name and not page.covered)


def test_all_that_is_done_at_a_desk_bears_the_number_of_who_is_signed_in(
    inger: User, desk: Desk
) -> None:
    signed_in(desk, inger)
    with desk.station.reading() as connection:
        before = sum(1 for _ in all_events(connection))
    chosen = things_to_choose(desk)
    prepared = len(events(desk)) - before
    actions = CardActions(desk.vm._errands, desk.part("card").undo)
    for one in chosen:
        for action in ACTIONS:
            actions.act(action, one)
    visit = chosen[0].visit
    assert visit is not None
    actions.open_name(chosen[0], lambda _id, _name: None)
    planned(desk)
    desk.part("help").press()
    desk.until(lambda: not desk.vm._errands.busy)
    desk.until(lambda: bool(helped(desk)))
    done = [each for each in events(desk)[before:] if each[1] != "elsewhere"]
    assert {who for _, who in done} == {inger.user_id}
    assert len({kind for kind, _ in done}) > 15, sorted({kind for kind, _ in done})
    assert prepared > 0


def test_the_card_and_earlier_visits_tell_who_did_what(inger: User, desk: Desk) -> None:
    signed_in(desk, inger)
    visit_id = desk.walk_in("Märta Sjödin")
    actions = CardActions(desk.vm._errands, desk.part("card").undo)
    desk.vm.select(visit_id)
    for action in ("ask", "comes"):
        actions.act(action, Chosen(desk.visit(visit_id)))
    noted = "Inger: värden frågad 09.42, svar antecknat 09.42"
    desk.until(lambda: desk.part("card").byWhom == noted)
    desk.says("byWhom", noted)
    actions.act("leave", Chosen(desk.visit(visit_id)))
    desk.until(lambda: desk.part("card").byWhom.endswith("utcheckad 09.42"))
    past = desk.part("signIn").past
    past.toggle()
    past.search("sjödin")
    desk.until(lambda: desk.rows_of("past") == ["Märta Sjödin"])
    role = next(r for r, said in past.found.roleNames().items() if said == b"secondLine")
    second = past.found.data(past.found.index(0), role)
    assert second.endswith(f"{noted}, utcheckad 09.42")


def things_to_choose(desk: Desk) -> list[Chosen]:
    """Give visitors who wait, have a doubtful badge, are expected, and somebody who calls."""
    chosen = []
    for number, arrived in enumerate((True, True, False), 1):
        visit_id = desk.booked(f"Gäst {number}", arrived=arrived)
        badges = desk.badges(visit_id)
        for each in badges:
            desk.station.do(change, each.job_id, JobState.UNKNOWN, actor="elsewhere")
        chosen.append(Chosen(desk.visit(visit_id), badges[-1] if badges else None))
    waiting = desk.walk_in("Gäst utan bokning")
    stand_in = desk.vm.people().by_id[desk.hosts["eva"]]
    chosen.append(Chosen(desk.visit(waiting), None, stand_in))
    call_id = desk.do(call_desk, CallReason.HELP)
    with desk.station.reading() as connection:
        chosen.append(Chosen(call=desk_call_by_id(connection, call_id)))
    return chosen


def planned(desk: Desk) -> None:
    desk.part("planning").hours.closeDay("2026-12-23", "Lillejul")
    desk.part("signIn").past.search("gäst")


def helped(desk: Desk) -> list[object]:
    with desk.station.reading() as connection:
        return list(help_calls(connection, desk.station.now()))


def events(desk: Desk) -> list[tuple[str, str]]:
    with desk.station.reading() as connection:
        found = sorted(all_events(connection), key=lambda each: (each.hlc, each.event_id))
    return [(each.kind, each.actor) for each in found]
