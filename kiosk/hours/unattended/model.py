"""A while in which nobody is at the desk."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class DeskAbsence:
    """Nobody is at the desk since `begun_at` (UTC); `noticed` where the program found that out."""

    absence_id: str
    begun_at: datetime
    noticed: bool = False
