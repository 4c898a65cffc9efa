"""The next visitor finds nothing of the last."""

from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from kiosk.faces.visitor.idle import THANKS_SECONDS, WARNING_SECONDS
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.desk_calls import call_desk
from kiosk.visits.model import VisitState
from tests.faces.visitor.foyer import ACTOR, SCREEN, Foyer

NAME, COMPANY = "Zackarias Quist", "Hemliga Bolaget"


def register_somebody(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.write("name", NAME, enter=True)
    foyer.write("company", COMPANY, enter=True)
    foyer.write("host", "eva h")
    foyer.touch("hit0")
    foyer.wait_for("confirm")
    assert NAME in foyer.words()
    assert COMPANY in foyer.words()


def assert_forgotten(foyer: Foyer) -> None:
    traces = (NAME, COMPANY, "Zackarias", "eva h", "Eva Hägg")
    foyer.qtbot.waitUntil(lambda: not any(each in foyer.words() for each in traces))
    foyer.touch("notBooked")
    for name in ("name", "company"):
        foyer.wait_for(name)
        foyer.find(name).forceActiveFocus()
        for keys in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Paste):
            QTest.keySequence(foyer.window, QKeySequence(keys))
        assert foyer.text(name) == ""
    foyer.write("name", "B", enter=True)
    foyer.write("company", "", enter=True)
    foyer.wait_for("host")
    assert foyer.text("host") == ""
    assert foyer.seen("hit0") is None
    assert NAME not in QGuiApplication.clipboard().text()


def test_nothing_remains_of_who_registered(foyer: Foyer) -> None:
    register_somebody(foyer)
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    foyer.qtbot.waitUntil(lambda: NAME not in foyer.words())
    foyer.touch("done")
    assert_forgotten(foyer)


def test_nothing_remains_of_who_started_over(foyer: Foyer) -> None:
    register_somebody(foyer)
    foyer.touch("startOver")
    assert_forgotten(foyer)


def test_nothing_remains_of_who_walked_away(foyer: Foyer) -> None:
    register_somebody(foyer)
    foyer.seconds(SCREEN.idle_seconds + 1)
    assert foyer.screen == "start"
    assert_forgotten(foyer)
    assert foyer.visits(VisitState.WAITING) == []


def test_the_face_counts_its_seconds_by_itself(foyer: Foyer) -> None:
    register_somebody(foyer)
    assert (foyer.seconds_pass.interval(), foyer.seconds_pass.isSingleShot()) == (1000, False)
    foyer.seconds_pass.start(1)  # the test does not wait for real ones
    foyer.qtbot.waitUntil(lambda: foyer.vm.property("secondsLeft") < SCREEN.idle_seconds - 1)


def test_one_touch_anywhere_gives_the_whole_time_again_and_presses_nothing(foyer: Foyer) -> None:
    register_somebody(foyer)
    for _ in range(10):
        foyer.seconds(SCREEN.idle_seconds - 10)
        foyer.wait_for("stay")
        foyer.touch("confirm")  # lies beneath the question
        assert not foyer.vm.property("warns")
        assert foyer.vm.property("secondsLeft") == SCREEN.idle_seconds
    assert foyer.screen == "confirm"
    assert foyer.house.commands == 0


def test_who_types_is_not_asked_whether_anybody_is_there(foyer: Foyer) -> None:
    foyer.touch("notBooked")
    foyer.wait_for("name")
    foyer.seconds(SCREEN.idle_seconds - 25)
    foyer.write("name", "A")
    assert foyer.vm.property("secondsLeft") == SCREEN.idle_seconds


def test_the_thanks_free_the_screen_by_themselves(foyer: Foyer) -> None:
    register_somebody(foyer)
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    foyer.seconds(THANKS_SECONDS - 3)
    assert foyer.screen == "thanks"
    foyer.seconds(4)
    assert foyer.screen == "start"


def test_a_touch_gives_who_reads_the_thanks_the_whole_time_again(foyer: Foyer) -> None:
    register_somebody(foyer)
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    for _ in range(10):
        foyer.seconds(THANKS_SECONDS - 1)
        foyer.touch("said")
        assert foyer.vm.property("secondsLeft") == THANKS_SECONDS
    assert foyer.screen == "thanks"


def test_who_uses_aids_is_asked_before_the_thanks_go(foyer: Foyer) -> None:
    foyer.touch("openAids")
    foyer.touch("contrast")
    foyer.touch("closeAids")
    register_somebody(foyer)
    foyer.touch("confirm")
    foyer.touch("register")
    foyer.come_to("thanks")
    foyer.seconds(SCREEN.idle_seconds - WARNING_SECONDS)
    foyer.touch("stay")
    foyer.seconds(SCREEN.idle_seconds - 1)
    assert foyer.screen == "thanks"
    foyer.seconds(1)
    assert foyer.screen == "start"


def test_an_answer_that_comes_after_the_visitor_was_forgotten_reaches_nobody(foyer: Foyer) -> None:
    register_somebody(foyer)
    foyer.vm.confirm()
    foyer.vm.register()
    foyer.vm.forget()
    # The lane answers in turn, so the forgotten answer came before this one.
    answered: list[object] = []
    foyer.house.do(answered.append, answered.append, call_desk, CallReason.HELP, actor=ACTOR)
    foyer.qtbot.waitUntil(lambda: bool(answered))
    assert len(foyer.visits(VisitState.WAITING)) == 1
    assert foyer.screen == "start"
