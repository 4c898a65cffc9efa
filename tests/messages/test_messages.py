"""A message for somebody who cannot be reached: what it may hold, and what becomes of it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.directory.commands import end_person
from kiosk.jobs.commands import change
from kiosk.jobs.model import JobKind, JobState
from kiosk.jobs.queries import jobs_about, jobs_to_do
from kiosk.messages.commands import message_seen, take_message
from kiosk.messages.model import Caller, Message, message_from
from kiosk.messages.queries import all_messages, message_by_id, messages_to
from kiosk.messages.retention import MESSAGES_RETAINED, UNSENT_DAYS
from kiosk.phone_number import dialled
from kiosk.refusal import Refused
from kiosk.station import Station
from tests.conftest import NOON, Employ, TurnedClock

WANTED = message_from(Caller("Märta Sjödin", "070-123 45 67"), "Om bygglovet", call_back=True)


def known(station: Station, message_id: str) -> Message:
    with station.reading() as connection:
        found = message_by_id(connection, message_id)
    assert found is not None
    return found


def due(station: Station) -> list[str]:
    with station.reading() as connection:
        now = round(station.now().timestamp() * 1000)
        return [each.subject_id for each in MESSAGES_RETAINED.due(connection, now, None)]


def test_what_was_typed_is_kept_clean_and_a_way_back_that_can_be_used() -> None:
    caller = Caller(" Märta\nSjödin\x1b ", "0980–319 266", " marta@example.se ", came=True)
    wanted = message_from(caller, " Om\tbygglovet ", call_back=True)
    assert wanted.caller == Caller("Märta Sjödin", "+46980319266", "marta@example.se", came=True)
    assert wanted.text == "Om bygglovet"
    assert message_from(Caller(phone="3214"), "", call_back=True).caller.phone == "3214"


@pytest.mark.parametrize(
    ("caller", "text", "call_back", "code"),
    [
        (Caller(), "", False, "message.says_nothing"),
        (Caller("Märta"), "Hör av dig", True, "message.no_way_back"),
        (Caller("Märta", "0701"), "", True, ""),
        (Caller("Märta", "070-123"), "", True, ""),
        (Caller("Märta", "070-123 45 6"), "", True, "message.phone"),
        (Caller("Märta", "ring mig"), "", True, "message.phone"),
        (Caller("Märta", email="marta"), "", True, "message.email"),
        (Caller("Märta", email="a@b.se, c@d.se"), "", True, "message.email"),
        (Caller("x" * 81), "", False, "message.name_too_long"),
        (Caller("Märta"), "x" * 501, False, "message.text_too_long"),
        (Caller("Märta"), "x" * 10_000_000, False, "message.text_too_long"),
        (Caller("Märta"), "Jag är 19811218-9876", False, "message.personal_number"),
    ],
)
def test_what_nobody_could_use_is_refused(
    caller: Caller, text: str, call_back: bool, code: str
) -> None:
    if not code:
        assert message_from(caller, text, call_back=call_back).caller.phone
        return
    with pytest.raises(Refused) as refused:
        message_from(caller, text, call_back=call_back)
    assert refused.value.code == code


@given(phone=st.text(alphabet="0123456789+-() /abc", max_size=20))
def test_a_number_is_kept_as_a_telephone_here_can_dial_it_or_refused(phone: str) -> None:
    try:
        kept = message_from(Caller("Bo", phone), "", call_back=False).caller.phone
    except Refused as refused:
        kept = refused.code
    assert kept in ("", "message.phone") or kept == dialled(kept)


def test_a_message_is_kept_ordered_and_known_once(
    station: Station, employ: Employ, clock: TurnedClock
) -> None:
    person_id = employ("Linda", "Orädd")
    message_id = station.do(take_message, person_id, WANTED, actor="desk")
    taken = known(station, message_id)
    assert (taken.caller, taken.text, taken.call_back) == (WANTED.caller, WANTED.text, True)
    assert (taken.taken_at, taken.seen_at) == (NOON, None)
    assert taken.person is not None
    assert taken.person.name == "Linda Orädd"
    with station.reading() as connection:
        (job,) = jobs_to_do(connection, "A", JobKind.PERSON_MESSAGE)
        assert messages_to(connection, person_id, 3) == [taken]
    assert job.about == message_id
    clock.turn(timedelta(minutes=4))
    assert station.do(message_seen, message_id, actor="desk").seen_at == clock.now
    clock.turn(timedelta(minutes=4))
    station.do(message_seen, message_id, actor="desk")
    assert known(station, message_id).seen_at == NOON + timedelta(minutes=4)


def test_nobody_takes_a_message_for_who_has_left_or_marks_one_nobody_knows(
    station: Station, employ: Employ
) -> None:
    person_id = employ()
    station.do(end_person, person_id, actor="test")
    with pytest.raises(Refused, match=r"person\.not_found"):
        station.do(take_message, person_id, WANTED, actor="desk")
    with pytest.raises(Refused, match=r"message\.not_found"):
        station.do(message_seen, "nowhere", actor="desk")
    with station.reading() as connection:
        assert all_messages(connection) == []


def test_a_message_has_had_its_time_once_sent_or_told_and_unsent_after_days(
    station: Station, employ: Employ, clock: TurnedClock
) -> None:
    person_id = employ()
    sent, told, unsent = (
        station.do(take_message, person_id, WANTED, actor="desk") for _ in range(3)
    )
    with station.reading() as connection:
        (job,) = jobs_about(connection, [sent])
    station.do(change, job.job_id, JobState.CONFIRMED)
    station.do(message_seen, told, actor="desk")
    assert due(station) == []
    clock.turn(timedelta(seconds=1))
    assert set(due(station)) == {sent, told}
    with station.reading() as connection:
        assert MESSAGES_RETAINED.with_it(connection, sent) == [job.job_id]
    clock.turn(timedelta(days=UNSENT_DAYS))
    assert set(due(station)) == {sent, told, unsent}
