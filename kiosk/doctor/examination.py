"""The whole examination, in the order in which things depend on each other."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.doctor.badge_keys import examine_badge_keys
from kiosk.doctor.equipment import examine_display, examine_printers, examine_readers
from kiosk.doctor.findings import Finding, Light, green, not_examined, red
from kiosk.doctor.fire_alarm import examine_alarm
from kiosk.doctor.house import examine_house
from kiosk.doctor.house_neighbours import examine_neighbours
from kiosk.doctor.paper import examine_paper
from kiosk.doctor.program_files import (
    examine_fonts,
    examine_translations,
    examine_visitors_languages,
)
from kiosk.doctor.retention import examine_notice, examine_retention
from kiosk.doctor.speech import examine_desk_sound, examine_speech
from kiosk.doctor.station_file import examine_file
from kiosk.refusal import Refused
from kiosk.settings import FILE_NAME, Settings, read_settings


def examine(folder: Path) -> tuple[Finding, ...]:
    """Examine a station; nothing is changed but a printer file, which is made if need be."""
    settings, found = _settings(folder)
    return (
        found,
        *examine_file(folder, settings),
        examine_badge_keys(folder),
        *_house(settings, found, folder),
        *examine_neighbours(settings, folder),
        *_promises(settings, found),
        examine_fonts(),
        examine_translations(),
        examine_visitors_languages(settings),
        *examine_printers(settings, folder),
        *examine_paper(settings, folder),
        examine_alarm(settings, folder),
        *examine_readers(settings, folder),
        examine_display(settings.faces),
        examine_speech(settings.faces.visitor.aids, settings.languages.switched_on),
        examine_desk_sound(settings.desk_sound),
    )


def _house(settings: Settings, found: Finding, folder: Path) -> Sequence[Finding]:
    """Examine the house; settings nobody could read do not say where it is."""
    if found.light is Light.RED:
        return [not_examined("house")]
    return examine_house(settings, folder)


def _promises(settings: Settings, found: Finding) -> tuple[Finding, ...]:
    """Examine what is promised to visitors; settings nobody could read promise nothing."""
    if found.light is Light.RED:
        return not_examined("retention"), not_examined("notice")
    return examine_retention(settings), examine_notice(settings)


def _settings(folder: Path) -> tuple[Settings, Finding]:
    """Read the settings; the other rows are examined with the defaults when they are wrong."""
    try:
        settings = read_settings(folder)
        _demand_logo(settings, folder)
    except Refused as refusal:
        return Settings(), red("settings", refusal.code, **refusal.facts)
    if not (folder / FILE_NAME).exists():
        return settings, green("settings", "defaults", file=str(folder / FILE_NAME))
    return settings, green("settings", "in_order", file=str(folder / FILE_NAME))


def _demand_logo(settings: Settings, folder: Path) -> None:
    """Read the logo of the badges, as the program does when it starts; raises as `read_logo`."""
    if not settings.badge.logo:
        return
    # Qt is loaded by this one row alone, and only where there is a logo
    from kiosk.documents.fonts import start_drawing
    from kiosk.documents.logo import read_logo

    start_drawing()
    read_logo(folder / settings.badge.logo)
