"""The policy of the house: which version is current, and who has decided on it (M15, M30)."""

from datetime import date

from kiosk.settings.sections import Section


class Policy(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The policy on availability, conduct and telephony that everybody is to be informed of.

    Without a `version` nobody is asked to be informed. The rest is quoted where lists name it.
    """

    version: str = ""
    decided_by: str = ""
    valid_from: date | None = None
    registry_number: str = ""
