"""What is said of a command line that cannot be carried out as it was written."""

from kiosk.wording.voice import phrase

OF_COMMANDS = {
    "command.face_unknown": phrase(
        "Refusals", "There is no face called “{face}”. Choose among: {allowed}"
    ),
    "command.size_unreadable": phrase(
        "Refusals",
        "The size “{size}” cannot be used. Write width x height in pixels, such as 1080x1920.",
    ),
    "command.screen_size_unknown": phrase(
        "Refusals",
        "There is no screen called “{wanted}”. Choose among: {allowed}",
    ),
    "command.every_unknown": phrase(
        "Refusals",
        "Say with --every how often it recurs; “{wanted}” does not. Choose among: {allowed}",
    ),
    "command.language_unknown": phrase(
        "Refusals",
        "There is no language called “{wanted}”. Choose among: {allowed}",
    ),
    "command.map_unreadable": phrase(
        "Refusals",
        "“{text}” names no column. Write --map KEY=COLUMN, such as --map enhet=Avdelning.",
    ),
    "command.out_needed": phrase(
        "Refusals",
        "A list as {format} is not readable on the screen. Name a file with --out FILE.",
    ),
    "command.out_not_writable": phrase(
        "Refusals", "{file} could not be written: {detail}. Name another file with --out."
    ),
    "command.target_exists": phrase(
        "Refusals", "{file} is there already, and is left as it is. Name another file."
    ),
    "command.file_missing": phrase("Refusals", "There is no file {file}. Check the name."),
    "command.no_screen": phrase(
        "Refusals",
        "There is no screen to open a face on. Start Foajé on a machine with a screen, or run "
        "kiosk tour for pictures of the faces.",
    ),
    "command.backup_is_station": phrase(
        "Refusals", "{file} is the station's own file. Name another file."
    ),
    "command.option_unknown": phrase(
        "Refusals", "There is no option {option} here. Add --help to see what there is."
    ),
    "command.parameter_missing": phrase(
        "Refusals", "{parameter} is missing. Add --help to see what is needed."
    ),
    "command.parameter_wrong": phrase(
        "Refusals", "{parameter} cannot be used as written: {detail}"
    ),
    "command.not_understood": phrase(
        "Refusals", "The command is not understood: {detail} Add --help to see what there is."
    ),
    "command.time_unreadable": phrase(
        "Refusals", "“{text}” is no instant. Write it as 2026-11-24T13:00, with a zone if needed."
    ),
    "command.day_unreadable": phrase(
        "Refusals", "“{text}” is no day. Write it as year, month and day: 2026-11-24."
    ),
    "command.number_unreadable": phrase(
        "Refusals",
        "“{text}” is no telephone number. Write an extension of 2 to 6 digits, or a number with "
        "its area code.",
    ),
    "command.fact_unreadable": phrase(
        "Refusals",
        "“{text}” is not understood. Write --set KEY=VALUE, where KEY is one of: {allowed}",
    ),
    "command.out_kind": phrase(
        "Refusals", "{file} cannot be written. Let the name end in one of: {allowed}"
    ),
    "command.failed": phrase(
        "Refusals",
        "Something went wrong that should not. What was saved before is still there. Try again; "
        "what happened is written in {log}.",
    ),
    "command.failed_without_log": phrase(
        "Refusals",
        "Something went wrong that should not. What was saved before is still there. Try again. "
        "({detail})",
    ),
}
