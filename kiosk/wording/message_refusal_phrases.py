"""What is said when a message a visitor leaves, or a call for help, cannot be taken."""

from kiosk.wording.voice import phrase

OF_MESSAGES = {
    "visit.message_no_way": phrase(
        "Refusals",
        "Nobody could answer this message. Ask for a phone number or an e-mail address.",
    ),
    "visit.message_phone": phrase(
        "Refusals", "That is not a phone number. Write digits, for instance 070-123 45 67."
    ),
    "visit.message_email": phrase(
        "Refusals", "That is not an e-mail address. Write it whole, for instance namn@example.se."
    ),
    "visit.message_personal_number": phrase(
        "Refusals",
        "That looks like a personal identity number. None is kept here: write the message "
        "without it.",
    ),
    "help.not_found": phrase("Refusals", "That call is already over. Nothing more is needed."),
}
