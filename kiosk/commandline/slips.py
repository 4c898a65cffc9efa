"""`kiosk slips print`: numbered slips to write arrivals on when the power is cut."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import tell, voice_of, write_json
from kiosk.commandline.written_file import write_out

ACTOR = "command_line"


def print_(
    count: Annotated[int, typer.Option("--count", help="How many slips; 4 on a page.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The PDF to write.")],
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Write a PDF of numbered slips; each number can be typed in once, with the arrival."""
    from kiosk.dispatch.paper_slips import SLIPS_WRITTEN, slips_text
    from kiosk.documents.paper_slips import paper_slips_pdf
    from kiosk.station import Station
    from kiosk.visits.paper_slips import number_slips

    folder = station_folder(data)
    with Station(folder) as station:
        numbers = station.do(number_slips, count, actor=ACTOR)
    voice = voice_of(folder)
    write_out(paper_slips_pdf(slips_text(voice), numbers), out)
    if not as_json:
        tell(voice.say(SLIPS_WRITTEN, file=str(out)))
    write_json({"first": numbers[0], "last": numbers[-1], "file": str(out)})
