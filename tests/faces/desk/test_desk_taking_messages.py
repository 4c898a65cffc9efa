"""A message for somebody who cannot be reached, taken by keys; its outcome stands on the card."""

from datetime import timedelta

from PySide6.QtCore import Qt

from kiosk.jobs.commands import change
from kiosk.jobs.model import Job, JobKind, JobState
from kiosk.jobs.queries import jobs_about, jobs_to_do
from kiosk.messages.model import Caller, Message
from kiosk.messages.queries import all_messages
from kiosk.visits.host_contact import ask_host, host_told
from tests.faces.desk.opened_desk import Desk, MovableClock

UNREACHABLE = "Mejlservern svarar inte. Ett nytt försök görs av sig självt. Ring så länge."


def messages(desk: Desk) -> list[Message]:
    with desk.station.reading() as connection:
        return all_messages(connection)


def jobs(desk: Desk, kind: JobKind) -> list[Job]:
    with desk.station.reading() as connection:
        return jobs_to_do(connection, "A", kind)


def open_linda(desk: Desk) -> None:
    desk.vm.select(f"person:{desk.hosts['linda']}")
    desk.says("cardTitle", "Linda Orädd")


def take(desk: Desk, number: str = "0701234567") -> None:
    desk.press(Qt.Key.Key_M)
    desk.until(lambda: desk.shows("callerField"))
    desk.write("bo ek")
    desk.press(Qt.Key.Key_Return)
    desk.write(number)
    desk.press(Qt.Key.Key_Return)
    desk.write("ring")
    desk.press(Qt.Key.Key_Return)


def test_a_message_is_taken_by_keys_and_its_outcome_stands_on_the_card(desk: Desk) -> None:
    open_linda(desk)
    take(desk)
    desk.until(lambda: not desk.shows("callerField"))
    (taken,) = messages(desk)
    assert (taken.caller, taken.text, taken.call_back) == (
        Caller("bo ek", "+46701234567"),
        "ring",
        True,
    )
    assert taken.person_id == desk.hosts["linda"]
    desk.until(lambda: desk.text("message 0").startswith("bo ek ringde kl. "))
    desk.says("outcome 0", "På väg")
    (job,) = jobs(desk, JobKind.PERSON_MESSAGE)
    desk.station.do(change, job.job_id, JobState.FAILED, "server_unreachable")
    desk.says("outcome 0", UNREACHABLE)
    desk.station.do(change, job.job_id, JobState.CONFIRMED)
    desk.until(lambda: desk.text("outcome 0").startswith("Skickat kl. "))
    desk.touch("tell 0")
    desk.until(lambda: desk.text("outcome 0").startswith("Har fått veta kl. "))
    assert not desk.shows("tell 0")


def test_what_is_refused_keeps_what_was_typed(desk: Desk) -> None:
    open_linda(desk)
    take(desk, "070123456")
    desk.until(lambda: "är inget telefonnummer" in str(desk.part("message")))
    assert (desk.text("callerField"), desk.text("saidField")) == ("bo ek", "ring")
    assert messages(desk) == []


def test_who_came_and_wants_no_answer_is_a_touch_each(desk: Desk) -> None:
    open_linda(desk)
    desk.press(Qt.Key.Key_M)
    desk.touch("camePill")
    desk.touch("callBackPill")
    desk.click("callerField")
    desk.write("bo")
    desk.touch("takeMessageButton")
    desk.until(lambda: messages(desk) != [])
    (taken,) = messages(desk)
    assert (taken.caller.came, taken.call_back) == (True, False)


def test_a_message_that_does_not_go_out_is_something_to_see_to_with_what_to_do(
    desk: Desk, clock: MovableClock
) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.do(ask_host, visit_id)
    (job,) = jobs(desk, JobKind.HOST_MESSAGE)
    desk.station.do(change, job.job_id, JobState.FAILED, "server_unreachable")
    clock.move(timedelta(days=1))
    desk.press(Qt.Key.Key_4)
    row = f"fault:{visit_id}"
    desk.says(f"what {row}", "Meddelandet till Linda Orädd har inte gått iväg")
    rows = desk.part("notices").rows
    below = rows.data(rows.index(0), _role(rows, b"secondLine"))
    assert below.startswith(f"{UNREACHABLE} Sedan fredag 20 november kl. 09.4")
    desk.touch(f"show {row}")
    desk.says("cardTitle", "Märta Sjödin")
    desk.says("messageFault", UNREACHABLE)
    desk.says("reply", "”Jag försöker nå Linda Orädd. Jag säger till när jag vet mer.”")
    desk.station.do(host_told, visit_id, actor="desk")
    desk.until(lambda: not desk.shows("messageFault"))
    desk.until(lambda: row not in _keys(desk))


def test_many_messages_held_up_by_one_thing_are_one_row(desk: Desk) -> None:
    for name in ("Anna", "Bo", "Cecilia", "Disa"):
        desk.do(ask_host, desk.walk_in(name))
    for job in jobs(desk, JobKind.HOST_MESSAGE):
        desk.station.do(change, job.job_id, JobState.FAILED, "webhook_silent")
    desk.until(lambda: "fault:webhook_silent" in _keys(desk))
    assert "4 meddelanden har inte gått iväg" in desk.labels(desk.part("notices").rows)


def test_a_host_without_an_address_is_to_be_rung(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.do(ask_host, visit_id)
    with desk.station.reading() as connection:
        (job,) = [e for e in jobs_about(connection, [visit_id]) if e.kind is JobKind.HOST_MESSAGE]
    desk.station.do(change, job.job_id, JobState.GIVEN_UP, "no_address")
    desk.choose(visit_id, "Märta Sjödin")
    desk.says("messageFault", "Det finns ingen adress att skicka till. Ring i stället.")
    desk.until(lambda: f"fault:{visit_id}" in _keys(desk))


def _role(rows: object, name: bytes) -> int:
    roles = rows.roleNames()  # type: ignore[attr-defined] # a model of Qt's
    return int(next(role for role, said in roles.items() if bytes(said.data()) == name))


def _keys(desk: Desk) -> list[str]:
    rows = desk.part("notices").rows
    role = _role(rows, b"key")
    return [str(rows.data(rows.index(n), role)) for n in range(rows.rowCount())]
