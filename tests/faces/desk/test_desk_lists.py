"""The desk's lists: what stays in place, what is told apart, what 10,000 rows cost."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.faces.desk.list_model import ROLES, DeskListModel
from kiosk.faces.desk.listed import twins_among
from kiosk.faces.desk.rows import Row
from kiosk.resources import QML
from kiosk.visits.commands import leave, meet
from kiosk.visits.model import (
    Contact,
    Departure,
    Visit,
    VisitInside,
    VisitKind,
    Visitor,
    VisitState,
)
from tests.faces.desk.opened_desk import Desk

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def waiting(visit_id: str, name: str, minutes_ago: int) -> Visit:
    return Visit(
        visit_id=visit_id,
        kind=VisitKind.WALK_IN,
        state=VisitState.WAITING,
        visitor=Visitor(name),
        host=None,
        wish="",
        persons=1,
        zone="",
        booking_code="",
        badge_code="",
        booked_for=None,
        arrived_at=NOW - timedelta(minutes=minutes_ago),
        met_at=None,
        met_by="",
        left_at=None,
        contact=Contact.NONE,
        contact_at=None,
        answer_text="",
    )


def inside(visit_id: str, name: str, minutes_ago: int) -> VisitInside:
    arrived = NOW - timedelta(minutes=minutes_ago)
    return VisitInside(visit_id, name, "", 1, "", "", "", arrived, arrived)


def shown(model: DeskListModel, keys: str) -> None:
    model.show(list(keys), list(keys), lambda key: Row(key, key.upper(), "", ""))


def labels(model: DeskListModel) -> str:
    role = Qt.ItemDataRole.UserRole + 1 + ROLES.index("label")
    return "".join(model.data(model.index(n), int(role)) for n in range(model.rowCount()))


@pytest.mark.parametrize(
    ("before", "after", "removed", "inserted"),
    [
        ("", "abc", [], [(0, 2)]),
        ("abc", "", [(0, 2)], []),
        ("abc", "abc", [], []),
        ("abc", "ac", [(1, 1)], []),
        ("ac", "abc", [], [(1, 1)]),
        ("abcd", "axyd", [(1, 2)], [(1, 2)]),
        ("aab", "ab", [(1, 1)], []),
    ],
)
def test_only_rows_that_come_or_go_are_told(
    qapp: QGuiApplication,
    qtbot: QtBot,
    before: str,
    after: str,
    removed: list[tuple[int, int]],
    inserted: list[tuple[int, int]],
) -> None:
    model = DeskListModel()
    shown(model, before)
    told: dict[str, list[tuple[int, int]]] = {"removed": [], "inserted": []}
    model.rowsRemoved.connect(lambda _, first, last: told["removed"].append((first, last)))
    model.rowsInserted.connect(lambda _, first, last: told["inserted"].append((first, last)))
    shown(model, after)
    assert (told["removed"], told["inserted"]) == (removed, inserted)
    assert labels(model) == after.upper()


def test_rows_out_of_sight_are_never_put_into_words(desk: Desk) -> None:
    said: list[int] = []

    def row(number: int) -> Row:
        said.append(number)
        return Row(str(number), f"Besökare {number}", "", "")

    model = desk.part("inside")
    model.show([str(n) for n in range(10_000)], range(10_000), row)
    desk.until(lambda: len(said) > 0)
    desk.window.grabWindow()
    assert len(set(said)) < 60


def test_rows_in_sight_are_put_into_words_once(desk: Desk) -> None:
    said: list[str] = []

    def row(name: str) -> Row:
        said.append(name)
        return Row(name, name, "", "")

    model = desk.part("inside")
    names = [f"Besökare {n}" for n in range(12)]
    model.show(names, names, row)
    desk.until(lambda: desk.rows("inside") == names)
    desk.window.grabWindow()
    said.clear()
    model.refresh()
    desk.window.grabWindow()
    assert len(said) > 4
    assert len(said) == len(set(said))
    more = [*names[:3], "Nytt besök", *names[5:]]
    model.show(more, more, row)
    assert desk.rows("inside") == more


def test_every_role_a_row_needs_is_a_role_of_the_model() -> None:
    for name in ("DeskColumn", "DeskResults"):
        source = (QML / "desk" / f"{name}.qml").read_text("utf-8")
        delegate = source[source.index("delegate:") :]
        wanted = {
            line.split()[-1]
            for line in delegate.splitlines()
            if line.strip().startswith("required ")
        }
        assert wanted - {"index"} <= set(ROLES)
        assert wanted >= {"key", "standing"}


def test_one_name_to_one_host_within_ten_minutes_may_be_one_visitor() -> None:
    first, second = waiting("1", "Anna Berg", 9), waiting("2", "anna  BERG", 0)
    late, other = waiting("3", "Anna Berg", 30), waiting("4", "Anna Bergh", 1)
    assert twins_among([first, second, late, other], []) == {"1", "2"}
    met, met_late = inside("1", "Anna Berg", 9), inside("3", "Anna Berg", 30)
    assert twins_among([second], [met]) == {"1", "2"}
    assert twins_among([second], [met_late]) == frozenset()
    assert twins_among([], [met, met_late]) == frozenset()


def test_a_probable_twin_gets_a_hint_on_its_card(desk: Desk) -> None:
    desk.walk_in("Anna Berg")
    visit_id = desk.walk_in("anna berg")
    desk.choose(visit_id, "anna berg")
    desk.says("twinChip", "Kanske samma besök")


def test_somebody_inside_is_on_the_card_at_once_and_can_soon_be_checked_out(desk: Desk) -> None:
    visit_id = desk.walk_in("Märta Sjödin")
    desk.do(meet, visit_id, desk.hosts["linda"], zone="Plan 2")
    desk.until(lambda: desk.rows("inside") == ["Märta Sjödin"])
    desk.vm.select(visit_id)
    card = desk.part("card")
    assert (card.title, card.hostName, card.place) == ("Märta Sjödin", "Linda Orädd", "Plan 2")
    assert card.actions == []
    desk.until(lambda: card.primary == "leave")
    assert card.when.endswith("av Linda Orädd")
    desk.press(Qt.Key.Key_U)
    desk.until(lambda: desk.visit(visit_id).state is VisitState.LEFT)


def test_the_choice_survives_what_happens_to_others(desk: Desk) -> None:
    others = [desk.walk_in(f"Gäst {letter}") for letter in "ABC"]
    desk.choose(others[1], "Gäst B")
    desk.do(leave, others[0], Departure.DESK)
    desk.until(lambda: desk.rows("waiting") == ["Gäst B", "Gäst C"])
    assert desk.text("cardTitle") == "Gäst B"
    desk.press(Qt.Key.Key_Down)
    desk.says("cardTitle", "Gäst C")


def test_empty_lists_say_what_will_be_in_them(desk: Desk) -> None:
    lists = ("expectedList", "waitingList", "insideList")
    said = [str(desk.item(name).property("emptyLabel")) for name in lists]
    assert all(each.startswith("Här visas") for each in said)
