"""Why somebody looks at earlier visits, and what roles are called."""

from collections.abc import Collection, Mapping, Sequence

from kiosk.privacy.reads.model import ReadReason
from kiosk.privacy.users.model import Role
from kiosk.wording.voice import Phrase, Voice, phrase

REASONS: Mapping[ReadReason, Phrase] = {
    ReadReason.FORGOTTEN_ITEM: phrase("Reads", "Something left behind"),
    ReadReason.VISITOR_ASKS: phrase("Reads", "The visitor asks about own data"),
    ReadReason.RELEASE_REQUEST: phrase("Reads", "Request for a public document"),
    ReadReason.AUTHORITY: phrase("Reads", "Police or supervision"),
    ReadReason.CHECK: phrase("Reads", "Check of a visit that was registered wrongly"),
}
ROLES: Mapping[Role, Phrase] = {
    Role.RECEPTION: phrase("Users", "reception"),
    Role.SECURITY: phrase("Users", "security"),
    Role.EVACUATION_LEAD: phrase("Users", "evacuation lead"),
    Role.MANAGER: phrase("Users", "manager"),
    Role.ADMINISTRATOR: phrase("Users", "administrator"),
}


_OR = phrase("Users", "{others} or {last}")


def role_in_words(voice: Voice, role: Role) -> str:
    """Name a role."""
    return voice.say(ROLES[role])


def one_of_roles_in_words(voice: Voice, roles: Sequence[Role]) -> str:
    """Name roles of which any one is enough."""
    *others, last = (role_in_words(voice, each) for each in roles)
    return voice.say(_OR, others=", ".join(others), last=last) if others else last


def roles_in_words(voice: Voice, roles: Collection[Role]) -> str:
    """Name roles in one order, the same for everybody."""
    return ", ".join(role_in_words(voice, each) for each in Role if each in roles)
