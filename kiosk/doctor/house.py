"""Whether the station belongs to its house as it should, and how the house's stations stand."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from db.engine import database_in
from db.failure import StorageFailure
from db.journal import FARTHEST_AHEAD
from db.sync.counterpart import HouseFailure
from db.sync.server.overview import Overview, overview_of
from db.sync.server.probing import certificate_ends
from kiosk.doctor.findings import Finding, Light, green, red
from kiosk.house.belonging import demand_server, server_address
from kiosk.house.connecting import way_to_house
from kiosk.house.listing import events_apart, origins_at_odds, unsent
from kiosk.house.membership import MEMBERSHIP_FILE, Membership, read_membership
from kiosk.privacy.secret_file import others_can_read
from kiosk.refusal import Refused
from kiosk.settings import Settings
from kiosk.station import StationReader

CERTIFICATE_RENEWED_BEFORE = timedelta(days=30)
SILENT_FOR = timedelta(days=7)
"""Shorter silences are week-ends: who is switched off says nothing."""
HANDED_OVER_WITHIN = timedelta(minutes=10)
"""A station at work hands over at once, after a long absence within minutes."""
OVERWRITTEN_WITHIN = timedelta(days=31)
"""So long what was erased may stand in the server's files."""
_OF_LATE = timedelta(days=7)


def examine_house(settings: Settings, folder: Path) -> Sequence[Finding]:
    """Examine a station's part in its house; one row for a station alone."""
    try:
        membership = read_membership(folder)
        if membership is None:
            return [_alone(settings)]
        demand_server(settings, membership)
        if others_can_read(folder / MEMBERSHIP_FILE):
            return [red("house", "open", file=str(folder / MEMBERSHIP_FILE))]
        known = overview_of(*way_to_house(settings, folder))
    except (Refused, HouseFailure) as no:
        return [Finding("house", Light.RED, no.code, no.facts)]
    others = [e for e in known.members if e.belongs and e.station != membership.station]
    house = green("house", "in_order", house=membership.house, number=len(others))
    return [
        house,
        _certificate(settings, folder),
        _clock(known, membership),
        _stations(known, membership),
        _erased(known),
        *_file(known, membership, settings, folder),
    ]


def _alone(settings: Settings) -> Finding:
    return green("house", "alone") if settings.house is None else red("house", "no_membership")


def _certificate(settings: Settings, folder: Path) -> Finding:
    assert settings.house is not None  # noqa: S101 - demanded before
    ends = certificate_ends(server_address(settings.house, folder))
    if ends is None:
        return green("house_certificate", "none")
    left = ends - datetime.now(UTC)
    if left < CERTIFICATE_RENEWED_BEFORE:
        return red("house_certificate", "runs_out", days=left.days)
    return green("house_certificate", "in_order", days=left.days)


def _clock(known: Overview, membership: Membership) -> Finding:
    ahead = known.asked_at - known.taken_at
    if abs(ahead) <= FARTHEST_AHEAD:
        return green("house_clock", "in_order")
    minutes = round(abs(ahead) / timedelta(minutes=1))
    code = "ahead" if ahead > timedelta() else "behind"
    return red("house_clock", code, station=membership.station, minutes=minutes)


def _stations(known: Overview, membership: Membership) -> Finding:
    others = [e for e in known.members if e.belongs and e.station != membership.station]
    late = known.taken_at - SILENT_FOR
    silent = [each.station for each in others if (each.heard_at or each.enrolled_at) < late]
    if silent:
        return red("house_stations", "silent", stations=silent, days=SILENT_FOR.days)
    if not others:
        return green("house_stations", "none")
    return green("house_stations", "in_order", number=len(others))


def _erased(known: Overview) -> Finding:
    since = known.erasures.left_since
    if since is None:
        return green("house_erased", "in_order")
    days = (known.taken_at - since).days
    if known.taken_at - since <= OVERWRITTEN_WITHIN:
        return green("house_erased", "later", days=OVERWRITTEN_WITHIN.days - days)
    return red("house_erased", "due", days=days)


def _file(
    known: Overview, membership: Membership, settings: Settings, folder: Path
) -> Sequence[Finding]:
    """Hold this station's file against what the house has."""
    if not database_in(folder).exists():
        return [green("house_handed_over", "in_order"), _found(known)]
    try:
        with StationReader(folder, settings) as station, station.reading() as connection:
            return [
                _handed_over(connection, known, membership),
                _journals(connection, known),
            ]
    except StorageFailure as failure:
        return [red("house_journals", failure.code, **failure.facts)]


def _handed_over(connection: Connection, known: Overview, membership: Membership) -> Finding:
    left = unsent(connection, known, membership)
    if left is None or known.asked_at - left.since < HANDED_OVER_WITHIN:
        return green("house_handed_over", "in_order")
    return red("house_handed_over", "unsent", number=left.number)


def _found(known: Overview) -> Finding:
    since = known.taken_at - _OF_LATE
    found = sorted({each.station for each in known.findings if each.found_at > since})
    if found:
        return red("house_journals", "found", stations=found)
    return green("house_journals", "in_order")


def _journals(connection: Connection, known: Overview) -> Finding:
    """Find what the house has found, and what this file keeps apart or holds otherwise."""
    found = _found(known)
    if found.light is Light.RED:
        return found
    if apart := events_apart(connection):
        stations = sorted({each.station for each in apart})
        return red("house_journals", "apart", number=len(apart), stations=stations)
    if odd := origins_at_odds(connection, known):
        return red("house_journals", "at_odds", number=len(odd))
    return green("house_journals", "in_order")
