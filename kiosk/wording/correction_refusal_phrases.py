"""What is said when a visit cannot be corrected, merged, typed in later, or an action undone."""

from kiosk.wording.voice import phrase

OF_CORRECTIONS = {
    "visit.erased": phrase(
        "Refusals",
        "What was stored of this visit has been erased, as its time had passed. Nothing can be "
        "changed in it.",
    ),
    "visit.merged": phrase(
        "Refusals",
        "This registration was merged with another one at {at}. Use the visit that stayed.",
    ),
    "visit.merged_with_itself": phrase(
        "Refusals", "A visit cannot be merged with itself. Choose the other registration."
    ),
    "visit.part_is_all": phrase(
        "Refusals", "All of the group are leaving ({persons}). Check the visit out instead."
    ),
    "visit.part_is_nobody": phrase("Refusals", "Write how many of the group are leaving."),
    "visit.persons_impossible": phrase("Refusals", "Write how many they are: 1 to {allowed}."),
    "visit.text_too_long": phrase(
        "Refusals",
        "What was written has {length} characters and cannot be right. Nothing has been changed. "
        "Write it anew.",
    ),
    "visit.zone_too_long": phrase(
        "Refusals",
        "The zone has {length} characters, and there is room for {allowed}. Shorten it.",
    ),
    "visit.zone_personal_number": phrase(
        "Refusals",
        "That looks like a personal identity number. None is kept here: write it without the "
        "number.",
    ),
    "visit.time_in_the_future": phrase(
        "Refusals", "{at} on {at_day} has not come yet. Write when the visitor came."
    ),
    "visit.time_before_the_journal": phrase(
        "Refusals",
        "{at} on {at_day} is before Foajé was put to use here. Check the time.",
    ),
    "visit.time_after_meeting": phrase(
        "Refusals", "The visitor was met at {at}, so the arrival was before that. Check the time."
    ),
    "visit.time_unreadable": phrase(
        "Refusals", "“{text}” is no time of day. Write it as 9.05 or 14.30."
    ),
    "visit.count_unreadable": phrase("Refusals", "“{text}” is no number. Write it in digits."),
    "seal.none": phrase(
        "Refusals", "No name is under seal for the visit {visit}. The name on the card is the one."
    ),
    "seal.not_allowed": phrase(
        "Refusals", "You may not open this name. Ask whoever answers for security."
    ),
    "seal.reason_missing": phrase("Refusals", "Write why the name must be opened."),
    "seal.reason_too_long": phrase(
        "Refusals", "The reason has room for {allowed} characters. Shorten it."
    ),
    "seal.reason_personal_number": phrase(
        "Refusals",
        "That looks like a personal identity number. None is kept here: write it without the "
        "number.",
    ),
    "visit.protected_name": phrase(
        "Refusals", "The name of this visitor is protected and is not written on the card."
    ),
    "slip.unknown": phrase(
        "Refusals", "No paper slip with the number {slip} has been printed. Check the number."
    ),
    "slip.used": phrase(
        "Refusals",
        "The paper slip {slip} has been typed in already. Check the number, or look for the visit.",
    ),
    "slip.time_missing": phrase(
        "Refusals", "A paper slip needs the time written on it. Give it with --at."
    ),
    "slip.count_impossible": phrase("Refusals", "Print 1 to {allowed} slips at a time."),
    "undo.not_yours": phrase("Refusals", "Somebody else did that. Only your own can be undone."),
    "undo.too_late": phrase(
        "Refusals",
        "More than {minutes} minutes have passed. Correct the visit instead.",
    ),
    "undo.changed_since": phrase(
        "Refusals",
        "Something else was done with the same visit at {at}. Look at it as it stands now.",
    ),
}
