"""What can happen to a job."""

from typing import ClassVar

from db.bodies import Bodies, Body


class JobOrdered(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Something is to be printed or sent about a subject.

    Badges of a group that has grown are for those alone who came after so many persons, of whom so
    many companions were named.
    """

    kind: ClassVar[str] = "job.ordered.1"
    what: str
    about: str
    after_persons: int = 0
    after_companions: int = 0


class JobChanged(Body, frozen=True, omit_defaults=True, kw_only=True):
    """The job came to another state, or stays there for another reason."""

    kind: ClassVar[str] = "job.changed.1"
    state: str
    reason: str = ""


JOB_BODIES = Bodies(JobOrdered, JobChanged)
