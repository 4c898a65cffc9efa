"""What the doctor says of each finding: how it stands and, where it is red, what to do."""

from typing import Any

from kiosk.doctor import fire_alarm_wording, house_neighbours_wording, house_wording
from kiosk.doctor.findings import Finding, Light
from kiosk.doctor.reader_wording import OF_READERS
from kiosk.typed_text import cleaned
from kiosk.wording.refusals import sentence_for
from kiosk.wording.voice import Phrase, Voice, phrase

_LIGHTS = {
    Light.GREEN: phrase("Doctor", "green"),
    Light.RED: phrase("Doctor", "RED"),
    Light.GREY: phrase("Doctor", "not examined"),
}
_ROWS = {
    "settings": phrase("Doctor", "Settings"),
    "storage": phrase("Doctor", "Storage"),
    "migrations": phrase("Doctor", "Version of the file"),
    "journal": phrase("Doctor", "Journal"),
    "units": phrase("Doctor", "Units have managers"),
    "disposal": phrase("Doctor", "Disposal"),
    "users": phrase("Doctor", "Users"),
    "badge_keys": phrase("Doctor", "Key of the badges"),
    **house_wording.ROWS,
    **house_neighbours_wording.ROWS,
    "retention": phrase("Doctor", "Decisions on disposal"),
    "notice": phrase("Doctor", "What visitors are told of their data"),
    "fonts": phrase("Doctor", "Fonts"),
    "translations": phrase("Doctor", "Languages"),
    "visitors_languages": phrase("Doctor", "Visitors' languages"),
    "printer": phrase("Doctor", "Printer"),
    "paper": phrase("Doctor", "Paper"),
    "fire_alarm": phrase("Doctor", "Fire alarm"),
    "reader": phrase("Doctor", "Reader"),
    "display": phrase("Doctor", "Screen"),
    "speech": phrase("Doctor", "Speech"),
    "desk_sound": phrase("Doctor", "Sound at the desk"),
}
_NOT_EXAMINED = phrase("Doctor", "Mend what is red above first.")

_SAID: dict[tuple[str, str], Phrase] = {
    **fire_alarm_wording.SAID,
    **house_wording.SAID,
    **house_neighbours_wording.SAID,
    **OF_READERS,
    ("settings", "in_order"): phrase("Doctor", "Read from {file}."),
    ("settings", "defaults"): phrase(
        "Doctor", "There is no {file}; the settings are those Foajé comes with."
    ),
    ("storage", "in_order"): phrase("Doctor", "{folder} has {free} MB free."),
    ("storage", "not_writable"): phrase(
        "Doctor",
        "Nothing can be saved in {folder} ({detail}). Give the user who runs Foajé the right to "
        "write there, or choose another folder with --data.",
    ),
    ("storage", "little_room"): phrase(
        "Doctor", "{folder} has {free} MB free and needs {needed}. Make room on the disk."
    ),
    ("storage", "damaged"): phrase(
        "Doctor",
        "{file} is damaged ({detail}). Close Foajé and restore the latest backup with "
        "kiosk db restore.",
    ),
    ("storage", "not_a_station"): phrase(
        "Doctor", "{file} belongs to another program. Move it, or choose another folder."
    ),
    ("storage", "unreadable"): phrase(
        "Doctor",
        "{file} cannot be read ({detail}). Give the user who runs Foajé the right to read it.",
    ),
    ("migrations", "in_order"): phrase("Doctor", "The file is of today's version, {revision}."),
    ("migrations", "new_station"): phrase(
        "Doctor", "The file is made when Foajé is opened for the first time."
    ),
    ("migrations", "older"): phrase(
        "Doctor",
        "The file is of an older version, {revision}. Open Foajé once: the file is backed up and "
        "brought up to date.",
    ),
    ("migrations", "newer"): phrase(
        "Doctor",
        "The file is of a newer version, {revision}. Install the newer Foajé on this machine.",
    ),
    ("journal", "in_order"): phrase("Doctor", "Whole; events: {events}."),
    ("journal", "new_station"): phrase("Doctor", "Nothing has happened yet."),
    ("journal", "not_sound"): phrase(
        "Doctor",
        "It cannot be trusted; faults: {number}, the first is {first}. See kiosk db verify, and "
        "restore the latest backup with kiosk db restore.",
    ),
    ("journal", "unreadable"): phrase(
        "Doctor",
        "It cannot be read ({detail}). Restore the latest backup with kiosk db restore.",
    ),
    ("units", "in_order"): phrase("Doctor", "Every unit with people has one; units: {number}."),
    ("units", "new_station"): phrase("Doctor", "There are no units yet."),
    ("units", "without_manager"): phrase(
        "Doctor",
        "Units without one: {number}, the first of them {units}. "
        "Name a manager for each with kiosk unit lead.",
    ),
    ("disposal", "in_order"): phrase("Doctor", "Nothing is kept longer than it may be."),
    ("disposal", "new_station"): phrase("Doctor", "There is nothing to dispose of yet."),
    ("disposal", "overdue"): phrase(
        "Doctor",
        "Kept longer than it may be: {number}. Open Foajé, which erases every hour, or run kiosk "
        "privacy dispose.",
    ),
    ("disposal", "unfinished"): phrase(
        "Doctor",
        "A disposal begun {since} has not reached every file. Run kiosk privacy dispose, and look "
        "in the log for the file that could not be cleaned.",
    ),
    ("users", "in_order"): phrase(
        "Doctor", "Everybody signs in; users: {number}, administrators: {administrators}."
    ),
    ("users", "new_station"): phrase(
        "Doctor", "The first user is made when Foajé is opened for the first time."
    ),
    ("users", "no_administrator"): phrase(
        "Doctor",
        "Nobody signs in at the desk, so it cannot be seen who did what. Make the administrator on "
        "the desk's first page, or with kiosk user add NAME --role administrator.",
    ),
    ("users", "pepper_lost"): phrase(
        "Doctor",
        "{file} is gone or cannot be read, so no PIN works and nobody can sign in. Put the file "
        "back from your own copy, or set new PINs with kiosk user pin.",
    ),
    ("users", "pepper_open"): phrase(
        "Doctor",
        "Others on this machine can read {file}, and with it guess PINs. Give the right to read it "
        "to the user who runs Foajé alone.",
    ),
    ("users", "pins_lost"): phrase(
        "Doctor",
        "The PINs of {names} were made with another pin-pepper and do not work. Set new ones with "
        "kiosk user pin.",
    ),
    ("badge_keys", "in_order"): phrase(
        "Doctor", "Badges are signed; former keys that still read: {number}."
    ),
    ("badge_keys", "new_station"): phrase(
        "Doctor", "It is made when Foajé is started for the first time."
    ),
    ("badge_keys", "missing"): phrase(
        "Doctor",
        "{file} is gone or cannot be read, so new badges have their short code alone. Put the file "
        "back from your own copy, or start Foajé anew, which makes another key.",
    ),
    ("badge_keys", "open"): phrase(
        "Doctor",
        "Others on this machine can read {file}, and with it make badges. Give the right to read "
        "it to the user who runs Foajé alone, and run kiosk code rotate.",
    ),
    ("retention", "in_order"): phrase("Doctor", "There is one for everything; rules: {number}."),
    ("retention", "undecided"): phrase(
        "Doctor",
        "No decision on disposal for: {categories}. Real visitors may not be registered before. "
        "Write its registry_number and decided_on under retention in foaje.toml.",
    ),
    ("notice", "in_order"): phrase("Doctor", "The screen says who is responsible and whom to ask."),
    ("notice", "incomplete"): phrase(
        "Doctor", "The screen cannot say who is responsible. Fill in {keys} in foaje.toml."
    ),
    ("fonts", "in_order"): phrase("Doctor", "All {number} files are there."),
    ("fonts", "broken"): phrase(
        "Doctor", "Missing or broken: {files}. Install Foajé again.", "fonts"
    ),
    ("translations", "in_order"): phrase("Doctor", "All {number} files are there."),
    ("translations", "broken"): phrase(
        "Doctor", "Missing or broken: {files}. Run make translations, or install Foajé again."
    ),
    ("visitors_languages", "in_order"): phrase("Doctor", "Offered: {languages}."),
    ("visitors_languages", "unreviewed"): phrase(
        "Doctor",
        "Offered: {languages}. Nobody who speaks it as a native has read these texts: "
        "{unreviewed}. Have them read, or take them out of languages.switched_on in foaje.toml.",
    ),
    ("printer", "none"): phrase(
        "Doctor",
        "None is set up, so no badges are printed. Describe one under printers in foaje.toml.",
    ),
    ("printer", "in_order"): phrase("Doctor", "Ready."),
    ("printer", "cannot_answer"): phrase(
        "Doctor", "{where} can be written; it cannot tell whether paper comes out."
    ),
    ("printer", "paper_near_end"): phrase("Doctor", "Ready. The roll is nearly used up."),
    ("printer", "unreachable"): phrase(
        "Doctor",
        "Nothing answers at {where}. Switch the printer on, check its cable, and check the "
        "address in foaje.toml.",
    ),
    ("printer", "not_allowed"): phrase(
        "Doctor", "{where} may not be used. Add the user who runs Foajé to the printer's group."
    ),
    ("printer", "silent"): phrase(
        "Doctor", "It is connected at {where} and does not answer. Switch it off and on again."
    ),
    ("printer", "busy"): phrase(
        "Doctor", "It is not ready. Wait a moment; then switch it off and on again."
    ),
    ("printer", "gone"): phrase("Doctor", "The connection broke. Check its cable."),
    ("printer", "paper_out"): phrase("Doctor", "It is out of paper. Put in a new roll."),
    ("printer", "cover_open"): phrase("Doctor", "Its cover is open. Close it."),
    ("printer", "printer_error"): phrase(
        "Doctor",
        "It reports an error. Look for jammed paper, then switch it off and on again.",
    ),
    ("printer", "wrong_paper"): phrase(
        "Doctor", "It holds another roll than foaje.toml says. Change the roll, or the setting."
    ),
    ("printer", "overheated"): phrase("Doctor", "It is too hot. Let it cool for some minutes."),
    ("printer", "paused"): phrase("Doctor", "It is paused. Press its pause button once."),
    ("printer", "no_queue"): phrase(
        "Doctor",
        "The print service of this computer does not know the queue {where}. Install CUPS, set "
        "the queue up, and check its name in foaje.toml.",
    ),
    ("printer", "queue_stopped"): phrase(
        "Doctor", "The queue {where} is stopped. Start it again in the print service."
    ),
    ("paper", "in_order"): phrase(
        "Doctor", "About {left} m is left; the list of those inside takes {needed} m."
    ),
    ("paper", "ending"): phrase(
        "Doctor",
        "About {left} m is left, enough for the list of those inside ({needed} m). Have a new "
        "roll at hand.",
    ),
    ("paper", "too_short"): phrase(
        "Doctor",
        "About {left} m is left, and the list of those inside takes {needed} m. Put in a new roll "
        "and note it with kiosk devices new-roll.",
    ),
    ("paper", "length_unknown"): phrase(
        "Doctor", "Nobody has said how long a roll is. Write roll_metres for it in foaje.toml."
    ),
    ("paper", "list_unknown"): phrase(
        "Doctor", "About {left} m is left. There is no list yet to compare it with."
    ),
    ("display", "in_order"): phrase("Doctor", "Screens: {screens}."),
    ("display", "invisible"): phrase("Doctor", "The faces are drawn, but on no screen."),
    ("display", "none"): phrase(
        "Doctor",
        "There is no screen to draw on. Connect one, or run kiosk tour for pictures of the faces.",
    ),
    ("speech", "in_order"): phrase("Doctor", "Speaks: {languages}."),
    ("speech", "some_languages"): phrase("Doctor", "Speaks: {languages}. No voice for: {without}."),
    ("speech", "switched_off"): phrase("Doctor", "It is switched off in foaje.toml."),
    ("speech", "programs_missing"): phrase(
        "Doctor",
        "Who cannot see hears nothing: {programs} is missing. Install espeak-ng and alsa-utils, "
        "or set faces.visitor.aids.speech to false.",
    ),
    ("speech", "no_sound_card"): phrase(
        "Doctor",
        "There is no sound card: who cannot see hears nothing. Connect a loudspeaker or a "
        "headset jack.",
    ),
    ("speech", "headset_unreadable"): phrase(
        "Doctor",
        "The headset jack {device} cannot be read. Check faces.visitor.aids.headset_input, and "
        "add the user who runs Foajé to the group input.",
    ),
    ("desk_sound", "in_order"): phrase(
        "Doctor", "A soft sound, volume {volume} of 5, when somebody comes or calls."
    ),
    ("desk_sound", "switched_off"): phrase("Doctor", "It is switched off in foaje.toml."),
    ("desk_sound", "program_missing"): phrase(
        "Doctor",
        "Nothing is heard when somebody comes: {program} is missing. Install alsa-utils, or set "
        "desk_sound.on to false.",
    ),
    ("desk_sound", "no_sound_card"): phrase(
        "Doctor",
        "Nothing is heard when somebody comes, for there is no sound card. Connect a loudspeaker, "
        "or set desk_sound.on to false.",
    ),
    ("display", "screen_missing"): phrase(
        "Doctor",
        "The face {face} is set for a screen that is not there; screens: {screens}. Connect it, "
        "or correct faces.{face}.screen in foaje.toml, where the first screen is 0.",
    ),
}


def finding_in_words(voice: Voice, finding: Finding) -> str:
    """Tell one row on one line."""
    light = voice.say(_LIGHTS[finding.light])
    return f"{row_name(voice, finding)}: {light}. {what_is_said(voice, finding)}"


def row_name(voice: Voice, finding: Finding) -> str:
    """Name what was examined."""
    row = voice.say(_ROWS[finding.row])
    return f"{row} {cleaned(finding.name)}" if finding.name else row


def what_is_said(voice: Voice, finding: Finding) -> str:
    """Say how it stands and what to do."""
    if finding.light is Light.GREY:
        return voice.say(_NOT_EXAMINED)
    said = _SAID.get((finding.row, finding.code))
    if said is None:
        return sentence_for(voice, finding.code, finding.facts)
    return voice.say(said, **{name: _told(value) for name, value in finding.facts.items()})


def _told(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return cleaned(str(value))
