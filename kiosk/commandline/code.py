"""`kiosk code`: the signed codes of badges."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import tell, voice_of, write_json, write_line

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.visits.model import Visit


def make(
    visit_id: Annotated[str, typer.Argument(metavar="VISIT_ID", help="The visit's number.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Write the code that stands in the QR symbol of a visit's badge printed now."""
    from db.clock import machine_clock
    from kiosk.privacy.house_keys import read_house_keys
    from kiosk.refusal import Refused
    from kiosk.station import StationReader
    from kiosk.visits.badge_codes import badge_expires_at, code_for_badge
    from kiosk.visits.queries import visit_by_id

    folder = station_folder(data)
    with StationReader(folder) as station, station.reading() as connection:
        found = visit_by_id(connection, visit_id)
    now, secret = machine_clock(), read_house_keys(folder).signing
    if secret is None:
        raise Refused("badge_key.missing", folder=str(folder))
    visit = _worth_a_badge(found, visit_id, now)
    code, until = code_for_badge(visit, secret, now), badge_expires_at(visit, now)
    if as_json:
        write_json({"code": code, "visit_id": visit.visit_id, "expires_at": until})
        return
    write_line(code)


def _worth_a_badge(found: "Visit | None", visit_id: str, now: "datetime") -> "Visit":
    from kiosk.refusal import Refused
    from kiosk.visits.badge_codes import is_used
    from kiosk.visits.model import VisitState
    from kiosk.visits.standing import demand_not_merged, demand_visitor

    if found is None:
        raise Refused("visit.not_found", visit=visit_id)
    demand_not_merged(found)
    if found.state is VisitState.CANCELLED:
        raise Refused("visit.booking_cancelled", visit=visit_id)
    if is_used(found, now):
        raise Refused("visit.already_left", visit=visit_id, at=found.left_at)
    return demand_visitor(found)


def check(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="What a reader read, or what stands on a badge.")
    ],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Tell what a code is worth now, and do nothing with it.

    Why it is worth nothing is one of unreadable, forged, expired, unknown and used.
    """
    from db.clock import machine_clock
    from kiosk.commandline.code_listed import code_in_words
    from kiosk.privacy.house_keys import read_house_keys
    from kiosk.station import StationReader
    from kiosk.visits.badge_codes import checked_code

    folder, now = station_folder(data), machine_clock()
    secrets = read_house_keys(folder).reading(now)
    with StationReader(folder) as station, station.reading() as connection:
        checked = checked_code(connection, code, secrets, now)
    if not as_json:
        write_line(code_in_words(voice_of(folder), checked))
        return
    visit_id = checked.visit.visit_id if checked.visit else None
    reason = checked.reason.value if checked.reason else None
    write_json({"valid": checked.valid, "visit_id": visit_id, "reason": reason})


def rotate(data: Data = None, as_json: Json = False) -> None:
    """Sign badges with a new key from now on; those printed before keep working.

    Also while the program runs, which reads the file anew for each badge.
    """
    from db.clock import machine_clock
    from kiosk.commandline.code_listed import ROTATED
    from kiosk.privacy.house_keys import KEY_FILE, rotate_house_keys

    folder = station_folder(data)
    keys = rotate_house_keys(folder, machine_clock())
    path = str(folder / KEY_FILE)
    if not as_json:
        tell(voice_of(folder).say(ROTATED, file=path))
    write_json({"file": path, "keys": len(keys.keys)})
