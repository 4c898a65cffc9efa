"""Leaving the desk for a while, and coming back to it."""

from datetime import datetime

from db.transaction import Transaction
from kiosk.hours.unattended.events import DeskLeft, DeskReturnedTo
from kiosk.hours.unattended.model import DeskAbsence
from kiosk.hours.unattended.queries import (
    desk_absence_now,
    desk_absences,
    last_work_elsewhere,
)


def notice_nobody_at_desk(tx: Transaction, since: datetime, *, actor: str) -> DeskAbsence | None:
    """Note that nobody has been at this desk since an instant; nothing while another is manned.

    Another desk of the house is, where somebody has worked at it since.
    """
    if last_work_elsewhere(tx.connection, tx.station, [tx.acting(actor), actor], since):
        return None
    return leave_desk(tx, noticed=True, actor=actor)


def leave_desk(tx: Transaction, *, noticed: bool = False, actor: str) -> DeskAbsence:
    """Leave the desk unattended; said again it is the same while."""
    known = desk_absence_now(tx.connection)
    if known is not None:
        return known
    absence_id = tx.new_subject()
    tx.append(absence_id, DeskLeft(noticed=noticed), actor=actor)
    return DeskAbsence(absence_id, tx.now, noticed)


def return_to_desk(tx: Transaction, *, actor: str) -> bool:
    """Be at the desk again, whichever desk was left; tells whether it was unattended."""
    absences = desk_absences(tx.connection)
    for each in absences:
        tx.append(each.absence_id, DeskReturnedTo(), actor=actor)
    return bool(absences)
