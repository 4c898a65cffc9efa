"""`kiosk export staff|referrals`: the directory for other programs, also while this one runs."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, station_folder
from kiosk.commandline.output import json_bytes, tell, voice_of
from kiosk.commandline.written_file import write_out

if TYPE_CHECKING:
    from kiosk.exchange.staff_listed import StaffExport

Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write to a file.")]
Protected = Annotated[
    bool,
    typer.Option("--protected", help="People with protected personal details too."),
]


class StaffFormat(StrEnum):
    """What the people are wanted as."""

    CSV = "csv"
    VCARD = "vcard"
    JSON = "json"


class ReferralFormat(StrEnum):
    """What the referrals are wanted as."""

    CSV = "csv"
    JSON = "json"


def staff(
    wanted: Annotated[StaffFormat, typer.Option("--format", help="What to write.")],
    protected: Protected = False,
    out: Out = None,
    data: Data = None,
) -> None:
    """Write everybody who works here, for a spreadsheet, an address book or a program."""
    from kiosk.exchange.staff_listed import staff_to_export
    from kiosk.station import StationReader
    from kiosk.wording.exports import protected_left_out

    folder = station_folder(data)
    with StationReader(folder) as station:
        with station.reading() as connection:
            export = staff_to_export(connection, protected=protected)
        phone = station.settings.town_hall.phone
    write_out(_staff_as(wanted, export, phone), out)
    if export.left_out:
        tell(protected_left_out(voice_of(folder), export.left_out))


def referrals(
    wanted: Annotated[ReferralFormat, typer.Option("--format", help="What to write.")],
    protected: Protected = False,
    out: Out = None,
    data: Data = None,
) -> None:
    """Write who is away now or later; the reasons may be sensitive."""
    from db.clock import machine_clock
    from kiosk.exchange.referral_export import (
        referrals_as_csv,
        referrals_as_json,
        referrals_to_export,
    )
    from kiosk.station import StationReader

    with StationReader(station_folder(data)) as station, station.reading() as connection:
        found = referrals_to_export(connection, machine_clock(), protected=protected)
    if wanted is ReferralFormat.JSON:
        write_out(json_bytes(referrals_as_json(found)), out)
    else:
        write_out(referrals_as_csv(found), out)


def _staff_as(wanted: StaffFormat, export: "StaffExport", phone: str) -> bytes:
    from kiosk.exchange.staff_export import staff_as_csv, staff_as_json
    from kiosk.exchange.staff_vcard import staff_as_vcards
    from kiosk.phone_number import e164

    match wanted:
        case StaffFormat.CSV:
            return staff_as_csv(export)
        case StaffFormat.VCARD:
            return staff_as_vcards(export, e164(phone))
        case StaffFormat.JSON:
            return json_bytes(staff_as_json(export))
