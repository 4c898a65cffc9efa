"""What is said when a booking or special opening hours cannot be as they were wanted."""

from kiosk.wording.voice import phrase

OF_HOURS = {
    "hours.clock_unreadable": phrase(
        "Refusals", "“{text}” is no time of day. Write hours and minutes, such as 07.30."
    ),
    "hours.closes_before_opens": phrase(
        "Refusals",
        "A day cannot open at {opens} and close at {closes}. Write a later time for closing.",
    ),
    "hours.day_past": phrase("Refusals", "{day} has passed. Choose today or a later day."),
    "hours.none_set": phrase(
        "Refusals", "No special hours are set for {day}. The usual ones hold already."
    ),
    "hours.text_too_long": phrase(
        "Refusals",
        "The text has {length} characters, and there is room for {allowed}. Shorten it.",
    ),
    "hours.said_twice": phrase(
        "Refusals", "A day is closed or has hours, not both. Leave out --closed, or the hours."
    ),
    "hours.nothing_said": phrase(
        "Refusals", "Say how the day is: --opens and --closes with times, or --closed."
    ),
}

OF_BOOKINGS = {
    "booking.in_the_past": phrase(
        "Refusals", "{at_day} at {at} has passed. Choose a time that is still to come."
    ),
    "booking.day_unreadable": phrase(
        "Refusals", "“{text}” is no day. Write it as 2026-12-03, 3/12 or +1 for tomorrow."
    ),
    "booking.too_far_ahead": phrase(
        "Refusals",
        "{at_day} is more than {days} days ahead. Check the year, or book when it comes nearer.",
    ),
    "booking.ends_before_begins": phrase(
        "Refusals", "A visit cannot begin at {at} and end at {ends}. Write a later end."
    ),
    "booking.across_midnight": phrase(
        "Refusals",
        "A visit cannot go on past midnight. Let it end the same day, or book several days.",
    ),
    "booking.too_many_days": phrase(
        "Refusals",
        "{day} cannot be the last day: it must not lie before the first, and a badge holds for "
        "{limit} days at the most. Choose another last day.",
    ),
    "booking.persons_not_possible": phrase(
        "Refusals", "A booking is for 1 to {most} people. Write another number."
    ),
    "booking.email_unreadable": phrase(
        "Refusals", "“{text}” is no e-mail address. Correct it, or leave it empty."
    ),
    "booking.recurs_too_often": phrase(
        "Refusals",
        "A booking can recur {limit} times at the most. Choose an earlier end, and book more "
        "when it comes nearer.",
    ),
    "booking.recurs_backwards": phrase(
        "Refusals", "{day} lies before the first visit. Choose a later last day."
    ),
    "booking.recurs_never": phrase(
        "Refusals", "Say until when the booking recurs, or how many times."
    ),
    "booking.series_of_days": phrase(
        "Refusals",
        "A booking either recurs or lasts several days. Choose one of the two.",
    ),
}
