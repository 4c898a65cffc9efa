"""What is said when a reader cannot be used, or a card says too little."""

from kiosk.wording.voice import phrase

OF_READERS = {
    "reader.unknown": phrase(
        "Refusals", "foaje.toml has no reader called “{name}”. It has these: {known}."
    ),
    "reader.types": phrase(
        "Refusals",
        "{name} types what it reads. Hold a badge to it with a text editor open to see what it "
        "types.",
    ),
    "reader.unreachable": phrase(
        "Refusals",
        "The reader {name} is not at {where}. Check the cable and its place in foaje.toml; kiosk "
        "readers list names the ports of this machine.",
    ),
    "reader.not_allowed": phrase(
        "Refusals",
        "The reader {name} at {where} may not be used. Add this user to the port's group "
        "(dialout), and sign in anew.",
    ),
    "reader.busy": phrase(
        "Refusals",
        "Another program has the reader {name} at {where}, most likely Foajé. Close it meanwhile.",
    ),
    "reader.gone": phrase("Refusals", "The reader {name} went away. Plug it in and try again."),
    "reader.no_library": phrase(
        "Refusals",
        "What reads smart cards is not installed. Run pip install foaje[pcsc], and install pcscd.",
    ),
    "osdp.no_key": phrase(
        "Refusals",
        "The key osdp.key that the reader {name} shares is missing, damaged, or others may read "
        "it. Make one with kiosk alarm key and put it into the reader.",
    ),
    "osdp.no_library": phrase(
        "Refusals",
        "What speaks to the reader {name} on an OSDP bus is missing. Run pip install foaje[osdp].",
    ),
    "osdp.gone": phrase(
        "Refusals", "There is no port {where} for the reader {name}. See that it is plugged in."
    ),
    "osdp.not_allowed": phrase(
        "Refusals",
        "The port {where} of the reader {name} may not be used. Add this user to the group "
        "dialout, and sign in anew.",
    ),
    "reader.nothing_read": phrase(
        "Refusals",
        "{name} has read no card within {seconds} seconds. Check with kiosk readers watch that it "
        "reads this kind of card.",
    ),
    "reader.number_short": phrase(
        "Refusals",
        "The number {number} is too short to say anything. Take a card whose number has at least "
        "four digits.",
    ),
    "reader.card_random": phrase(
        "Refusals",
        "This card says another number each time, so that nobody can be known by it. Take a card "
        "of the house's own kind, or a reader that reads what is stored on the card.",
    ),
    "reader.no_rule_fits": phrase(
        "Refusals",
        "No rule makes {number} of this card ({bits} bits). Check the number on the card or in the "
        "access control system, and try another card.",
    ),
}
