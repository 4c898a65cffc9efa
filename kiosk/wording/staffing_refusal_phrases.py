"""What is said of phone hours, duties, unmanned units and personnel changes that cannot be."""

from kiosk.wording.voice import phrase

OF_STAFFING = {
    "unit.several": phrase(
        "Refusals",
        "Several units are called “{text}”. Write the administration too: {candidates}",
    ),
    "unit.deputy_is_manager": phrase(
        "Refusals",
        "{name} is the manager of {unit} and cannot be the deputy too. Name another deputy.",
    ),
    "phone_hours.unreadable": phrase(
        "Refusals", "“{text}” is not understood. Write days and hours, such as “mån-fre 9-11”."
    ),
    "phone_hours.empty": phrase(
        "Refusals", "No hours are given. Write days and hours, such as “mån-fre 9-11”."
    ),
    "phone_hours.not_possible": phrase(
        "Refusals", "The hours {hours} cannot be. Give an end that comes after the beginning."
    ),
    "phone_hours.overlap": phrase(
        "Refusals", "The hours {one} and {other} of one day overlap. Write them as one."
    ),
    "phone_hours.reason_missing": phrase(
        "Refusals", "Phone hours are an exception. Write the reason for it."
    ),
    "phone_hours.decider_missing": phrase(
        "Refusals", "Phone hours are an exception. Write who has decided on it."
    ),
    "phone_hours.review_missing": phrase(
        "Refusals", "Phone hours are an exception. Give the day they are looked at again."
    ),
    "phone_hours.review_has_passed": phrase(
        "Refusals", "The review date {day} has passed. Give a day to come."
    ),
    "phone_hours.none": phrase("Refusals", "{unit} has no phone hours. Nothing has been changed."),
    "phone_hours.would_be_empty": phrase(
        "Refusals",
        "Nobody would answer in the phone hours of {unit} on {starts_day} between {starts} and "
        "{ends}. Choose another time, or put somebody else on duty first.",
    ),
    "phone_hours.left_empty": phrase(
        "Refusals",
        "Nobody answers in the phone hours of {unit} on {starts_day} between {starts} and {ends}. "
        "Put somebody on duty.",
    ),
    "phone_hours.left_empty_often": phrase(
        "Refusals",
        "Nobody answers in the phone hours of {unit} at {more} more times, the last on {last_day}. "
        "Put somebody on duty.",
    ),
    "duty.not_in_unit": phrase(
        "Refusals", "{name} does not belong to {unit}. Choose somebody of the unit."
    ),
    "duty.none": phrase(
        "Refusals",
        "{name} has no duty at the telephones of {unit} in that time. Nothing has been changed.",
    ),
    "duty.ends_before_it_begins": phrase(
        "Refusals", "The duty would end before it begins. Give an end that comes after."
    ),
    "unmanned.already": phrase(
        "Refusals",
        "{unit} is unmanned at that time already, until {ends} on {ends_day}. Say first that it is "
        "manned.",
    ),
    "unmanned.none": phrase(
        "Refusals", "{unit} is manned, now and later. Nothing has been changed."
    ),
    "unmanned.ends_before_it_begins": phrase(
        "Refusals",
        "The unit would be manned again before it is left. Give an end that comes after.",
    ),
    "unmanned.is_over": phrase("Refusals", "That time has passed. Give an end to come."),
    "unmanned.target_missing": phrase(
        "Refusals",
        "Callers to {unit} must be sent to somebody. Name an extension, a person or the "
        "switchboard.",
    ),
    "unmanned.number_unknown": phrase(
        "Refusals",
        "Nobody in the directory has the number {number}. Check it, or name a person or the "
        "switchboard.",
    ),
    "unmanned.target_without_number": phrase(
        "Refusals", "{name} has no telephone number in the directory. Choose somebody else."
    ),
    "unmanned.target_away": phrase(
        "Refusals",
        "{name} is away for some of that time, from {starts} on {starts_day}. Choose somebody "
        "else, or the switchboard.",
    ),
    "unmanned.target_unit_unmanned": phrase(
        "Refusals",
        "{name} belongs to {unit}, which is unmanned for some of that time and sends its callers "
        "to the switchboard. Choose somebody else, or the switchboard.",
    ),
    "unmanned.loop": phrase(
        "Refusals",
        "Callers would be sent in a circle: {names}. Choose somebody else, or the switchboard.",
    ),
    "staff_change.not_found": phrase(
        "Refusals", "There is no personnel change with number {change}. Check the number."
    ),
    "staff_change.already_done": phrase(
        "Refusals",
        "The change was confirmed or put aside on {at_day} at {at}. Nothing is left to do.",
    ),
    "staff_change.because_missing": phrase("Refusals", "Write why the change is put aside."),
    "staff_change.person_missing": phrase("Refusals", "Write whom the change is about."),
    "staff_change.person_unknown": phrase(
        "Refusals",
        "It is not known who “{about}” is. Choose the person in the directory, and confirm again.",
    ),
    "staff_change.number_missing": phrase(
        "Refusals", "Give the new number: extension, phone or mobile."
    ),
    "staff_change.place_missing": phrase(
        "Refusals", "Give the new unit, room or visiting address."
    ),
    "staff_change.own_successor": phrase(
        "Refusals", "Whoever leaves cannot be the successor too. Name another person."
    ),
    "staff_change.not_yet": phrase(
        "Refusals", "The change takes effect on {day}. Confirm it then; it stays in the queue."
    ),
    "staff_change.already_here": phrase(
        "Refusals",
        "{name} is in the directory already with the address {email}. Put the change aside, or "
        "correct the address.",
    ),
}
