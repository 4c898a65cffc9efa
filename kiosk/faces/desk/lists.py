"""The three lists of the desk, drawn from one picture."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from kiosk.faces.desk.company import leaders_of
from kiosk.faces.desk.keys import CALL
from kiosk.faces.desk.list_model import DeskListModel
from kiosk.faces.desk.picture import DeskPicture
from kiosk.faces.desk.rows import call_row, expected_row, inside_row, waiting_row
from kiosk.visits.desk_call_model import DeskCall
from kiosk.visits.model import Visit
from kiosk.wording.voice import Voice


class DeskLists:
    """Who is expected, who waits (open calls among them), who is inside."""

    def __init__(self, parent: QObject) -> None:
        self.expected = DeskListModel(parent)
        self.waiting = DeskListModel(parent)
        self.inside = DeskListModel(parent)

    def draw(self, picture: DeskPicture, voice: Voice, now: datetime) -> None:
        """Show the picture; minutes are counted from `now`."""
        leaders = leaders_of(picture)
        self.expected.show(
            [each.visit_id for each in picture.expected],
            picture.expected,
            partial(expected_row, voice, away=picture.away, leaders=leaders),
        )
        unsorted: list[DeskCall | Visit] = [*picture.calls, *picture.waiting]
        waiting = sorted(unsorted, key=partial(_came_at, now))
        self.waiting.show(
            [_key_of(each) for each in waiting],
            waiting,
            lambda each: (
                call_row(voice, each, now)
                if isinstance(each, DeskCall)
                else waiting_row(voice, each, now, picture.twins, picture.away, leaders)
            ),
        )
        self.inside.show(
            [each.visit_id for each in picture.inside],
            picture.inside,
            partial(inside_row, voice, twins=picture.twins, leaders=leaders),
        )


def _key_of(each: DeskCall | Visit) -> str:
    return CALL + each.call_id if isinstance(each, DeskCall) else each.visit_id


def _came_at(now: datetime, each: DeskCall | Visit) -> tuple[datetime, str]:
    came_at = each.called_at if isinstance(each, DeskCall) else each.arrived_at
    return (came_at or now, _key_of(each))
