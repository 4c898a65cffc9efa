"""How long what tells of people is kept, by whose decision, and what visitors are told of it."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from kiosk.refusal import Refused
from kiosk.settings.sections import Section

RetentionCategory = Literal["visits", "missed_bookings", "evacuations", "imported_files"]
"""What is kept of people: visits, from check-out; bookings nobody came to, from the booked time;
who was ticked off in an evacuation and who signed for it, from its end; files of other systems that
were brought in, from then."""

PROPOSED_HOURS: Mapping[RetentionCategory, int] = {
    "visits": 24,
    "missed_bookings": 24,
    "evacuations": 30 * 24,
    "imported_files": 14 * 24,
}
"""What is proposed to the archive, and holds until a decision says otherwise (LAW08)."""


class Retention(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One rule: how long, by which decision on disposal (arkivlagen 10 §, LAW08).

    Either `hours` or `days`; without both the proposed time holds.
    """

    category: RetentionCategory
    hours: Annotated[int, Meta(ge=1, le=87_600)] | None = None
    days: Annotated[int, Meta(ge=1, le=3_650)] | None = None
    registry_number: Annotated[str, Meta(max_length=60)] = ""
    decided_on: date | None = None

    def term_in_hours(self) -> int:
        """Give how long, in hours of 60 minutes."""
        if self.hours is not None:
            return self.hours
        return self.days * 24 if self.days is not None else PROPOSED_HOURS[self.category]


class DataProtection(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who answers for what visitors write, and where to turn; the visitor's screen tells it.

    `web_page` is the page with everything about it; the screen shows it as a QR code.
    """

    controller: Annotated[str, Meta(max_length=120)] = ""
    officer: Annotated[str, Meta(max_length=120)] = ""
    web_page: Annotated[str, Meta(max_length=200)] = ""


def check_retention(rules: tuple[Retention, ...]) -> None:
    """Raise `Refused("settings.not_allowed")` for two rules of one category or two times of one."""
    said = [each.category for each in rules]
    for position, rule in enumerate(rules):
        key = f"retention[{position}]"
        if rule.hours is not None and rule.days is not None:
            raise Refused(
                "settings.not_allowed", key=f"{key}.days", value=rule.days, allowed="hours | days"
            )
        if said.count(rule.category) > 1:
            raise Refused(
                "settings.not_allowed", key=f"{key}.category", value=rule.category, allowed="unique"
            )


def check_data_protection(told: DataProtection) -> None:
    """Raise `Refused("settings.not_allowed")` for a page no telephone could open."""
    page = told.web_page
    if page and not (page.startswith(("https://", "http://")) and page.isprintable()):
        raise Refused(
            "settings.not_allowed", key="data_protection.web_page", value=page, allowed="https://…"
        )
