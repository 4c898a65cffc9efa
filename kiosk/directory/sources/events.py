"""What can happen to a source.

Its subject is one day of it, named by rule, so that every station means the same.
"""

from typing import ClassVar

from db.bodies import Bodies, Body


class SourceRead(Body, frozen=True, omit_defaults=True, kw_only=True):
    """It was read to its end: so many entries taken in, so many refused.

    `columns` are those that any entry filled, where a source says only what is not empty.
    """

    kind: ClassVar[str] = "source.read.1"
    name: str
    what: str
    live: bool = False
    taken: int = 0
    refused: int = 0
    columns: tuple[str, ...] = ()


class SourceFailed(Body, frozen=True, omit_defaults=True, kw_only=True):
    """It could not be read; `failure` is the code of the refusal."""

    kind: ClassVar[str] = "source.failed.1"
    name: str
    what: str
    failure: str
    live: bool = False


SOURCE_BODIES = Bodies(SourceRead, SourceFailed)
