"""Calls for help as rows."""

from collections.abc import Sequence

from db.projection import Happened, Projection, Rows
from db.tables import help_call
from kiosk.evacuation.help_calls.events import HELP_BODIES, HelpCalled, HelpComing, HelpEnded


def fold_help_call(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a call's row; who said first to come stands."""
    made = next((each for each in events if each.kind == HelpCalled.kind), None)
    if made is None:
        return {}
    coming = next((each for each in events if each.kind == HelpComing.kind), None)
    ended = next((each for each in events if each.kind == HelpEnded.kind), None)
    row = {
        "subject_id": subject_id,
        "place": made.body.place if isinstance(made.body, HelpCalled) else "",
        "station": made.station,
        "called_at": made.at,
        "coming_at": coming.at if coming else None,
        "coming": coming.actor if coming else "",
        "ended_at": ended.at if ended else None,
    }
    return {help_call: [row]}


HELP_CALLS = Projection("help_call", 1, (help_call,), HELP_BODIES, fold_help_call)
