"""What is said of referrals, calendars and messages from other systems that cannot be taken."""

from kiosk.wording.voice import phrase

OF_A_SOURCE_FILE = {
    "no_mails": phrase("Refusals", "The folder {file} holds no mails (.eml)."),
    "json_broken": phrase(
        "Refusals", "{file} is not whole JSON: something is wrong on line {line}. Export it again."
    ),
    "json_no_list": phrase(
        "Refusals",
        "{file} holds no list of referrals. Write [{…}, …], or an object with the key “referrals”.",
    ),
    "no_calendar": phrase(
        "Refusals", "{file} is no calendar. Export it as iCalendar (.ics) and try again."
    ),
    "no_calendars": phrase("Refusals", "The folder {file} holds no calendar (.ics)."),
    "owner_unknown": phrase(
        "Refusals",
        "Nobody in the directory has the calendar {file}. Name the file by the owner's e-mail "
        "address, such as anna.ek@kommun.se.ics.",
    ),
}

OF_A_SOURCE_ROW = {
    "person_missing": phrase(
        "Refusals",
        "It is not said who is meant. Write an e-mail address, an extension, or both names.",
    ),
    "person_differs": phrase(
        "Refusals",
        "“{value}” belongs to {found}, but the name is {name}. Check that the columns are in the "
        "right order and that the number is right.",
    ),
    "reason_unknown": phrase(
        "Refusals", "“{column}” is “{value}”, which is no reason. Write one of: {allowed}"
    ),
    "return_time_missing": phrase(
        "Refusals",
        "“{column}” is empty, but for {value} callers must be told when the person is back.",
    ),
    "until_before_from": phrase(
        "Refusals", "It ends {value}, which is not after the beginning, {start}. Check both times."
    ),
    "back_before_until": phrase(
        "Refusals",
        "Back at {value}, but away until {until}. Check which of the two times is right.",
    ),
    "line_unreadable": phrase(
        "Refusals", "“{column}” is “{value}”; write öppen, stängd or vidarekopplad."
    ),
    "forward_missing": phrase(
        "Refusals", "The line is forwarded, but “{column}” does not say where calls go."
    ),
    "listed_twice": phrase("Refusals", "The same as on line {first_line}. It was taken once."),
    "kind_unknown": phrase(
        "Refusals", "“{column}” is “{value}”, which is no kind of change. Write one of: {allowed}"
    ),
    "day_missing": phrase("Refusals", "“{column}” is empty. Write from which day it holds."),
    "no_object": phrase("Refusals", "“{value}” is no referral. Write an object with keys."),
    "key_unknown": phrase("Refusals", "Nobody knows the key “{value}”. Check how it is spelled."),
    "no_text": phrase("Refusals", "“{column}” is “{value}”; write a text or a number."),
    "not_closed": phrase("Refusals", "The event that begins here never ends (END:VEVENT)."),
    "cut": phrase(
        "Refusals",
        "The calendar ends in the middle. What came before has been read, and nothing was ended. "
        "Export it again.",
    ),
    "unreadable": phrase("Refusals", "The event cannot be read. Save it again in the calendar."),
    "property_broken": phrase("Refusals", "{column} of the event cannot be read: “{value}”"),
    "start_missing": phrase("Refusals", "The event has no beginning (DTSTART)."),
    "zone_unknown": phrase(
        "Refusals",
        "The time zone “{value}” is not known and not described in the file, so nobody can tell "
        "when the event is. Set its time zone again in the calendar.",
    ),
    "without_end": phrase(
        "Refusals", "The event that begins {start} has no end. Give it one in the calendar."
    ),
    "recurs_too_often": phrase(
        "Refusals",
        "The event recurs more often than anybody meets ({value}; at most {limit} times in two "
        "months). Check how it recurs.",
    ),
    "code_unknown": phrase(
        "Refusals",
        "The subject begins with “{value}”, which stands for no reason. Correct it in the "
        "calendar, or add the letters to the settings.",
    ),
    "number_unreadable": phrase(
        "Refusals", "Calls cannot be forwarded to “{value}”. Write an extension or a phone number."
    ),
}

OF_SOURCES = {
    "written_time.unreadable": phrase(
        "Refusals",
        "“{column}” is “{value}”, which is no time. Write 13.00, 2026-03-10, or both.",
    ),
    "written_time.in_gap": phrase(
        "Refusals",
        "“{column}” is “{value}”, but the clock passes over that time when summer time begins. "
        "Write another time.",
    ),
    "staff_change_mail.other_subject": phrase(
        "Refusals",
        "The subject is “{value}”. Only mails with the subject Personalförändring are read.",
    ),
    "staff_change_mail.too_large": phrase(
        "Refusals", "{file} is too large for a mail of this kind (at most {limit} bytes)."
    ),
    "staff_change_mail.unreadable": phrase(
        "Refusals", "{file} is no mail that can be read. Save the mail as .eml again."
    ),
    "staff_change_mail.no_text": phrase(
        "Refusals",
        "The mail has no plain text with fields. Write one field on each line, such as "
        "“Typ: nytt nummer”.",
    ),
    "staff_change_mail.line_unknown": phrase(
        "Refusals",
        "The line “{value}” is no field. Write “Field: value”, and an empty line before anything "
        "else.",
    ),
    "import.unforeseen": phrase(
        "Refusals",
        "{file} could not be read, for a reason the program does not know. Nothing stored is lost. "
        "Tell support; what happened stands in the log.",
    ),
    "watched.folder_gone": phrase(
        "Refusals",
        "The folder {file} cannot be read ({detail}), so nothing is taken in from it. Check that "
        "it is there and that the network is up.",
    ),
    "watched.cannot_move": phrase(
        "Refusals",
        "{file} was read but cannot be put away ({detail}). Check that the program may write in "
        "the folder.",
    ),
    "watched.kind_unknown": phrase(
        "Refusals",
        "Nobody knows what to do with {file}. Name it staff….csv, referrals….csv, "
        "personalförändring….csv, ….json, ….ics or ….eml.",
    ),
    "import.many_ended": phrase(
        "Refusals",
        "{missing} of {known} referrals are not in the file and would be ended. Nothing has been "
        "changed. Add --yes if that is right.",
    ),
    "import.referrals_withheld": phrase(
        "Refusals",
        "No referral was ended: the {missing} missing may stand in the rows that could not be "
        "read. Correct those rows and import the file again.",
    ),
}
