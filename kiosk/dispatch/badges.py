"""Badges: from an ordered job to paper."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlalchemy import Connection

from kiosk.dispatch.badge_designs import BadgeDesigns
from kiosk.dispatch.group_badges import Newcomers, badges_of_group, badges_of_newcomers
from kiosk.dispatch.held_badges import LOOKED_AT_AGAIN, is_held
from kiosk.dispatch.lanes import Outcome
from kiosk.dispatch.takeover import Takeover
from kiosk.documents.badge import BadgeText
from kiosk.jobs.model import LETTERS_MISSING, Job, JobState
from kiosk.jobs.queries import badges_of_next_newcomers, is_printed_again
from kiosk.settings import Settings
from kiosk.station import Station
from kiosk.visits.badge_codes import code_for_badge
from kiosk.visits.model import Visit, VisitState
from kiosk.visits.party import Following
from kiosk.visits.queries import visit_by_id
from kiosk.wording.following import role_in_words
from kiosk.wording.practice import MARK
from kiosk.wording.voice import Voice, phrase

VISITOR = phrase("Badge", "Visitor")
VISITS_UNIT = phrase("Badge", "Visiting {unit}")
PRINTED_AGAIN = phrase("Badge", "Printed again")
ESCORTED = phrase("Badge", "Escorted in the house")


def badge_text(
    visit: Visit,
    settings: Settings,
    voice: Voice,
    now: datetime,
    secret: bytes | None = None,
    *,
    reprint: bool = False,
) -> BadgeText:
    """Say what stands on a visitor's badge; a unit under secrecy is never named (L31).

    The QR code is signed with the house's `secret`; where there is none it holds the short code.
    A `reprint` bears a mark: the badge it replaces may lie about.
    """
    unit = ""
    if visit.host is not None and not visit.host.details.secret_unit:
        unit = visit.host.details.unit
    return BadgeText(
        town_hall=settings.town_hall.municipality,
        role=voice.say(MARK) if settings.practice else role_on_badge(visit, voice),
        name=visit.visitor.name,
        company=visit.visitor.company,
        host_line=voice.say(VISITS_UNIT, unit=unit) if unit else "",
        date_line=voice.date(now),
        code=code_for_badge(visit, secret, now) if secret else visit.badge_code,
        short_code=visit.badge_code,
        mark=voice.say(PRINTED_AGAIN) if reprint else "",
        escort_line=voice.say(ESCORTED) if settings.badge.escort_mark else "",
    )


def role_on_badge(visit: Visit, voice: Voice) -> str:
    """Say who wears the badge: an interpreter is to be told from who is interpreted for."""
    if visit.follows_as is Following.INTERPRETER:
        return role_in_words(voice, visit.follows_as)
    return voice.say(VISITOR)


def badges_of_visit(
    station: Station, voice: Voice, visit: Visit, at: datetime, *, reprint: bool
) -> tuple[BadgeText, ...]:
    """Say what stands on all badges of a visit, printed at an instant."""
    settings, secret = station.settings, station.house_keys.signing
    text = badge_text(visit, settings, voice, at, secret, reprint=reprint)
    return badges_of_group(text, visit, settings.badge, voice)


def badges_of_job(
    connection: Connection, station: Station, voice: Voice, visit: Visit, job: Job
) -> tuple[BadgeText, ...]:
    """Say what stands on the badges of a job: all, or those of who came to a group later.

    None where the group has badges for everybody already.
    """
    settings, now = station.settings, station.now()
    reprint = is_printed_again(connection, job)
    later = badges_of_next_newcomers(connection, job)
    until = later.after_persons if later else visit.persons
    named = visit.companions[: later.after_companions] if later else visit.companions
    if not job.after_persons:
        before = replace(visit, companions=named)
        return badges_of_visit(station, voice, before, now, reprint=reprint)[:until]
    text = badge_text(visit, settings, voice, now, station.house_keys.signing, reprint=reprint)
    came = Newcomers(job.after_persons, until, named[job.after_companions :])
    return badges_of_newcomers(text, visit, came, settings.badge, voice)


class BadgePrinting:
    """Works badge jobs; asked by the badge lane alone."""

    def __init__(self, station: Station, printers: Takeover, voice: Voice) -> None:
        """Take the printers of badges. Raises `Refused` for unusable layouts or logo."""
        self._station = station
        self._printers = printers
        self._voice = voice
        self._designs = BadgeDesigns(station.settings, station.folder)

    def prepare(self) -> None:
        """Load what the first badge needs, so that nobody waits for it."""
        for printer, _ in self._printers.printers:
            printer.prepare()

    def __call__(self, job: Job) -> Outcome:
        """Print the badge of one job."""
        with self._station.reading() as connection:
            visit = visit_by_id(connection, job.about)
            if visit is None or visit.state in (VisitState.LEFT, VisitState.MERGED):
                return Outcome(JobState.GIVEN_UP, "visit_over")
            station = self._station
            texts = badges_of_job(connection, station, self._voice, visit, job)
            if not texts:
                return Outcome(JobState.GIVEN_UP, "group_has_badges")
            if is_held(connection, station, job, texts):
                return Outcome(JobState.FAILED, LETTERS_MISSING, within=LOOKED_AT_AGAIN)
        return self._printers.print(partial(self._designs.page, texts), job)
