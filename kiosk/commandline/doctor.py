"""`kiosk doctor`: each thing the station needs, green or red, and what to do."""

from kiosk.commandline.options import Data, Json, station_folder
from kiosk.commandline.output import voice_of, write_json, write_line
from kiosk.commandline.running import DONE, FAILED


def doctor(data: Data = None, as_json: Json = False) -> int:
    """Check each thing the station needs; also while the program runs."""
    from kiosk.doctor import examine
    from kiosk.doctor.findings import Light
    from kiosk.doctor.wording import finding_in_words, row_name, what_is_said

    folder = station_folder(data)
    findings = examine(folder)
    voice = voice_of(folder)
    healthy = all(each.light is not Light.RED for each in findings)
    if as_json:
        rows = [
            {
                "row": each.row,
                "name": row_name(voice, each),
                "light": each.light.value,
                "code": each.code,
                "message": what_is_said(voice, each),
            }
            for each in findings
        ]
        write_json({"healthy": healthy, "rows": rows})
    else:
        for each in findings:
            write_line(finding_in_words(voice, each))
    return DONE if healthy else FAILED
