"""What can happen to a referral. Whom it is about and why stands in bodies, which can be erased.

Times are milliseconds since 1970, UTC; 0 stands for none, so that a later event can take a time
away.
"""

from typing import ClassVar

from msgspec import UNSET, UnsetType

from db.bodies import Bodies, Body

Said = str | UnsetType
At = int | UnsetType


class ReferralSet(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Somebody is referred."""

    kind: ClassVar[str] = "referral.set.1"
    person_id: str
    reason: str
    starts_at: int
    ends_at: int = 0
    returns_at: int = 0
    line: str = "closed"
    forward_person_id: str = ""
    forward_number: str = ""
    public_text: str = ""
    internal_text: str = ""
    source: str = "desk"
    source_key: str = ""


class ReferralChanged(Body, frozen=True, omit_defaults=True, kw_only=True):
    """Something about it is otherwise than was said."""

    kind: ClassVar[str] = "referral.changed.1"
    reason: Said = UNSET
    starts_at: At = UNSET
    ends_at: At = UNSET
    returns_at: At = UNSET
    line: Said = UNSET
    forward_person_id: Said = UNSET
    forward_number: Said = UNSET
    public_text: Said = UNSET
    internal_text: Said = UNSET


class ReferralEnded(Body, frozen=True, omit_defaults=True, kw_only=True):
    """It holds no longer, before its time; it is never taken up again."""

    kind: ClassVar[str] = "referral.ended.1"


REFERRAL_BODIES = Bodies(ReferralSet, ReferralChanged, ReferralEnded)
