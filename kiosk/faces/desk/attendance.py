"""Leaving the desk unattended for a while, and being back: by a key, by work, by signing in."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQml import QmlElement

from kiosk.calendar import STOCKHOLM, wall_time
from kiosk.faces.acting_view_model import LOOK_MILLISECONDS
from kiosk.faces.attendance_view_model import AttendanceViewModel
from kiosk.faces.desk.errands import ACTOR, DeskErrands, nothing
from kiosk.faces.desk.sign_in_view_model import DeskSignInViewModel
from kiosk.hours.unattended.commands import (
    leave_desk,
    notice_nobody_at_desk,
    return_to_desk,
)

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

LEAVING = timedelta(seconds=3)
"""What is touched so soon after leaving is the hand that goes, and nobody who has come back."""


@QmlElement
class DeskAttendanceViewModel(AttendanceViewModel):
    """Leaves the desk by `press`; the first touch on an open desk, or signing in, ends it.

    A desk that has been covered for long in manned hours counts as unattended by itself.
    """

    def __init__(self, errands: DeskErrands, sign_in: DeskSignInViewModel, parent: QObject) -> None:
        super().__init__(errands.house, lambda: errands.voice, parent)
        self._errands = errands
        self._sign_in = sign_in
        self._minutes = timedelta(minutes=errands.house.settings.sign_in.unattended_minutes)
        self._covered_at: datetime | None = None
        sign_in.changed.connect(self.look)
        sign_in.uncovered.connect(self._come_back)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self._clock.start(LOOK_MILLISECONDS)

    def close(self) -> None:
        """Hear nothing more."""
        self._clock.stop()
        super().close()

    @Slot()
    def press(self) -> None:
        """Leave the desk, which locks it where somebody signs in; or be back at it."""
        if self._absence is not None:
            self.touch()
            return
        self._errands.carry_out(
            "leave desk", lambda tx: leave_desk(tx, actor=ACTOR), lambda _: self._sign_in.lock()
        )

    def touch(self) -> None:
        """Note that somebody is at work: who works at an open desk is there."""
        if self._absence is None or self._sign_in.is_locked:
            return
        if abs(self._house.now() - self._absence.begun_at) > LEAVING:
            self._come_back()

    def look(self) -> None:
        """Notice that nobody has signed in for long."""
        now = self._house.now()
        if not self._sign_in.is_locked:
            self._covered_at = None
            return
        if self._covered_at is None or self._covered_at > now:
            self._covered_at = now
        if self._minutes and self._absence is None and self._unmanned_for(now) >= self._minutes:
            since = now - self._minutes
            self._house.do(
                nothing, self._fail, lambda tx: notice_nobody_at_desk(tx, since, actor=ACTOR)
            )

    def _unmanned_for(self, now: datetime) -> timedelta:
        """Give how long the desk has been covered in hours in which it is manned."""
        opening = self._house.opening
        today = now.astimezone(STOCKHOLM).date()
        hours = opening.on(today)
        if hours is None or not opening.is_open(now) or self._covered_at is None:
            return timedelta()
        return now - max(self._covered_at, wall_time(today, hours.opens))

    def _come_back(self) -> None:
        if self._absence is not None:
            self._house.do(nothing, self._fail, lambda tx: return_to_desk(tx, actor=ACTOR))
