"""Why somebody looks at earlier visits, and what roles are called."""

from collections.abc import Collection, Mapping

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


def roles_in_words(voice: Voice, roles: Collection[Role]) -> str:
    """Name roles in one order, the same for everybody."""
    return ", ".join(voice.say(ROLES[each]) for each in Role if each in roles)
