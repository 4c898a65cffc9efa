"""`kiosk alarm`: what the fire alarm's contact says while an installer tries it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import voice_of, write_json, write_line
from kiosk.commandline.running import DONE, FAILED
from kiosk.refusal import Refused

if TYPE_CHECKING:
    from kiosk.devices.alarm_state import Verdict
    from kiosk.settings import Settings

Seconds = Annotated[float, typer.Option("--seconds", min=0.1, max=86_400, help="For how long.")]

_LOOK_SECONDS = 0.1


def watch(seconds: Seconds = 600, data: Data = None, as_json: Json = False) -> None:
    """Show how the contact stands, at once and at each change; nothing is raised or kept."""
    from kiosk.commandline.alarm_wording import lines_in_words, state_in_words
    from kiosk.doctor.fire_alarm import device_of

    folder = station_folder(data)
    settings, voice = _settings(folder), voice_of(folder)
    shown = None
    for verdict, closed in _looks(settings, folder, seconds):
        if (verdict, closed) == shown:
            continue
        shown = (verdict, closed)
        fault = verdict.fault.value if verdict.fault else None
        if as_json:
            write_json({"state": verdict.state.value, "fault": fault, "closed": list(closed)})
        else:
            said = state_in_words(voice, verdict.state, fault, device_of(settings))
            write_line(f"{said}  {lines_in_words(voice, closed)}".rstrip())


def try_out(seconds: Seconds = 300, data: Data = None, as_json: Json = False) -> int:
    """Tell whether the contact goes from rest to alarm and back while somebody tries it."""
    from kiosk.commandline.alarm_wording import TRY, result_in_words, state_in_words
    from kiosk.devices.alarm_state import AlarmState
    from kiosk.doctor.fire_alarm import device_of

    folder = station_folder(data)
    settings, voice = _settings(folder), voice_of(folder)
    if not as_json:
        write_line(voice.say(TRY))
    awaited = (AlarmState.OK, AlarmState.ALARM, AlarmState.OK)
    seen, last = 0, None
    for verdict, _closed in _looks(settings, folder, seconds):
        if verdict != last and not as_json:
            fault = verdict.fault.value if verdict.fault else None
            write_line(state_in_words(voice, verdict.state, fault, device_of(settings)))
        last = verdict
        seen += verdict.state is awaited[seen]
        if seen == len(awaited):
            break
    passed = seen == len(awaited)
    if as_json:
        write_json({"passed": passed, "seen": [each.value for each in awaited[:seen]]})
    else:
        write_line(result_in_words(voice, passed=passed, steps=seen))
    return DONE if passed else FAILED


def key(data: Data = None, as_json: Json = False) -> None:
    """Make the key that the reader on the OSDP bus and Foajé share, unless there is one."""
    from db.failure import failure_of
    from kiosk.commandline.alarm_wording import KEY_KEPT, KEY_MADE
    from kiosk.devices.osdp_bus.key import KEY_FILE, make_key

    folder = station_folder(data)
    file = folder / KEY_FILE
    try:
        made = make_key(folder)
    except OSError as error:
        raise failure_of(error) from error
    if as_json:
        write_json({"file": str(file), "made": made})
    else:
        write_line(voice_of(folder).say(KEY_MADE if made else KEY_KEPT, file=file))


def _settings(folder: Path) -> "Settings":
    from kiosk.settings import read_settings

    settings = read_settings(folder)
    if settings.alarm is None:
        raise Refused("alarm.no_contact")
    return settings


def _looks(
    settings: "Settings", folder: Path, seconds: float
) -> "Iterator[tuple[Verdict, tuple[bool, ...]]]":
    """Give what is believed and what the lines show, many times a second and for so long.

    A serial port is shared with the program, if it runs; a reader on a bus cannot be.
    """
    from kiosk.devices.alarm_contact import watch_contact
    from kiosk.devices.alarm_sources import alarm_sources
    from kiosk.devices.osdp_bus.bus import OsdpBus
    from kiosk.devices.serial_lines import share_port

    assert settings.alarm is not None  # noqa: S101 - `_settings` demands it
    told: Queue[Any] = Queue()
    end, verdict = monotonic() + seconds, None
    with OsdpBus(settings, folder) as bus:
        sources = alarm_sources(settings.alarm, bus, share_port)
        contact = watch_contact(settings.alarm, sources, told.put)
        try:
            while (left := end - monotonic()) > 0:
                with suppress(Empty):
                    verdict = told.get(timeout=min(left, _LOOK_SECONDS))
                if verdict is not None:
                    yield verdict, contact.closed()
        finally:
            contact.close()
