from kiosk.faces.visitor import flow
from kiosk.faces.visitor.flow import RESTING, STEPS, Move, Outcome, Screen, Session
from kiosk.faces.visitor.idle import Countdown


def walked(*moves: Move, start: Screen = Screen.START) -> Session:
    session = Session(start)
    for move in moves:
        session = flow.moved(session, move)
    return session


def test_a_walk_in_is_asked_name_host_and_consent() -> None:
    session = walked(Move.NOT_BOOKED, Move.NAMED, Move.HOST_SETTLED, Move.CONFIRMED)
    assert session.screen is Screen.NEEDS
    assert session.trail == (Screen.START, Screen.NAME, Screen.HOST, Screen.CONFIRM)
    assert not session.booked


def test_a_booking_without_its_code_is_found_by_name_and_host() -> None:
    session = walked(Move.BOOKED, Move.WITHOUT_CODE, Move.NAMED, Move.HOST_SETTLED)
    assert session.screen is Screen.CONFIRM
    assert session.booked


def test_changing_ones_mind_forgets_the_booking() -> None:
    session = flow.moved_back(walked(Move.BOOKED))
    assert not flow.moved(session, Move.NOT_BOOKED).booked


def test_outside_manned_hours_one_can_only_check_out_or_give_a_code() -> None:
    moves = [move for screen, move in STEPS if screen is Screen.CLOSED]
    assert moves == [Move.CHECK_OUT, Move.BOOKED]


def test_a_human_is_one_touch_away_on_every_screen_of_an_open_desk() -> None:
    without = {Screen.CLOSED, Screen.DESK_CALLED, Screen.REACH_US}  # which tell how already
    for screen in set(Screen) - without:
        assert flow.may(Session(screen), Move.CALL_DESK), screen
        assert flow.may(Session(screen), Move.REACH_US), screen


def test_a_move_that_belongs_to_another_screen_changes_nothing() -> None:
    session = walked(Move.NOT_BOOKED)
    assert flow.moved(session, Move.CHECK_OUT) is session


def test_every_screen_has_a_way_to_it_and_a_way_back() -> None:
    reached = set(STEPS.values()) | set(RESTING) | {Screen.THANKS}
    assert reached == set(Screen)
    for (screen, move), following in STEPS.items():
        there = flow.moved(Session(screen, name="Anna"), move)
        assert there.screen is following
        back = flow.moved_back(there)
        kept = "" if screen in RESTING else "Anna"  # there the next one may stand already
        assert (back.screen, back.name) == (screen, kept)


def test_the_last_screen_holds_nothing_that_was_typed() -> None:
    assert flow.concluded(Outcome.SEATED) == Session(Screen.THANKS, outcome=Outcome.SEATED)


def test_the_countdown_asks_twenty_seconds_before_its_end_and_can_be_prolonged() -> None:
    countdown = Countdown(45)
    countdown.restart(45)
    assert [countdown.tick() for _ in range(24)] == [False] * 24
    warned = [countdown.warns]
    countdown.tick()
    warned.append(countdown.warns)
    assert warned == [False, True]
    for _ in range(10):
        countdown.restart(45)
        assert not countdown.warns
        assert not any(countdown.tick() for _ in range(44))
    assert countdown.tick()


def test_a_stopped_countdown_ends_nothing() -> None:
    countdown = Countdown(25)
    assert not any(countdown.tick() for _ in range(100))
