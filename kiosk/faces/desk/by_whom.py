"""Who of the users did what with a visit, in words: for the desk, never for visitors."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby

from kiosk.calendar import day_around
from kiosk.visits.by_whom import DoneBy
from kiosk.visits.correction_events import (
    PartLeft,
    ProbablyLeft,
    TakenBack,
    VisitCorrected,
    VisitJoined,
)
from kiosk.visits.events import (
    BookingCancelled,
    BookingMoved,
    HostAnswered,
    HostAsked,
    HostChosen,
    VisitArrived,
    VisitBooked,
    VisitLeft,
    VisitorMet,
    VisitorSeen,
)
from kiosk.wording.voice import Phrase, Voice, phrase

_DONE: dict[str, Phrase] = {
    VisitBooked.kind: phrase("DeskByWhom", "booked {time}"),
    BookingMoved.kind: phrase("DeskByWhom", "booking changed {time}"),
    BookingCancelled.kind: phrase("DeskByWhom", "cancelled {time}"),
    VisitArrived.kind: phrase("DeskByWhom", "registered {time}"),
    HostChosen.kind: phrase("DeskByWhom", "host chosen {time}"),
    HostAsked.kind: phrase("DeskByWhom", "host asked {time}"),
    HostAnswered.kind: phrase("DeskByWhom", "answer noted {time}"),
    VisitorMet.kind: phrase("DeskByWhom", "met {time}"),
    VisitCorrected.kind: phrase("DeskByWhom", "corrected {time}"),
    VisitJoined.kind: phrase("DeskByWhom", "merged {time}"),
    PartLeft.kind: phrase("DeskByWhom", "part checked out {time}"),
    ProbablyLeft.kind: phrase("DeskByWhom", "probably left {time}"),
    VisitorSeen.kind: phrase("DeskByWhom", "still here {time}"),
    VisitLeft.kind: phrase("DeskByWhom", "checked out {time}"),
    TakenBack.kind: phrase("DeskByWhom", "taken back {time}"),
}


def by_whom_in_words(voice: Voice, done: Iterable[DoneBy], day: datetime) -> str:
    """Tell in order what each did, with the day where it is not that of `day`.

    What one did in a row stands after the name once.
    """
    told = []
    for name, some in groupby(done, key=lambda each: each.name):
        steps = (voice.say(_DONE[each.kind], time=_when(voice, each.at, day)) for each in some)
        told.append(f"{name}: {', '.join(steps)}")
    return " · ".join(told)


def _when(voice: Voice, at: datetime, day: datetime) -> str:
    clock = voice.clock(at)
    return clock if day_around(at) == day_around(day) else f"{voice.short_date(at)} {clock}"
