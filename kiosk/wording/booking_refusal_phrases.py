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
