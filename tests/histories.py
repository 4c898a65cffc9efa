"""Any history a subject can have: bodies of its projection in any order, some of them erased."""

from collections.abc import Sequence
from functools import cache
from typing import Any, get_type_hints

from hypothesis import strategies as st
from msgspec import UnsetType

from db.bodies import Body, encode
from db.clock import hlc_from
from db.journal import Recorded
from db.projection import Projection
from kiosk.directory.model import PersonKind
from kiosk.directory.referrals.model import Line, Source
from kiosk.directory.referrals.reasons import Reason
from kiosk.directory.staff_changes.model import ChangeChannel, ChangeKind
from kiosk.evacuation.model import Mark
from kiosk.jobs.model import JobKind, JobState
from kiosk.privacy.reads.model import ReadKind, ReadReason
from kiosk.settings.privacy import PROPOSED_HOURS
from kiosk.visits.desk_call_model import CallReason
from kiosk.visits.model import Contact, Departure
from kiosk.visits.party import Lookup

START = 1_773_140_000_000
SUBJECT = "0195-subject"
TWO_LINES = ("", "Åsa Öberg", "Bo Ek")
UNITS_HOURS = [(), ((0, 540, 660),), ((0, 540, 660), (4, 780, 900))]
CHOICES: dict[str, Sequence[Any]] = {
    "what": list(JobKind),
    "staff_change.what": list(ChangeKind),
    "channel": list(ChangeChannel),
    "old_numbers": [(), ("19266",), ("19266", "+46980319266", "19266", "")],
    "columns": [(), ("telefon",), ("e-post", "telefon", "titel")],
    "redirected_until": ["", "2026-12-31"],
    "roles": [(), ("reception",), ("manager", "administrator", "unheard_of")],
    "read.what": list(ReadKind),
    "read.reason": ["", *ReadReason],
    "visit_ids": [(), ("one", "two")],
    "read_id": ["one", "two"],
    "state": list(JobState),
    "mark": ["", *Mark],
    "desk_call.reason": list(CallReason),
    "referral.reason": list(Reason),
    "person_kind": list(PersonKind),
    "deputy_ids": [(), ("one",), ("one", "two")],
    "after": [(), ("event-1",), ("event-1", "event-3")],
    "returns": [(), ("event-1",), ("event-1", "event-3")],
    "ahead": [(), ("event-1",), ("event-1", "event-2")],
    "kept_kinds": [(), ("visit.left.1",), ("visit.left.1", "visit.arrived.1")],
    "weekly": UNITS_HOURS,
    "starts_at": [START, START + 60_000],
    "ends_at": [0, START + 90_000],
    "returns_at": [0, START + 90_000],
    "review_on": ["", "2026-12-31"],
    "effective_on": ["2026-12-01", "2027-01-01"],
    "line": list(Line),
    "source": list(Source),
    "visit.how": list(Departure),
    "ending": [f"event-{place}" for place in range(9)],
    "at": [START, START + 60_000],
    "persons": [1, 4],
    "last_day": ["", "2026-03-12"],
    "companions": [(), ("Bo Ek",), ("Åsa Öberg", "Bo Ek")],
    "needs": [(), ("interpreter",), ("evacuation_help", "sami"), ("unheard_of",)],
    "lookup": ["", *Lookup, "unheard_of"],
    "names": [(), ("Bo Ek",)],
    "contact": list(Contact),
    "event": [f"event-{place}" for place in range(9)],
    "arrived_at": [START - 60_000, START],
    "category": list(PROPOSED_HOURS),
    "decided_on": ["", "2026-02-03"],
    "earliest": ["2026-11-20", "2026-11-21"],
    "latest": ["2026-11-20", "2026-11-21"],
    "since": [0, START],
    "until": [0, START + 60_000],
}


@cache
def bodies_of(projection: Projection) -> st.SearchStrategy[Body]:
    """Make any body a projection knows, with optional fields there or not."""
    return st.one_of([_body(kind) for kind in projection.bodies.types.values()])


def _body(kind: type[Body]) -> st.SearchStrategy[Body]:
    hints = get_type_hints(kind)
    fields: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for name in kind.__struct_fields__:
        hint = hints[name]
        may_be_unset = UnsetType in getattr(hint, "__args__", ())
        subject = kind.kind.partition(".")[0]
        told = f"{subject}.{name}"
        values = _values(
            told if told in CHOICES else name, hint.__args__[0] if may_be_unset else hint
        )
        (optional if may_be_unset else fields)[name] = values
    return st.fixed_dictionaries(fields, optional=optional).map(lambda made: kind(**made))


def _values(name: str, kind: type) -> st.SearchStrategy[Any]:
    if name in CHOICES:
        return st.sampled_from(CHOICES[name])
    by_type: dict[type, st.SearchStrategy[Any]] = {
        str: st.sampled_from(TWO_LINES),
        int: st.integers(0, 9),
        bool: st.booleans(),
    }
    return by_type[kind]


@st.composite
def histories(draw: st.DrawFn, projection: Projection) -> list[Recorded]:
    """Give events of one subject sorted as a fold takes them, some with their bodies erased.

    Several have the same time; any kind may come first, and a kind nobody knows lies between. They
    come from two stations.
    """
    bodies = draw(st.lists(bodies_of(projection), min_size=1, max_size=8))
    times = sorted(draw(st.lists(st.integers(0, 4), min_size=len(bodies), max_size=len(bodies))))
    erased = draw(st.lists(st.booleans(), min_size=len(bodies), max_size=len(bodies)))
    stations = draw(st.lists(st.sampled_from("AB"), min_size=len(bodies), max_size=len(bodies)))
    told = zip(bodies, times, erased, stations, strict=True)
    events = [
        Recorded(
            f"event-{place}",
            hlc_from(START + time),
            body.kind,
            SUBJECT,
            "desk",
            station,
            None if gone else encode(body),
        )
        for place, (body, time, gone, station) in enumerate(told)
    ]
    unknown = Recorded(
        "event-x", hlc_from(START), f"{projection.subject}.new.9", SUBJECT, "desk", "B", b"{}"
    )
    return sorted([*events, unknown], key=lambda each: (each.hlc, each.event_id))
