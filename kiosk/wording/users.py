"""Why somebody looks at earlier visits, and what roles are called."""

from collections.abc import Mapping

from kiosk.privacy.reads.model import ReadReason
from kiosk.privacy.users.model import Role
from kiosk.wording.voice import Phrase, phrase

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
