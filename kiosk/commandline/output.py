"""Standard output for what was asked, standard error for everything said about it."""

import json
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from kiosk.wording.voice import Voice


def write_json(answer: Mapping[str, Any]) -> None:
    """Write the one object a `--json` command answers with, in UTF-8 whatever the terminal has."""
    write_bytes(json_bytes(answer))


def json_bytes(answer: Mapping[str, Any]) -> bytes:
    """Give an object as one line of UTF-8."""
    text = json.dumps(answer, ensure_ascii=False, default=_written)
    return f"{text}\n".encode("utf-8", "replace")


def _written(fact: object) -> str | None:
    return as_utc(fact) if isinstance(fact, datetime) else str(fact)


def write_line(text: str = "") -> None:
    """Write a line of the answer."""
    typer.echo(text)


def write_bytes(content: bytes) -> None:
    """Write a file to standard output as it is."""
    typer.echo(content, nl=False)


def as_utc(moment: datetime | None) -> str | None:
    """Give an instant as scripts read it, in UTC: `2026-11-24T12:00:00Z`."""
    return None if moment is None else moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def tell(text: str) -> None:
    """Say something about the answer, on standard error."""
    typer.echo(text, err=True)


def asked_secret(question: str) -> str:
    """Give what somebody types unseen, or the next line of standard input where nobody sits."""
    if not sys.stdin.isatty():
        return sys.stdin.readline()
    import getpass

    return getpass.getpass(f"{question} ")


def settings_or_defaults(folder: Path) -> "Settings":
    """Give the station's settings; wrong ones must not keep a message or a list from being read."""
    from kiosk.refusal import Refused
    from kiosk.settings import Settings, read_settings

    try:
        return read_settings(folder)
    except Refused:
        return Settings()


def voice_of(folder: Path) -> "Voice":
    """Give the voice of the house: its settings' language, Swedish when they say none."""
    from kiosk.wording.voice import Voice

    return Voice(settings_or_defaults(folder).language)
