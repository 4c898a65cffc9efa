"""How many keys the commonest errand at the desk takes."""

from PySide6.QtCore import Qt

from kiosk.tour.hands import Hands
from kiosk.tour.keyboard import Keyboard
from kiosk.visits.model import Contact, VisitState
from kiosk.visits.queries import visits_in
from tests.faces.desk.opened_desk import Desk

MOST_KEYS = 12


def test_a_walk_in_from_new_to_asked_takes_at_most_twelve_keys_beyond_the_names(desk: Desk) -> None:
    name, host = "Maj Öberg", "Linda"
    keys = Keyboard(Hands(desk.window))
    keys.press(Qt.Key.Key_R)
    keys.write(name, "walkInName")
    keys.enter()
    keys.enter()  # no company
    keys.write(host, "walkInHostField")
    keys.enter()
    keys.wait_for_text("walkInHost", "Linda Orädd")
    keys.enter()

    def asked() -> bool:
        with desk.station.reading() as connection:
            waiting = visits_in(connection, VisitState.WAITING)
        return [(v.visitor.name, v.contact) for v in waiting] == [(name, Contact.ASKED)]

    desk.until(asked)
    beyond_the_names = keys.strokes - len(name) - len(host)
    assert beyond_the_names == 5  # R, and four times Enter: a walk-in's host is asked at once
    assert beyond_the_names <= MOST_KEYS
