"""What the doctor says of a station's part in its house."""

from kiosk.wording.voice import Phrase, phrase

ROWS = {
    "house": phrase("Doctor", "House of several stations"),
    "house_certificate": phrase("Doctor", "Certificate of the house's server"),
    "house_clock": phrase("Doctor", "Clock"),
    "house_stations": phrase("Doctor", "The house's other stations"),
    "house_erased": phrase("Doctor", "What the house has erased"),
    "house_handed_over": phrase("Doctor", "Handing over to the house"),
    "house_journals": phrase("Doctor", "Journals of the house"),
}
SAID: dict[tuple[str, str], Phrase] = {
    ("house", "alone"): phrase("Doctor", "This station is alone, and needs no server."),
    ("house", "no_membership"): phrase(
        "Doctor",
        "foaje.toml names the server of a house, but this station belongs to none. Run kiosk house "
        "join with the code of an invitation, or kiosk house create for a new house.",
    ),
    ("house", "open"): phrase(
        "Doctor",
        "Others than the program can read {file}, and act as this station. Let the user that runs "
        "the program own it, and nobody else read it (chmod 600). If somebody may have read it, "
        "strike the station off and invite it anew.",
    ),
    ("house", "in_order"): phrase(
        "Doctor", "Belongs to {house} and reaches its server. Other stations: {number}."
    ),
    ("house_certificate", "none"): phrase("Doctor", "None is used: the server is on this machine."),
    ("house_certificate", "in_order"): phrase("Doctor", "Valid for {days} more days."),
    ("house_certificate", "runs_out"): phrase(
        "Doctor",
        "It runs out in {days} days, and then every station is alone. Have it renewed.",
    ),
    ("house_clock", "in_order"): phrase("Doctor", "Goes with the server's."),
    ("house_clock", "ahead"): phrase(
        "Doctor",
        "{station} is {minutes} minutes ahead of the server. Its times stand wrong on every list. "
        "Set the clock, and let it be set by the network.",
    ),
    ("house_clock", "behind"): phrase(
        "Doctor",
        "{station} is {minutes} minutes behind the server. Its times stand wrong on every list. "
        "Set the clock, and let it be set by the network.",
    ),
    ("house_stations", "none"): phrase(
        "Doctor", "There are none yet. Invite them one by one: kiosk house invite NAME."
    ),
    ("house_stations", "in_order"): phrase("Doctor", "All {number} have been heard of late."),
    ("house_stations", "silent"): phrase(
        "Doctor",
        "Not heard for {days} days: {stations}. Start Foajé there; if one is gone for good, run "
        "kiosk house strike-off.",
    ),
    ("house_erased", "in_order"): phrase(
        "Doctor", "Nothing of it is left in the tables of the house's server."
    ),
    ("house_erased", "later"): phrase(
        "Doctor",
        "Some of it may still stand in the files of the house's server. Whoever looks after that "
        "server is to run kiosk house overwrite within {days} days.",
    ),
    ("house_erased", "due"): phrase(
        "Doctor",
        "It may have stood in the files of the house's server for {days} days, where stations do "
        "not reach it. Let whoever looks after that server run kiosk house overwrite.",
    ),
    ("house_handed_over", "in_order"): phrase(
        "Doctor", "The house's server has what happened here."
    ),
    ("house_handed_over", "unsent"): phrase(
        "Doctor",
        "The house's server lacks {number} of this station's events, and the other stations do not "
        "see them; they are kept here. Start Foajé. If it runs, the server can be read but takes "
        "nothing: its disk is probably full. Let whoever looks after it make room.",
    ),
    ("house_journals", "in_order"): phrase("Doctor", "Nothing speaks against any of them."),
    ("house_journals", "found"): phrase(
        "Doctor",
        "The journals of {stations} were made shorter, changed or copied. Run kiosk house "
        "stations to see which and when, and tell support.",
    ),
    ("house_journals", "apart"): phrase(
        "Doctor",
        "{number} events of {stations} cannot be believed and are kept apart, unmerged. Run kiosk "
        "house stations, and tell support.",
    ),
    ("house_journals", "at_odds"): phrase(
        "Doctor",
        "This station and the house hold different events ({number}). One of them was restored or "
        "changed. Run kiosk house check, and tell support.",
    ),
}
