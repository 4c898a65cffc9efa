"""What is said when a badge's layout, logo or name cannot be."""

from kiosk.wording.voice import phrase

OF_BADGES = {
    "badge.layouts_unreadable": phrase(
        "Refusals",
        "The badge layouts cannot be read: {file}. Correct the file, or layouts_file under [badge] "
        "in foaje.toml. ({detail})",
    ),
    "badge.layout_not_allowed": phrase(
        "Refusals",
        "In the badge layouts, {key} cannot be “{value}”. Allowed: {allowed}. Correct it in "
        "{file}.",
    ),
    "badge.layout_unknown": phrase(
        "Refusals", "There is no badge layout called {layout}. There are: {allowed}."
    ),
    "badge.logo_unreadable": phrase(
        "Refusals",
        "The logo for the badges cannot be read: {file}. Correct logo under [badge] in foaje.toml. "
        "({detail})",
    ),
    "badge.logo_too_large": phrase(
        "Refusals",
        "The logo for the badges is too large: {file}. Save it smaller, at most {allowed}.",
    ),
    "badge.logo_not_a_picture": phrase(
        "Refusals",
        "The logo for the badges is no picture that can be read: {file}. Save it as PNG or SVG.",
    ),
    "badge.logo_blank": phrase(
        "Refusals",
        "Nothing of the logo would be black on the badge: {file}. Save a darker one, on white or "
        "nothing.",
    ),
    "badge.letters_missing": phrase(
        "Refusals",
        "No font of ours has these letters: {letters}. Write the name in other letters.",
    ),
    "badge.file_unknown": phrase(
        "Refusals", "{file} is neither a picture nor a job. Name a file that ends in .png or .bin."
    ),
    "badge.model_unknown": phrase(
        "Refusals", "There is no printer model called {model}. There are: {allowed}."
    ),
}
