"""Special days as rows: what was said last of a day stands."""

from collections.abc import Sequence

from db.projection import Happened, Projection, Rows
from db.tables import special_day
from kiosk.hours.events import SPECIAL_DAY_BODIES, SpecialDaySet, SpecialDayUnset


def fold_special_day(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a day's row; none once it is taken back."""
    said: SpecialDaySet | None = None
    for each in events:
        if isinstance(each.body, SpecialDaySet):
            said = each.body
        elif each.kind == SpecialDayUnset.kind:
            said = None
    if said is None:
        return {}
    row = {
        "subject_id": subject_id,
        "day": said.day,
        "opens": said.opens,
        "closes": said.closes,
        "text": said.text,
    }
    return {special_day: [row]}


SPECIAL_DAYS = Projection("special_day", 1, (special_day,), SPECIAL_DAY_BODIES, fold_special_day)
