"""What is said of a referral, or of a time, that cannot be as it was wanted."""

from kiosk.wording.voice import phrase

OF_REFERRALS = {
    "referral.not_found": phrase("Refusals", "There is no referral with number {referral}."),
    "referral.already_ended": phrase(
        "Refusals", "The referral was ended already, at {at} on {at_day}. Set a new one."
    ),
    "referral.ends_before_it_begins": phrase(
        "Refusals",
        "The referral would end at {ends} on {ends_day} and begin at {starts} on {starts_day}. "
        "Give an end that comes after the beginning.",
    ),
    "referral.return_time_missing": phrase(
        "Refusals",
        "A return time is missing, and callers must be told one. Write it after the "
        "reason, such as “lunch 13.00” or “semester 15/12”.",
    ),
    "referral.forward_missing": phrase(
        "Refusals",
        "Calls are to be forwarded, but it is not said to whom. Name a person or a number.",
    ),
    "referral.forward_unknown": phrase(
        "Refusals",
        "The person calls would be forwarded to is not in the directory. Name somebody else.",
    ),
    "referral.forwards_to_itself": phrase(
        "Refusals", "{name} cannot be referred to {name}. Name somebody else, or another number."
    ),
    "referral.forwards_in_a_circle": phrase(
        "Refusals",
        "Callers would be sent round in a circle: {names}. Refer to somebody outside it.",
    ),
    "referral.number_unreadable": phrase(
        "Refusals",
        "Calls cannot be forwarded to “{number}”. Write an extension of 2 to 6 digits or a whole "
        "phone number.",
    ),
    "referral.text_too_long": phrase(
        "Refusals", "The text has {length} characters; there is room for {allowed}. Shorten it."
    ),
    "short_form.empty": phrase(
        "Refusals",
        "Write a reason and a return time, such as “lunch 13”, “möte 14.30”, “sem 15/12” or “gfd”.",
    ),
    "short_form.too_long": phrase(
        "Refusals",
        "A short form has at most {allowed} characters; this one has {length}. Write "
        "reason and return time only, such as “lunch 13”.",
    ),
    "short_form.reason_unknown": phrase(
        "Refusals",
        "“{text}” is no reason. Begin with one, such as lunch, möte, ute, semester, sjuk or gfd.",
    ),
    "short_form.reason_ambiguous": phrase(
        "Refusals", "“{text}” can stand for several reasons: {candidates}. Write more of the word."
    ),
    "short_form.time_unreadable": phrase(
        "Refusals",
        "“{text}” is no time. Write a time such as 13 or 14.30, a date such as 15/12, "
        "a weekday, or i morgon.",
    ),
    "short_form.no_such_day": phrase(
        "Refusals", "There is no day {text}. Write the date as 15/12 or 2026-12-15."
    ),
    "short_form.day_out_of_reach": phrase(
        "Refusals", "The day {text} has passed or is more than ten years away. Check the date."
    ),
    "short_form.time_has_passed": phrase(
        "Refusals", "The return time, {at} on {at_day}, has passed already. Write a later one."
    ),
    "time.in_the_gap": phrase(
        "Refusals",
        "On {at_day} there is no {clock}: the clock goes from 02.00 to 03.00 when "
        "summer time begins. Write another time.",
    ),
}
