"""What is said when a message, or a call for help, cannot be taken."""

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
    "message.says_nothing": phrase(
        "Refusals", "Write who called or came, or what was said. One of them is enough."
    ),
    "message.no_way_back": phrase(
        "Refusals",
        "Nobody can call back without a number. Ask for a phone number or an e-mail address.",
    ),
    "message.phone": phrase(
        "Refusals",
        "“{text}” is not a phone number. Write it whole, for instance 070-123 45 67, or an "
        "extension.",
    ),
    "message.email": phrase(
        "Refusals", "“{text}” is not an e-mail address. Write it whole, such as namn@example.se."
    ),
    "message.name_too_long": phrase(
        "Refusals", "The name has {length} letters. Write at most {allowed}."
    ),
    "message.text_too_long": phrase(
        "Refusals", "The message has {length} letters. Write at most {allowed}."
    ),
    "message.personal_number": phrase(
        "Refusals",
        "That looks like a personal identity number. None is kept here: write the message "
        "without it.",
    ),
    "message.not_found": phrase(
        "Refusals", "There is no such message any more. It may have been erased."
    ),
    "help.not_found": phrase("Refusals", "That call is already over. Nothing more is needed."),
}
