"""Users as rows."""

from collections.abc import Sequence
from typing import Any

from msgspec import UNSET

from db.projection import Happened, Projection, Rows
from db.tables import user_account
from kiosk.privacy.users.events import USER_BODIES, PinSet, UserChanged, UserEnded, UserMade


def fold_user(subject_id: str, events: Sequence[Happened]) -> Rows:
    """Give a user's row; none once it has been erased who it was. Who ended stays ended."""
    made = next((each.body for each in events if isinstance(each.body, UserMade)), None)
    if made is None:
        return {}
    row: dict[str, Any] = {
        "subject_id": subject_id,
        "name": made.name,
        "roles": " ".join(made.roles),
        "person_id": made.person_id,
        "pin_hash": "",
        "pepper_id": "",
        "ended": any(each.kind == UserEnded.kind for each in events),
    }
    for each in events:
        if isinstance(each.body, UserChanged):
            row.update(_changed(each.body))
        elif isinstance(each.body, PinSet):
            row.update(pin_hash=each.body.pin_hash, pepper_id=each.body.pepper_id)
    return {user_account: [row]}


def _changed(body: UserChanged) -> dict[str, str]:
    told: dict[str, str] = {}
    if body.name is not UNSET:
        told["name"] = body.name
    if body.roles is not UNSET:
        told["roles"] = " ".join(body.roles)
    if body.person_id is not UNSET:
        told["person_id"] = body.person_id
    return told


USERS = Projection("user", 1, (user_account,), USER_BODIES, fold_user)
