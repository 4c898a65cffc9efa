"""Messages that have not gone out, in words: whom for, why, and what to do."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from kiosk.faces.desk.keys import FAULT
from kiosk.faces.desk.rows import Row
from kiosk.faces.desk.undelivered import Undelivered
from kiosk.wording.message_faults import fault_in_words
from kiosk.wording.voice import Voice, phrase

SHOW = "show"
MOST_ALONE = 3
"""More messages that one and the same thing holds up are told of together."""

_TO = phrase("DeskToSeeTo", "The message to {name} has not gone out")
_TO_COLLEAGUES = phrase("DeskToSeeTo", "A message to colleagues has not gone out")
_SEVERAL = phrase("DeskToSeeTo", "%n message(s) have not gone out", "", 1)
_SINCE = phrase("DeskToSeeTo", "{fault} Since {time}.")
_SINCE_DAY = phrase("DeskToSeeTo", "{fault} Since {time}, {date}.")


def rows_of_undelivered(voice: Voice, found: Sequence[Undelivered], now: datetime) -> Iterator[Row]:
    """Give a row for each, or one for many that have the same cause."""
    by_reason: defaultdict[str, dict[str, Undelivered]] = defaultdict(dict)
    for each in found:
        by_reason[each.job.reason][each.key or each.job.job_id] = each
    for reason, held_up in by_reason.items():
        messages = list(held_up.values())
        below = _told(voice, reason, min(each.job.changed_at for each in messages), now)
        if len(messages) > MOST_ALONE:
            said = voice.say(_SEVERAL, len(messages))
            yield Row(f"{FAULT}{reason}", said, below, "", "", "warn")
            continue
        for each in messages:
            said = voice.say(_TO, name=each.to) if each.to else voice.say(_TO_COLLEAGUES)
            key = FAULT + (each.key or each.job.job_id)
            yield Row(key, said, below, "", SHOW if each.key else "", "warn")


def _told(voice: Voice, reason: str, since: datetime, now: datetime) -> str:
    time, date = voice.clock(since), voice.date(since)
    said = _SINCE if date == voice.date(now) else _SINCE_DAY
    return voice.say(said, fault=fault_in_words(voice, reason), time=time, date=date)
