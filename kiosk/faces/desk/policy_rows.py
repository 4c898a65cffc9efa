"""The managers' lists of the policy as rows: who answers for what, and each list's lines."""

from collections.abc import Iterator

from kiosk.faces.desk.rows import Row
from kiosk.reception.policy import PolicyList
from kiosk.settings import Policy
from kiosk.wording.policy_lists import Entry, manager_in_words, matters, units_in_words
from kiosk.wording.voice import Voice, phrase

HEADING, ENTRY, EMPTY = "heading", "entry", "empty"
"""What a line is, as `Row.standing` says it."""

_TO_DO = phrase("DeskPolicy", "%n to do", "", 1)
_NOTHING_TO_DO = phrase("DeskPolicy", "In order")


def key_of(listed: PolicyList) -> str:
    """Give what tells one manager's list from another's."""
    return f"manager:{listed.manager.person_id if listed.manager else ''}"


def manager_row(voice: Voice, listed: PolicyList, policy: Policy) -> Row:
    """Show whose list it is, for which units, and how much there is to do."""
    to_do = sum(each.asks for matter in matters(voice, listed, policy) for each in matter.entries)
    name, units = manager_in_words(voice, listed), units_in_words(voice, listed)
    if to_do:
        return Row(key_of(listed), name, units, "", voice.say(_TO_DO, to_do), "warn")
    return Row(key_of(listed), name, units, "", voice.say(_NOTHING_TO_DO), "ok")


def lines_of(voice: Voice, listed: PolicyList, policy: Policy) -> list[Row]:
    """Show one list under its headings; where nothing stands, what that means."""
    several = len(listed.units) > 1
    lines: list[Row] = []
    for number, matter in enumerate(matters(voice, listed, policy)):
        key = f"{key_of(listed)}/{number}"
        lines.append(Row(key, matter.heading, "", "", HEADING))
        if not matter.entries:
            tone = "ok" if matter.known else "neutral"
            lines.append(Row(f"{key}/", matter.empty, "", "", EMPTY, tone))
        lines += _entries(key, matter.entries, several=several)
    return lines


def _entries(key: str, entries: tuple[Entry, ...], *, several: bool) -> Iterator[Row]:
    """Show lines; whose they are stands first, the unit only where it tells them apart."""
    for position, each in enumerate(entries):
        told = [each.told, each.unit] if each.name and several else [each.told]
        first, second = each.name or each.unit, " · ".join(told)
        tone = "warn" if each.asks else "neutral"
        yield Row(f"{key}/{position}", first, second, "", ENTRY, tone)
