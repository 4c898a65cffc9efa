"""What is said for each code a room, a device or storage says no with.

Each says what is wrong, what that means where it is not plain, and what to do.
"""

from kiosk.wording.voice import phrase

OF_SETTINGS = {
    "settings.unreadable": phrase(
        "Refusals",
        "The settings cannot be read: {file}. Correct the file and try again. ({detail})",
    ),
    "settings.not_allowed": phrase(
        "Refusals",
        "The setting {key} cannot be “{value}”. Allowed: {allowed}. Correct it in foaje.toml.",
    ),
    "settings.unknown_key": phrase(
        "Refusals",
        "There is no setting called {key}. Remove it from foaje.toml or correct its spelling.",
    ),
    "settings.missing_key": phrase(
        "Refusals", "The setting {key} is missing. Add it to foaje.toml."
    ),
}

OF_STORAGE = {
    "storage.in_use": phrase(
        "Refusals",
        "Foajé is already running with the folder {folder}, and only one program at a time may "
        "write there. Close the other one, or name another folder with --data.",
    ),
    "storage.newer": phrase(
        "Refusals",
        "{file} was written by a newer version of Foajé. Nothing has been changed. Install the "
        "newer version on this machine.",
    ),
    "storage.older": phrase(
        "Refusals",
        "{file} was written by an older version of Foajé. Start Foajé once, and the file is "
        "backed up and brought up to date.",
    ),
    "storage.damaged": phrase(
        "Refusals",
        "The station's file is damaged. Do not write to it any more. Run kiosk db verify, and "
        "restore the latest backup with kiosk db restore. ({detail})",
    ),
    "storage.disk_full": phrase(
        "Refusals",
        "The disk is full, so this could not be saved. What was saved before is still there. "
        "Make room on the disk and do it again.",
    ),
    "storage.not_writable": phrase(
        "Refusals",
        "This could not be saved, because the folder or the file may not be written to. Give the "
        "user who runs Foajé the right to write there. ({detail})",
    ),
    "storage.missing": phrase(
        "Refusals",
        "There is no file {file}. Check the folder or the name; a new station gets its file the "
        "first time Foajé is opened.",
    ),
    "storage.not_a_station": phrase(
        "Refusals",
        "{file} belongs to another program. Nothing has been changed. Name another folder or file.",
    ),
    "storage.failed": phrase(
        "Refusals",
        "This could not be saved. Try again; if it happens again, run kiosk doctor. ({detail})",
    ),
}

_NO_PERSONAL_NUMBER = phrase(
    "Refusals",
    "That looks like a personal identity number. None is kept here: write it without the number.",
)
OF_VISITS = {
    "visit.already_left": phrase("Refusals", "The visitor has already checked out, at {at}."),
    "visit.already_arrived": phrase(
        "Refusals", "The visitor has already arrived, at {at}. Nothing more is needed."
    ),
    "visit.already_met": phrase(
        "Refusals", "The visitor was met at {at} and is already in the house."
    ),
    "visit.never_arrived": phrase(
        "Refusals", "The visitor has not arrived yet. Register the arrival first."
    ),
    "visit.booking_code_unknown": phrase(
        "Refusals", "No booking has that code. Check the code and try again, or ask at the desk."
    ),
    "visit.booked_for_another_day": phrase(
        "Refusals", "The booking is for another day: {at_day}. Ask at the desk."
    ),
    "visit.booking_cancelled": phrase(
        "Refusals", "The booking has been cancelled. Make a new one, or ask at the desk."
    ),
    "visit.badge_not_valid": phrase(
        "Refusals", "The badge does not let in today. Ask at the desk."
    ),
    "visit.desk_closed": phrase(
        "Refusals",
        "The front desk is closed, and nobody can receive this booking now. Call your host.",
    ),
    "visit.code_unknown": phrase(
        "Refusals", "No visit has that code. Check the code on the badge and try again."
    ),
    "visit.code_forged": phrase(
        "Refusals",
        "The code is not one of this house, or not as it was printed. Do not let anybody in by it: "
        "ask who shows it, and print a new badge for a visitor who is registered.",
    ),
    "visit.code_expired": phrase(
        "Refusals",
        "The badge was for another day. Look the visitor up by name, and print a new badge if the "
        "visit goes on.",
    ),
    "visit.not_found": phrase(
        "Refusals", "There is no visit with the number {visit}. Check the number."
    ),
    "visit.no_host": phrase("Refusals", "The visit has no host yet. Choose a host first."),
    "visit.name_missing": phrase("Refusals", "A name is needed, with at least one letter."),
    "visit.name_too_long": phrase(
        "Refusals",
        "The name has {length} characters, and there is room for {allowed}. Shorten it.",
    ),
    "visit.company_too_long": phrase(
        "Refusals",
        "The company has {length} characters, and there is room for {allowed}. Shorten it.",
    ),
    "visit.name_personal_number": _NO_PERSONAL_NUMBER,
    "visit.company_personal_number": _NO_PERSONAL_NUMBER,
    "visit.wish_personal_number": _NO_PERSONAL_NUMBER,
    "visit.answer_personal_number": _NO_PERSONAL_NUMBER,
}

OF_PEOPLE = {
    "person.name_missing": phrase("Refusals", "Both a first name and a last name are needed."),
    "person.not_found": phrase(
        "Refusals",
        "Nobody in the directory is called “{text}”. Did you mean one of these? {candidates}",
    ),
    "person.several": phrase(
        "Refusals",
        "Several people are called “{text}”. Give the e-mail address of one of them: {candidates}",
    ),
    "person.several_alike": phrase(
        "Refusals", "Several people are called “{text}”. Ask at the front desk."
    ),
    "unit.not_found": phrase("Refusals", "There is no unit called “{text}”. Check the name."),
}
NOBODY_LIKE_IT = phrase(
    "Refusals", "Nobody in the directory is called “{text}”. Check the name or the e-mail address."
)

OF_EVACUATION_AND_JOBS = {
    "evacuation.none": phrase("Refusals", "No evacuation is going on. Start one first."),
    "evacuation.unaccounted": phrase(
        "Refusals",
        "Not everybody has been accounted for; left to tick: {people}. Tick them off, or write "
        "why the evacuation is ended anyway.",
    ),
    "alarm.not_found": phrase("Refusals", "This alarm is over already."),
    "alarm.no_contact": phrase(
        "Refusals",
        "No contact of a fire alarm is set up. Name its port at alarm.device in foaje.toml first.",
    ),
    "lockdown.none": phrase("Refusals", "No lock-down is going on. Start one first."),
    "lockdown.evacuating": phrase(
        "Refusals",
        "An evacuation is going on, and nobody can be told to stay in meanwhile. End it first.",
    ),
    "job.unknown": phrase("Refusals", "There is nothing to print or send with number {job}."),
}

OF_PAGES = {
    "page.not_printable_as_text": phrase(
        "Refusals",
        "The printer has no letters for “{letters}” in “{text}”. Write the text in other letters.",
    ),
    "page.qr_not_possible": phrase(
        "Refusals",
        "A code of {length} characters cannot be printed; there is room for {allowed}.",
    ),
    "printer.none": phrase(
        "Refusals", "There is no printer. Describe one under printers in foaje.toml."
    ),
    "devices.network_unreadable": phrase(
        "Refusals", "“{text}” is no network. Write it as 192.168.1.0/24."
    ),
    "devices.network_too_large": phrase(
        "Refusals",
        "{text} has more than {allowed} addresses. Name a smaller network, such as 192.168.1.0/24.",
    ),
    "printer.unknown": phrase(
        "Refusals", "There is no printer called “{name}”. Those of foaje.toml are: {known}"
    ),
    "page.does_not_fit": phrase(
        "Refusals",
        "This does not fit on paper {width_dots} dots wide. Check the printer's width_dots in "
        "foaje.toml.",
    ),
    "page.too_long_for_label": phrase(
        "Refusals",
        "This is {height} dots long, and the label {length_dots}. Choose a longer label in "
        "foaje.toml, or a continuous roll.",
    ),
    "page.size_not_allowed": phrase(
        "Refusals", "Nothing can be printed in the size {width} × {height}. Choose another size."
    ),
}
