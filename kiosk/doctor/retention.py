"""Whether there is a decision for what is erased, and whether visitors can be told who answers."""

from kiosk.doctor.findings import Finding, green, red
from kiosk.privacy.model import all_rules
from kiosk.settings import Settings


def examine_retention(settings: Settings) -> Finding:
    """Find the categories no decision says anything of: without one there is no go-live (LAW08)."""
    rules = all_rules(settings.retention)
    undecided = [each.category for each in rules if not each.decided]
    if undecided:
        return red("retention", "undecided", categories=undecided)
    return green("retention", "in_order", number=len(rules))


def examine_notice(settings: Settings) -> Finding:
    """Find what the visitor's screen cannot tell: who is responsible, and whom to ask (GDPR02)."""
    told = settings.data_protection
    keys = (("controller", told.controller), ("officer", told.officer))
    lacking = [f"data_protection.{name}" for name, value in keys if not value.strip()]
    if lacking:
        return red("notice", "incomplete", keys=lacking)
    return green("notice", "in_order")
