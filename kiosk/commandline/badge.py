"""`kiosk badge`: a badge drawn or encoded without a visit, to see what a layout looks like."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import tell, write_json
from kiosk.commandline.written_file import write_out
from kiosk.refusal import Refused


def badge(  # noqa: PLR0913, PLR0917 - each is an option of the command
    name: Annotated[str, typer.Option("--name", help="The name on the badge.")],
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="FILE", help="FILE.png: a picture; FILE.bin: the printer's bytes."
        ),
    ],
    company: Annotated[str, typer.Option("--company", help="Where the visitor comes from.")] = "",
    host_line: Annotated[
        str, typer.Option("--host-line", help="The line that says who or what is visited.")
    ] = "",
    layout: Annotated[
        str,
        typer.Option(
            "--layout", metavar="NAME", help="A layout by name; by default as the paper says."
        ),
    ] = "",
    printer_model: Annotated[
        str,
        typer.Option("--printer-model", metavar="MODEL", help="For which printer it is drawn."),
    ] = "generic",
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Draw a trial badge; nothing is stored or printed, and its code lets nobody in or out."""
    from kiosk.dispatch.badge_designs import BadgeDesigns
    from kiosk.dispatch.trial_badges import TRIAL_WRITTEN, size_of, trial_badge, trial_file
    from kiosk.documents.fonts import start_drawing
    from kiosk.documents.print_head import head_of_model
    from kiosk.settings import read_settings
    from kiosk.settings.printer_models import printer_models
    from kiosk.visits.model import visitor_named
    from kiosk.wording.voice import Voice

    form = out.suffix.lower()
    if form not in (".png", ".bin"):
        raise Refused("badge.file_unknown", file=str(out))
    folder = station_folder(data)
    settings = read_settings(folder)
    voice = Voice(settings.language)
    models = printer_models()
    if printer_model not in models:
        raise Refused("badge.model_unknown", model=printer_model, allowed=", ".join(models))
    model = models[printer_model]
    text = trial_badge(visitor_named(name, company), host_line, settings, voice)
    if missing := text.missing_letters():
        raise Refused("badge.letters_missing", letters=missing)
    start_drawing()
    designs = BadgeDesigns(settings, folder)
    by_paper = designs.for_head(head_of_model(model, size_of(model)))
    design = designs.named(layout) if layout else by_paper
    content = trial_file(text, design, model, as_picture=form == ".png")
    write_out(content, out)
    if not as_json:
        tell(voice.say(TRIAL_WRITTEN, file=str(out)))
        return
    written = {"file": str(out), "layout": design.layout.name, "bytes": len(content)}
    write_json({**written, "printer_model": printer_model})
