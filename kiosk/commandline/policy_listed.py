"""The policy's lists as scripts read them, and what became of them in the mail."""

from collections.abc import Iterator
from typing import Any

from kiosk.commandline.output import as_utc
from kiosk.directory.model import Person
from kiosk.exchange.policy_mail import Delivery, Outcome
from kiosk.reception.policy import PolicyList, UnitFollowUp
from kiosk.reception.voices import SENSITIVE
from kiosk.settings import Policy
from kiosk.typed_text import cleaned
from kiosk.wording.voice import Phrase, Voice, phrase

PEOPLE_INFORMED = phrase(
    "CommandLine", "Recorded as informed of version {version}: %n person(s).", "", 1
)
_OUTCOMES = {
    Outcome.SENT: phrase("CommandLine", "{name}: sent."),
    Outcome.NO_ADDRESS: phrase(
        "CommandLine",
        "{name}: not sent, for the directory has no e-mail address. Hand the list over.",
    ),
    Outcome.BY_DESK: phrase(
        "CommandLine",
        "{name}: not sent, for the settings name no way for mail. Hand the list over.",
    ),
    Outcome.NO_MANAGER: phrase(
        "CommandLine",
        "Units without a manager: not sent. Name the managers with kiosk unit lead.",
    ),
}
_FAILED = {
    "address_refused": phrase(
        "CommandLine",
        "{name}: failed. The mail server does not take the address. Check it, and send again.",
    ),
    "login_refused": phrase(
        "CommandLine",
        "{name}: failed. The mail server refuses the login. Check it in foaje.toml, and send "
        "again.",
    ),
    "folder_not_writable": phrase(
        "CommandLine",
        "{name}: failed. The folder for mail cannot be written. Check it in foaje.toml, and send "
        "again.",
    ),
}
_FAILED_OTHERWISE = phrase(
    "CommandLine", "{name}: failed. The mail server cannot be reached. Send again later."
)


def policy_as_json(policy: Policy) -> dict[str, Any]:
    """Give which policy the lists ask about."""
    return {
        "version": policy.version,
        "decided_by": policy.decided_by,
        "valid_from": policy.valid_from,
        "registry_number": policy.registry_number,
    }


def list_as_json(listed: PolicyList, policy: Policy) -> dict[str, Any]:
    """Give one manager's list; `informed` is None while there is no version to ask about."""
    return {
        "manager": _contact(listed.manager) if listed.manager else None,
        "units": [_unit_as_json(each, policy) for each in listed.units],
    }


def delivery_as_json(delivery: Delivery) -> dict[str, Any]:
    """Give what became of one list."""
    return {
        "manager": _contact(delivery.manager) if delivery.manager else None,
        "outcome": delivery.outcome.value,
        "reason": delivery.reason or None,
    }


def deliveries_in_words(voice: Voice, deliveries: list[Delivery]) -> Iterator[str]:
    """Tell what became of each list."""
    for each in deliveries:
        said: Phrase = (
            _FAILED.get(each.reason, _FAILED_OTHERWISE)
            if each.outcome is Outcome.FAILED
            else _OUTCOMES[each.outcome]
        )
        yield voice.say(said, name=cleaned(each.manager.name) if each.manager else "")


def _unit_as_json(listed: UnitFollowUp, policy: Policy) -> dict[str, Any]:
    decided = listed.phone_hours
    return {
        "name": listed.unit.name if listed.unit else None,
        "administration": listed.unit.administration if listed.unit else None,
        "employed": listed.employed,
        "informed": listed.informed if policy.version else None,
        "not_informed": [
            {
                "person": _contact(each),
                "version": each.details.policy_version or None,
                "on": each.details.policy_informed_on or None,
            }
            for each in listed.not_informed
        ],
        "phone_hours": None
        if decided is None
        else {
            "weekly": [[each.weekday, each.opens, each.closes] for each in decided.hours.weekly],
            "reason": decided.hours.reason,
            "decided_by": decided.hours.decided_by,
            "review_on": decided.hours.review_on,
            "review_passed": decided.review_passed,
        },
        "without_return": [
            {
                "person": _contact(each.person),
                # Health and family stay out, as they do from the words.
                "reason": None if each.referral.reason in SENSITIVE else each.referral.reason.value,
                "since": as_utc(each.referral.starts_at),
            }
            for each in listed.without_return
        ],
        "gaps": [
            {"starts_at": as_utc(each.starts_at), "ends_at": as_utc(each.ends_at)}
            for each in listed.gaps
        ],
        "unanswered": [
            {
                "person": _contact(each.host),
                "at": as_utc(each.at),
                "declined": each.declined,
            }
            for each in listed.unanswered
        ],
    }


def _contact(person: Person) -> str:
    return person.details.email or person.name
