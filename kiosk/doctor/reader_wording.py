"""What the doctor says of readers of codes and cards."""

from kiosk.wording.voice import Phrase, phrase

OF_READERS: dict[tuple[str, str], Phrase] = {
    ("reader", "none"): phrase(
        "Doctor", "None is set in foaje.toml: codes are typed, or come from a reader that types."
    ),
    ("reader", "in_order"): phrase("Doctor", "It is there."),
    ("reader", "types"): phrase("Doctor", "It types, so whether it is there cannot be known."),
    ("reader", "on_the_bus"): phrase(
        "Doctor",
        "The port {where} is there. Whether the reader is cannot be known without speaking on the "
        "bus: close Foajé and try kiosk readers watch.",
    ),
    ("reader", "busy"): phrase("Doctor", "{where} is in use, most likely by Foajé itself."),
    ("reader", "unreachable"): phrase(
        "Doctor",
        "There is nothing at {where}. Check that the reader is plugged in and switched on, and "
        "its place in foaje.toml; kiosk readers list names the ports of this machine.",
    ),
    ("reader", "not_allowed"): phrase(
        "Doctor",
        "{where} may not be used. Add the user who runs Foajé to the port's group (dialout).",
    ),
    ("reader", "gone"): phrase("Doctor", "The reader at {where} went away. Plug it in again."),
    ("reader", "no_library"): phrase(
        "Doctor", "What reads smart cards is not installed: pip install foaje[pcsc], and pcscd."
    ),
}
