"""What the doctor says of the ways between the stations of a house."""

from kiosk.wording.voice import Phrase, phrase

ROWS = {
    "house_door": phrase("Doctor", "Open to the other stations"),
    "house_neighbours": phrase("Doctor", "Ways to the other stations"),
}
SAID: dict[tuple[str, str], Phrase] = {
    ("house_door", "new"): phrase(
        "Doctor", "The key is made when Foajé starts as a station of the house."
    ),
    ("house_door", "open"): phrase(
        "Doctor",
        "Others than the program can read {file}, and ask the other stations as this one. Let the "
        "user that runs the program own it, and nobody else read it (chmod 600). If somebody may "
        "have read it, end Foajé, take the file away and start again: a new key is made.",
    ),
    ("house_door", "unreadable"): phrase(
        "Doctor",
        "{file} cannot be read or made ({detail}). Without it this station is alone as soon as "
        "the server is away.",
    ),
    ("house_door", "no_address"): phrase(
        "Doctor",
        "foaje.toml names no address under [house], so the other stations cannot ask this one "
        "when the server is away. It asks them all the same.",
    ),
    ("house_door", "in_order"): phrase("Doctor", "Foajé answers at port {port}."),
    ("house_door", "closed"): phrase(
        "Doctor",
        "Nobody answers at port {port}: Foajé is not running here, or the address under [house] "
        "in foaje.toml is another computer's.",
    ),
    ("house_neighbours", "in_order"): phrase(
        "Doctor", "All {number} answer: they go on together when the server is away."
    ),
    ("house_neighbours", "no_place"): phrase(
        "Doctor",
        "No address is known of {stations}. Write address = … under [house] in foaje.toml there; "
        "without it they cannot be asked when the server is away.",
    ),
    ("house_neighbours", "unreachable"): phrase(
        "Doctor",
        "No answer from {stations}. Start Foajé there, and open its port_between_stations in the "
        "firewall; until then nothing comes from there when the server is away.",
    ),
    ("house_neighbours", "refused"): phrase(
        "Doctor",
        "{stations} turn this station away, or another program answers there. Let Foajé run on "
        "both while the server is there, so that they hear of each other's key; have them run the "
        "same version.",
    ),
}
