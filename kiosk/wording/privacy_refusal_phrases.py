"""What is said of holds on disposal, of users, PINs and sign-in, and of looks at past visits."""

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
    "user.name_missing": phrase("Refusals", "A user needs a name. Write it with letters."),
    "user.name_too_long": phrase(
        "Refusals",
        "The name has {length} characters; {allowed} is the most. Write first and last name only.",
    ),
    "user.name_taken": phrase(
        "Refusals", "There is already a user called {name}. Add something that tells them apart."
    ),
    "user.role_missing": phrase(
        "Refusals", "A user needs a role. Choose at least one of these: {allowed}."
    ),
    "user.role_unknown": phrase(
        "Refusals", "There is no role {role}. Choose one of these: {allowed}."
    ),
    "user.unknown": phrase(
        "Refusals", "There is no user {name}. See who there is with kiosk user list."
    ),
    "user.not_allowed": phrase(
        "Refusals",
        "{name} may not do that: it needs the role {roles}. Let somebody who has it sign in, or "
        "ask the administrator for it.",
    ),
    "user.last_administrator": phrase(
        "Refusals",
        "{name} is the only administrator. Make somebody else administrator first, or nobody could "
        "change users any more.",
    ),
    "user.administrator_exists": phrase(
        "Refusals", "There is already an administrator. Sign in, or ask that person."
    ),
    "sign_in.missing": phrase("Refusals", "Nobody is signed in at the desk. Sign in first."),
    "sign_in.no_pin": phrase(
        "Refusals",
        "{name} has no PIN yet. The administrator sets one at the desk or with kiosk user pin.",
    ),
    "sign_in.wrong_pin": phrase(
        "Refusals",
        "That is not the PIN of {name}. Try again; if it is forgotten, the administrator sets a "
        "new one.",
    ),
    "sign_in.wait": phrase(
        "Refusals",
        "Too many wrong PINs. Wait {seconds} seconds and try again. If the PIN is forgotten, the "
        "administrator sets a new one.",
    ),
    "sign_in.pepper_lost": phrase(
        "Refusals",
        "No PIN works, since the station's file pin-pepper is gone or another. Put the file back, "
        "or close Foajé and set new PINs with kiosk user pin.",
    ),
    "pin.not_digits": phrase("Refusals", "A PIN is at least {least} digits and nothing else."),
    "pin.too_short": phrase("Refusals", "A PIN has at least {least} digits. Add some."),
    "pin.too_long": phrase("Refusals", "A PIN has at most {most} digits. Take some away."),
    "pin.not_alike": phrase("Refusals", "The two PINs are not the same. Write both again."),
    "pin.obvious": phrase(
        "Refusals",
        "That PIN is the first anybody would try. Choose digits that are no run and no repetition.",
    ),
    "pin.birthday": phrase(
        "Refusals",
        "That PIN looks like a date of birth or a personal number. Choose other digits.",
    ),
    "pin.pepper_unwritable": phrase(
        "Refusals",
        "The file {file}, which PINs need, cannot be written ({detail}). Give the user who runs "
        "Foajé the right to write in that folder.",
    ),
    "badge_key.missing": phrase(
        "Refusals",
        "There is no key to sign badges with in {folder}. Start Foajé there once, which makes it, "
        "or put back your own copy of the file badge-keys.",
    ),
    "badge_key.unwritable": phrase(
        "Refusals",
        "The file {file}, which signs the codes of badges, cannot be written ({detail}). Give the "
        "user who runs Foajé the right to write in that folder.",
    ),
    "read.reason_missing": phrase(
        "Refusals", "Say why you look at earlier visits. Choose a reason first."
    ),
    "read.too_few_letters": phrase(
        "Refusals", "Write at least {least} letters of the visitor's name or company."
    ),
    "read.too_many_letters": phrase(
        "Refusals", "At most {most} characters can be searched for. Write only the name."
    ),
}
