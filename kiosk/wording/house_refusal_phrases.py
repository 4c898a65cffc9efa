"""What a station says when it cannot belong to its house as it should."""

from kiosk.wording.voice import phrase

OF_HOUSE = {
    "house.membership_unreadable": phrase(
        "Refusals",
        "The file with what the station signs in to its house with cannot be read: {file} "
        "({detail}). The station goes on alone. Invite it again from another station.",
    ),
    "house.membership_unwritable": phrase(
        "Refusals",
        "What the station signs in to its house with could not be kept in {file}: {detail}",
    ),
    "house.no_address": phrase(
        "Refusals",
        "The station belongs to the house {house}, but the settings do not say where its server "
        "is. Write [house] and host = … in foaje.toml.",
    ),
    "house.other_name": phrase(
        "Refusals",
        "The settings call the station {name}, but the house knows it as {known_as}. "
        "Write station = “{known_as}” in foaje.toml.",
    ),
}
