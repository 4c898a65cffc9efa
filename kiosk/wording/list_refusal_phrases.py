"""What is said of a staff list or a list of bookings that cannot be taken as it stands."""

from kiosk.wording.ldap_refusal_phrases import OF_AN_ENTRY
from kiosk.wording.source_refusal_phrases import OF_A_SOURCE_FILE, OF_A_SOURCE_ROW
from kiosk.wording.voice import phrase

OF_A_FILE = {
    **OF_A_SOURCE_FILE,
    "missing": phrase("Refusals", "There is no file {file}. Check the name."),
    "not_a_file": phrase("Refusals", "{file} is a folder. Name a file."),
    "unreadable": phrase(
        "Refusals", "{file} cannot be opened: {detail}. Close it in other programs and try again."
    ),
    "empty": phrase("Refusals", "{file} is empty. Export the list again."),
    "too_large": phrase(
        "Refusals", "{file} is too large for a list ({size} bytes, at most {limit})."
    ),
    "is_spreadsheet": phrase(
        "Refusals",
        "{file} is a workbook. Save it as “CSV UTF-8” from the spreadsheet program and read "
        "that file.",
    ),
    "not_text": phrase("Refusals", "{file} is not text. Save the list as CSV and try again."),
    "mixed_encoding": phrase(
        "Refusals",
        "Line {line} of {file} has letters in another encoding than the rest, so names would be "
        "spelled wrong. Save the file as “CSV UTF-8” again.",
    ),
    "no_header": phrase(
        "Refusals", "The file does not begin with a line that names its columns. Add that line."
    ),
    "no_such_key": phrase(
        "Refusals", "There is no column “{key}” to give another name. Choose one of: {allowed}"
    ),
    "column_twice": phrase("Refusals", "The column “{column}” stands twice. Remove one of them."),
    "missing_columns": phrase(
        "Refusals",
        "The file lacks the columns: {missing}. Its columns are: {found}. If one of them goes by "
        "another name, say so with --map.",
    ),
    "no_such_column": phrase(
        "Refusals", "The file has no column “{column}”. Its columns are: {found}"
    ),
}

OF_A_ROW = {
    **OF_A_SOURCE_ROW,
    **OF_AN_ENTRY,
    "quote_not_closed": phrase("Refusals", "A quotation mark is opened and never closed."),
    "field_too_long": phrase("Refusals", "A field is far too long."),
    "field_count": phrase(
        "Refusals", "The row has {found} fields; the line of column names has {expected}."
    ),
    "name_missing": phrase("Refusals", "“{column}” is empty, and a name is needed."),
    "name_without_letter": phrase("Refusals", "“{column}” is “{value}”, which has no letter."),
    "name_is_email": phrase(
        "Refusals",
        "“{column}” is “{value}”, which is an e-mail address. Look whether columns have changed "
        "places.",
    ),
    "day_unreadable": phrase(
        "Refusals", "“{column}” is “{value}”; write a date such as 2026-11-20."
    ),
    "manages_oneself": phrase(
        "Refusals", "{name} has the own e-mail address as manager, and went in without one."
    ),
    "stands_in_for_oneself": phrase(
        "Refusals", "{name} has the own e-mail address as stand-in, and went in without one."
    ),
    "email_taken": phrase(
        "Refusals",
        "The e-mail address {value} belongs to {name} too, who is not in the list. Take {name} out "
        "of the directory or correct one of the addresses.",
    ),
    "unit_manager_unclear": phrase(
        "Refusals",
        "{unit} has no sure manager: {managers} are named. Name one and the same for the whole "
        "unit.",
    ),
    "leader_unknown": phrase(
        "Refusals", "{value} is to lead {unit}, but nobody in the directory has that address."
    ),
    "leader_shared": phrase(
        "Refusals", "{value} is to lead {unit}, but several people have that address."
    ),
    "too_long": phrase(
        "Refusals", "“{column}” has {length} characters, and there is room for {limit}."
    ),
    "email_unreadable": phrase(
        "Refusals", "“{column}” is “{value}”, which is not an e-mail address."
    ),
    "phone_unreadable": phrase("Refusals", "“{column}” is “{value}”, which is not a phone number."),
    "extension_unreadable": phrase(
        "Refusals", "“{column}” is “{value}”; an extension has 2 to 6 digits."
    ),
    "card_unreadable": phrase(
        "Refusals", "“{column}” is “{value}”; a card number has up to 32 letters and digits."
    ),
    "kind_unreadable": phrase(
        "Refusals", "“{column}” is “{value}”; write tjänsteperson or politiker."
    ),
    "yes_or_no_unreadable": phrase("Refusals", "“{column}” is “{value}”; write ja or nej."),
    "twice": phrase(
        "Refusals", "“{column}” is “{value}”, as for the person on line {first_line} already."
    ),
    "host_unreadable": phrase(
        "Refusals", "“{column}” is “{value}”; write the host's e-mail address."
    ),
    "time_unreadable": phrase(
        "Refusals", "“{column}” is “{value}”; write a time of day such as 09:30."
    ),
    "persons_unreadable": phrase(
        "Refusals", "“{column}” is “{value}”; write a number from 1 to {limit}."
    ),
}

OF_AN_IMPORT = {
    "import.many_missing": phrase(
        "Refusals",
        "{missing} of {known} people are not in the file and would be taken out of the directory. "
        "Nothing has been changed. Add --yes if that is right.",
    ),
    "import.names_swapped": phrase(
        "Refusals",
        "For {number} people the first name and the last name have changed places, so the columns "
        "are probably swapped. Nothing has been changed. Add --yes if that is right.",
    ),
    "import.endings_withheld": phrase(
        "Refusals",
        "Nobody was taken out of the directory: the {missing} people missing may stand in the "
        "rows that could not be read. Correct those rows and import the file again.",
    ),
}
