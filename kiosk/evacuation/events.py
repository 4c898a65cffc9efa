"""What can happen in an evacuation."""

from typing import ClassVar

from db.bodies import Bodies, Body


class EvacuationStarted(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Everybody leaves the house now; a drill is told as one."""

    kind: ClassVar[str] = "evacuation.started.1"
    drill: bool = False


class PersonMarked(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody on the list is out, missing, or was never in the house; "" takes a mark back."""

    kind: ClassVar[str] = "evacuation.marked.1"
    visit_id: str
    mark: str


class HostsTold(Body, frozen=True, omit_defaults=True, kw_only=True):
    """A message to bring the visitors along has been ordered for so many hosts (FIRE05)."""

    kind: ClassVar[str] = "evacuation.hosts_told.1"
    hosts: int


class EvacuationEnded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The house may be entered again; `reason` signs for those still unaccounted (L15)."""

    kind: ClassVar[str] = "evacuation.ended.1"
    unaccounted: int = 0
    reason: str = ""


class ListPrinted(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The list was printed or saved, told after the paper had come."""

    kind: ClassVar[str] = "evacuation_list.printed.1"
    where: str
    outcome: str
    people: int


class LockdownStarted(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Everybody stays inside, behind locked doors ("inrymning", L28); a drill is told as one."""

    kind: ClassVar[str] = "lockdown.started.1"
    drill: bool = False


class LockdownEnded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The doors may be opened again."""

    kind: ClassVar[str] = "lockdown.ended.1"


EVACUATION_BODIES = Bodies(EvacuationStarted, HostsTold, PersonMarked, EvacuationEnded)
LOCKDOWN_BODIES = Bodies(LockdownStarted, LockdownEnded)
LIST_BODIES = Bodies(ListPrinted)
