"""What the doctor says of the fire alarm's contact."""

from kiosk.wording.voice import Phrase, phrase

SAID: dict[tuple[str, str], Phrase] = {
    ("fire_alarm", "none"): phrase("Doctor", "No contact of a fire alarm is connected."),
    ("fire_alarm", "in_order"): phrase("Doctor", "Its contact is at rest and supervised."),
    ("fire_alarm", "unsupervised"): phrase(
        "Doctor",
        "Its contact is at rest. A fault of the cable cannot be told from an alarm or from rest: "
        "connect a second line and name it at alarm.second_line.",
    ),
    ("fire_alarm", "alarm"): phrase(
        "Doctor",
        "The contact says that the fire alarm has gone off. If it has not, alarm.at_rest = "
        '"{at_rest}" is the wrong way round.',
    ),
    ("fire_alarm", "cable"): phrase(
        "Doctor",
        "Both lines stand alike: the cable is cut, shorted or wrongly connected. Have an "
        "electrician look at both pairs of wires.",
    ),
    ("fire_alarm", "gone"): phrase(
        "Doctor", "{device} does not answer. See that it is plugged in and that the name fits."
    ),
    ("fire_alarm", "not_allowed"): phrase(
        "Doctor",
        "{device} may not be opened. Add the user who runs Foajé to the group dialout and log in "
        "again.",
    ),
    ("fire_alarm", "busy"): phrase(
        "Doctor", "Another program holds {device}. Close it, or connect the contact elsewhere."
    ),
    ("fire_alarm", "no_lines"): phrase(
        "Doctor",
        "{device} has no such lines: no serial port, or a reader with fewer inputs. See alarm in "
        "foaje.toml.",
    ),
    ("fire_alarm", "no_key"): phrase(
        "Doctor",
        "The reader's key osdp.key is missing, damaged, or others may read it. Make it with kiosk "
        "alarm key and put the same key into the reader.",
    ),
    ("fire_alarm", "no_library"): phrase(
        "Doctor", "What speaks to readers on an OSDP bus is missing. Install foaje[osdp]."
    ),
    ("fire_alarm", "on_the_bus"): phrase(
        "Doctor",
        "Its contact is on the reader at {device}, which only the running program speaks with. "
        "Close Foajé and try it with kiosk alarm test.",
    ),
}
