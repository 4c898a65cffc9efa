"""Two who answered the same visit at two stations before they heard of each other.

The last answer by the hybrid clock counts, the same at every station; the other one stays known
until somebody who knows of both answers once more. Who was met by one and sent away by another is
inside: in doubt somebody is.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from db.journal import Recorded, events_of, events_of_kind
from db.projection import Happened
from kiosk.privacy.users.queries import users
from kiosk.visits.events import (
    VISIT_BODIES,
    HostAnswered,
    HostAsked,
    HostChosen,
    VisitLeft,
    VisitorMet,
    VisitorSeen,
)
from kiosk.visits.model import Departure

_ASKED_ANEW = frozenset({HostAsked.kind, HostChosen.kind})


@dataclass(frozen=True)
class Answer:
    """What somebody said of a visit, where and when (UTC); `who` is a user's name or "".

    `comes` is None for somebody who sent the visitor away.
    """

    comes: bool | None
    station: str
    at: datetime
    who: str = ""


@dataclass(frozen=True)
class Answers:
    """The answer that counts, and those it overruled; without these there is nothing to tell."""

    counts: Answer | None = None
    overruled: tuple[Answer, ...] = ()


def sent_away_though_met(events: Sequence[Happened]) -> set[str]:
    """Name the endings by which somebody was sent away whom another station has let in."""
    met_at = {each.station for each in events if each.kind == VisitorMet.kind}
    if not met_at:
        return set()
    return {
        each.event_id
        for each in events
        if isinstance(each.body, VisitLeft)
        and each.body.how == Departure.NOT_RECEIVED
        and met_at - {each.station}
    }


def overruled(events: Sequence[Happened], away: Collection[str]) -> list[str]:
    """Name the answers that do not count though nobody who knew of them has said so.

    `away` are the endings by which somebody was sent away though met.
    """
    return _endings_not_seen_since(events, away) + _answers_not_known(events)


def _endings_not_seen_since(events: Sequence[Happened], away: Collection[str]) -> list[str]:
    if not away:
        return []
    seen = max((each.hlc for each in events if each.kind == VisitorSeen.kind), default=0)
    return [each.event_id for each in events if each.event_id in away and each.hlc > seen]


def _answers_not_known(events: Sequence[Happened]) -> list[str]:
    answers = _answers_to_the_last_question(events)
    if len(answers) < 2:
        return []
    last, said = answers[-1]
    return [
        each.event_id
        for each, body in answers[:-1]
        if each.event_id not in said.after
        and each.station != last.station
        and (body.comes, body.text) != (said.comes, said.text)
    ]


def _answers_to_the_last_question(
    events: Sequence[Happened],
) -> list[tuple[Happened, HostAnswered]]:
    answers: list[tuple[Happened, HostAnswered]] = []
    for each in events:
        if each.kind in _ASKED_ANEW:
            answers = []
        elif isinstance(each.body, HostAnswered):
            answers.append((each, each.body))
    return answers


def answers_known(connection: Connection, visit_id: str) -> tuple[str, ...]:
    """Name the answers to a visit that stand in this file: whoever answers now knows of them."""
    return events_of_kind(connection, visit_id, HostAnswered.kind)


def answers_of(connection: Connection, visit_id: str, not_counted: Iterable[str]) -> Answers:
    """Give who said what of a visit; `not_counted` are the answers overruled."""
    ids = set(not_counted)
    if not ids:
        return Answers()
    names = {each.user_id: each.name for each in users(connection, ended_too=True)}
    counts: Answer | None = None
    others: list[Answer] = []
    for each in events_of(connection, visit_id):
        if each.event_id in ids:
            others.append(_answer(each, names))
        elif each.kind == HostAnswered.kind:
            counts = _answer(each, names)
    return Answers(counts, tuple(others))


def _answer(told: Recorded, names: dict[str, str]) -> Answer:
    body = None if told.body is None else VISIT_BODIES.decode(told.kind, told.body)
    comes = body.comes if isinstance(body, HostAnswered) else None
    return Answer(comes, told.station, told.at, names.get(told.actor, ""))
