"""`kiosk texts`: what hosts, visitors and callers are told, each text filled in as an example."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commandline.options import Data, Json, Language, station_folder
from kiosk.commandline.output import write_json, write_line

if TYPE_CHECKING:
    from kiosk.commandline.text_examples import Example


def texts(
    language: Annotated[
        Language | None, typer.Option("--language", help="The house's own if not said.")
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Show every message text that can be changed under [texts] in foaje.toml."""
    from kiosk.commandline.text_examples import examples
    from kiosk.settings import read_settings
    from kiosk.wording.voice import Voice

    settings = read_settings(station_folder(data))
    voice = Voice(language.value if language else settings.language)
    shown = list(examples(voice, settings))
    if as_json:
        write_json(
            {"language": voice.language, "texts": [_as_json(each) for each in shown]},
        )
        return
    for each in shown:
        write_line(f"{each.key}  {' '.join(each.fields)}")
        for line in each.told.splitlines():
            write_line(f"  {line}".rstrip())
        write_line()


def _as_json(example: "Example") -> dict[str, object]:
    return {
        "key": example.key,
        "own": example.own,
        "fields": example.fields,
        "example": example.told,
    }
