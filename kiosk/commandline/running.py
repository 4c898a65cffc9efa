"""Runs one command line so that nobody ever meets a traceback.

Exit codes: 0 done; 1 failed (disk, damage, in use); 2 written wrongly, or not possible as things
stand (a host nobody knows, a visitor who has left); 130 stopped by the user.
"""

import io
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from kiosk.commandline.options import station_folder
from kiosk.commandline.output import tell, voice_of, write_json
from kiosk.refusal import Refused

DONE, FAILED, WRONG, STOPPED = 0, 1, 2, 130

LOG_FOLDER = "log"
_NOT_AS_ASKED = frozenset(
    {
        "house.administrator_may_not",
        "house.administrator_password",
        "house.administrator_unreadable",
        "house.code",
        "house.exists",
        "house.invited_otherwise",
        "house.last_keeper",
        "house.name_taken",
        "house.no_database",
        "house.no_such_station",
        "house.not_allowed",
        "house.other_database",
    }
)
"""What the house's server says no to because it cannot be as it was asked."""
# typer names its usage errors but does not export them.
_USAGE_CODES = {
    "NoSuchOption": "command.option_unknown",
    "MissingParameter": "command.parameter_missing",
    "BadParameter": "command.parameter_wrong",
}


@dataclass(frozen=True)
class Caller:
    """Who asked, as far as an answer to a command line that cannot be parsed needs it."""

    data: Path | None
    wants_json: bool

    @staticmethod
    def of(arguments: Sequence[str]) -> "Caller":
        """Look for the two options every command has, wherever they stand."""
        data = None
        for here, after in pairwise([*arguments, ""]):
            if here == "--data" and after:
                data = Path(after)
            elif here.startswith("--data="):
                data = Path(here.partition("=")[2])
        asked = {"--json", "--format=json"} & set(arguments)
        return Caller(data, bool(asked) or ("--format", "json") in pairwise(arguments))


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line and give the exit code; never raises but SystemExit."""
    caller = Caller.of(arguments)
    _let_every_letter_out()
    try:
        return _carried_out(arguments)
    except Exception as error:  # noqa: BLE001 - whatever it is, the user gets a sentence
        return _answer(caller, error)


def _carried_out(arguments: Sequence[str]) -> int:
    from kiosk.commandline.commands import command_line

    code = command_line().main(args=list(arguments), prog_name="kiosk", standalone_mode=False)
    return code if isinstance(code, int) else DONE


def _answer(caller: Caller, error: Exception) -> int:
    from typer.exceptions import TyperException

    if type(error).__name__ == "NoArgsIsHelpError":
        tell(str(error))
        return WRONG
    folder = station_folder(caller.data)
    if isinstance(error, TyperException):
        error = _usage_refusal(error)
    return _tell_failure(folder, error, wants_json=caller.wants_json)


def _usage_refusal(error: Any) -> Refused:
    code = _USAGE_CODES.get(type(error).__name__, "command.not_understood")
    parameter = getattr(error, "param", None)
    return Refused(
        code,
        option=getattr(error, "option_name", ""),
        parameter=_as_written(parameter) if parameter else "",
        detail=error.message,
    )


def _as_written(parameter: Any) -> str:
    """Name an option or argument as the help names it."""
    if parameter.param_type_name == "option":
        return " / ".join(parameter.opts)
    return str(parameter.metavar or parameter.name.upper())


def _tell_failure(folder: Path, error: Exception, *, wants_json: bool) -> int:
    from db.failure import StorageFailure
    from db.sync.counterpart import HouseFailure
    from kiosk.wording.refusals import sentence

    expected = Refused | StorageFailure | HouseFailure
    known = error if isinstance(error, expected) else _logged(folder, error)
    code = WRONG if isinstance(error, Refused) or known.code in _NOT_AS_ASKED else FAILED
    message = sentence(voice_of(folder), known)
    tell(message)
    if wants_json:
        write_json({"error": {"code": known.code, "message": message, "facts": known.facts}})
    return code


def _logged(folder: Path, error: Exception) -> Refused:
    """Keep what happened for whoever mends it, without the values that stood in the way.

    A message may go on for lines with the parameters of a statement: names of visitors.
    """
    first_line = f"{type(error).__name__}: {str(error).partition(chr(10))[0]}"
    log = folder / LOG_FOLDER / f"command-{datetime.now(UTC):%Y%m%d-%H%M%S}.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        frames = "".join(traceback.format_tb(error.__traceback__))
        log.write_text(f"{frames}{first_line}\n", "utf-8")
    except OSError:
        return Refused("command.failed_without_log", detail=first_line)
    return Refused("command.failed", log=str(log))


def _let_every_letter_out() -> None:
    """Write "?" rather than fail for a letter the terminal's encoding lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
