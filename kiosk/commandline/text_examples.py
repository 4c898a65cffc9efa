"""Every message text as it is said of made-up people, made where the program makes it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from kiosk.calendar import STOCKHOLM
from kiosk.directory.model import NOBODY, Person, PersonDetails
from kiosk.directory.referrals.model import Line, Referral, Source
from kiosk.directory.referrals.reasons import Reason
from kiosk.exchange.host_mail import mail_to_host
from kiosk.faces.desk.replies import reply_to
from kiosk.reception.availability import Availability, Because
from kiosk.settings import Settings
from kiosk.settings.texts import FIELDS
from kiosk.visits.model import Contact, Visit, VisitKind, Visitor, VisitState
from kiosk.wording.availability import spoken_announcement
from kiosk.wording.message_texts import answer_promised
from kiosk.wording.voice import Voice

_NOW = datetime(2026, 11, 24, 12, 10, tzinfo=STOCKHOLM).astimezone(UTC)
_HOST = Person("host", PersonDetails("Eva", "Ek", email="eva.ek@example.se"))
_STAND_IN = Person("stand-in", PersonDetails("Bo", "Berg"))
EXAMPLE_VISIT = Visit(
    visit_id="example",
    kind=VisitKind.WALK_IN,
    state=VisitState.WAITING,
    visitor=Visitor("Åsa Öhrn", "Bygg AB"),
    host=_HOST,
    wish="",
    persons=1,
    zone="",
    booking_code="",
    badge_code="",
    booked_for=None,
    arrived_at=_NOW,
    met_at=None,
    met_by="",
    left_at=None,
    contact=Contact.CANNOT,
    contact_at=_NOW,
    answer_text="",
)
_LUNCH = Referral(
    referral_id="example",
    person_id=_HOST.person_id,
    reason=Reason.LUNCH,
    starts_at=_NOW,
    ends_at=_NOW + timedelta(minutes=50),
    returns_at=None,
    line=Line.CLOSED,
    forwarded=NOBODY,
    public_text="",
    internal_text="",
    source=Source.DESK,
    source_key="",
    recorded_at=_NOW,
    ended_at=None,
)
_AT_LUNCH = Availability(False, Because.REFERRED, back_at=_LUNCH.ends_at, referral=_LUNCH)


@dataclass(frozen=True, slots=True)
class Example:
    """One text of one language: its key, whether the house has its own, and what is told."""

    key: str
    own: bool
    fields: tuple[str, ...]
    told: str


def examples(voice: Voice, settings: Settings) -> Iterator[Example]:
    """Give every text that can be changed, in the order of the settings."""
    said = _said(voice, settings)
    own = settings.texts.in_language(voice.language)
    for name, fields in FIELDS.items():
        yield Example(
            key=f"texts.{voice.language}.{name}",
            own=bool(getattr(own, name)),
            fields=tuple(f"{{{each}}}" for each in fields),
            told=said[name],
        )


def _said(voice: Voice, settings: Settings) -> Mapping[str, str]:
    walk_in = mail_to_host([EXAMPLE_VISIT], settings, voice)
    booked = mail_to_host([replace(EXAMPLE_VISIT, booked_for=_NOW)], settings, voice)
    gone = replace(_AT_LUNCH, back_at=None)
    return {
        "host_subject": str(walk_in["Subject"]),
        "host_booked": booked.get_content().strip(),
        "host_walk_in": walk_in.get_content().strip(),
        "host_cannot": reply_to(voice, EXAMPLE_VISIT, None, None, settings),
        "host_cannot_stand_in": reply_to(voice, EXAMPLE_VISIT, _STAND_IN, None, settings),
        "absent": spoken_announcement(voice, _HOST.name, gone, _NOW, settings),
        "absent_until": spoken_announcement(voice, _HOST.name, _AT_LUNCH, _NOW, settings),
        "answer_promised": answer_promised(voice, settings, _NOW + timedelta(days=2)),
    }
