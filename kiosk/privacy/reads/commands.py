"""Noting a read, in the transaction that finds what is shown: nothing is seen that is not noted."""

from collections.abc import Sequence

from db.transaction import Transaction
from kiosk.privacy.reads.events import ReadMade, SearchMade
from kiosk.privacy.reads.model import FEWEST_LETTERS, ReadKind, ReadReason
from kiosk.privacy.users.commands import demand_may
from kiosk.privacy.users.model import Task
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned

LONGEST_SEARCH = 80


def demand_read(tx: Transaction, text: str, reason: ReadReason | None, *, actor: str) -> str:
    """Give what may be searched for; raises `Refused`: `read.…`, `user.…`, `sign_in.missing`."""
    user = demand_may(tx, Task.READ_PAST_VISITS, actor=actor)
    if reason is None and (user is None or user.owes_a_reason):
        raise Refused("read.reason_missing")
    wanted = cleaned(text)
    if len(wanted) < FEWEST_LETTERS:
        raise Refused("read.too_few_letters", least=FEWEST_LETTERS)
    if len(wanted) > LONGEST_SEARCH:
        raise Refused("read.too_many_letters", most=LONGEST_SEARCH)
    return wanted


def note_read(
    tx: Transaction,
    what: ReadKind,
    reason: ReadReason | None,
    text: str,
    visit_ids: Sequence[str],
    *,
    actor: str,
) -> str:
    """Note that somebody looked, what was typed, and whom it showed; gives the read's id."""
    read_id = tx.new_subject()
    made = ReadMade(what=what, reason=reason or "", found=len(visit_ids))
    tx.append(read_id, made, actor=actor)
    search = SearchMade(read_id=read_id, text=text, visit_ids=tuple(visit_ids))
    tx.append(tx.new_subject(), search, actor=actor)
    return read_id
