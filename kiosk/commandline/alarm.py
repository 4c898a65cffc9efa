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
    from kiosk.settings import AlarmContactSettings

Seconds = Annotated[float, typer.Option("--seconds", min=0.1, max=86_400, help="For how long.")]

_LOOK_SECONDS = 0.1


def watch(seconds: Seconds = 600, data: Data = None, as_json: Json = False) -> None:
    """Show how the contact stands, at once and at each change; nothing is raised or kept."""
    from kiosk.commandline.alarm_wording import lines_in_words, state_in_words

    folder = station_folder(data)
    contact, voice = _contact(folder), voice_of(folder)
    shown = None
    for verdict, closed in _looks(contact, seconds):
        if (verdict, closed) == shown:
            continue
        shown = (verdict, closed)
        fault = verdict.fault.value if verdict.fault else None
        if as_json:
            write_json({"state": verdict.state.value, "fault": fault, "closed": list(closed)})
        else:
            said = state_in_words(voice, verdict.state, fault, contact.device)
            write_line(f"{said}  {lines_in_words(voice, closed)}".rstrip())


def try_out(seconds: Seconds = 300, data: Data = None, as_json: Json = False) -> int:
    """Tell whether the contact goes from rest to alarm and back while somebody tries it."""
    from kiosk.commandline.alarm_wording import TRY, result_in_words, state_in_words
    from kiosk.devices.alarm_state import AlarmState

    folder = station_folder(data)
    contact, voice = _contact(folder), voice_of(folder)
    if not as_json:
        write_line(voice.say(TRY))
    awaited = (AlarmState.OK, AlarmState.ALARM, AlarmState.OK)
    seen, last = 0, None
    for verdict, _closed in _looks(contact, seconds):
        if verdict != last and not as_json:
            fault = verdict.fault.value if verdict.fault else None
            write_line(state_in_words(voice, verdict.state, fault, contact.device))
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


def _contact(folder: Path) -> "AlarmContactSettings":
    from kiosk.settings import read_settings

    alarm = read_settings(folder).alarm
    if alarm is None:
        raise Refused("alarm.no_contact")
    return alarm


def _looks(
    settings: "AlarmContactSettings", seconds: float
) -> "Iterator[tuple[Verdict, tuple[bool, ...]]]":
    """Give what is believed and what the lines show, many times a second and for so long.

    The port is shared with the program, if it runs.
    """
    from kiosk.devices.alarm_contact import serial_source, watch_contact
    from kiosk.devices.serial_lines import share_port

    told: Queue[Any] = Queue()
    contact = watch_contact(settings, serial_source(settings, share_port), told.put)
    end, verdict = monotonic() + seconds, None
    try:
        while (left := end - monotonic()) > 0:
            with suppress(Empty):
                verdict = told.get(timeout=min(left, _LOOK_SECONDS))
            if verdict is not None:
                yield verdict, contact.closed()
    finally:
        contact.close()
