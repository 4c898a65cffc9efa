"""What is said when a public meeting, a link between visitors or a confirmation cannot be."""

from kiosk.wording.voice import phrase

OF_COMPANY = {
    "visit.is_meeting": phrase(
        "Refusals",
        "“{title}” is a public meeting: people are counted there, and nobody is registered.",
    ),
    "meeting.none": phrase(
        "Refusals", "That is a visit and no public meeting. Only at a meeting people are counted."
    ),
    "meeting.title_missing": phrase("Refusals", "Write what the meeting is called."),
    "meeting.title_too_long": phrase(
        "Refusals",
        "The title has {length} characters, and there is room for {allowed}. Shorten it.",
    ),
    "meeting.title_personal_number": phrase(
        "Refusals",
        "That looks like a personal identity number. None is kept here: write it without the "
        "number.",
    ),
    "meeting.count_impossible": phrase(
        "Refusals", "A public meeting is of 0 to {allowed} people. Count anew, and write how many."
    ),
    "meeting.count_said_twice": phrase(
        "Refusals", "Say how many: --more or --fewer for a change, or --persons for all of them."
    ),
    "visit.linked_with_itself": phrase(
        "Refusals", "Nobody comes along with themselves. Choose the other visitor."
    ),
    "visit.has_followers": phrase(
        "Refusals",
        "Somebody comes along with {name} already. Link all of them to the same visitor.",
    ),
    "booking.protected_email": phrase(
        "Refusals",
        "An e-mail address would tell who it is. Leave it empty, and print the confirmation.",
    ),
    "booking.no_email": phrase(
        "Refusals", "The booking has no e-mail address. Print the confirmation instead."
    ),
}
