"""What is said when something cannot be held back from disposal, or let go."""

from kiosk.wording.voice import phrase

OF_PRIVACY = {
    "hold.number_missing": phrase(
        "Refusals",
        "A hold needs the registry number of the request for release. Register the request first.",
    ),
    "hold.nothing_named": phrase(
        "Refusals",
        "It is not said what to hold. Name one visit, or a time with both its beginning and its "
        "end.",
    ),
    "hold.ends_before": phrase(
        "Refusals", "The time ends before it begins. Check the beginning and the end."
    ),
    "hold.unknown": phrase(
        "Refusals", "There is no hold {hold}. See which there are with kiosk privacy holds."
    ),
    "hold.ended": phrase("Refusals", "The hold {hold} has already been released."),
}
