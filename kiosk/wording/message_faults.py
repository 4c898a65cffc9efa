"""Why a message has not gone out, and what whoever reads it at the desk does about it."""

from collections.abc import Mapping

from kiosk.wording.voice import Phrase, Voice, phrase

_FAULTS: Mapping[str, Phrase] = {
    "server_unreachable": phrase(
        "MessageFaults",
        "The mail server does not answer. It is tried again by itself; ring until then.",
    ),
    "login_refused": phrase(
        "MessageFaults", "The mail server does not accept Foajé's sign-in. Ring, and tell support."
    ),
    "server_untrusted": phrase(
        "MessageFaults", "The mail server cannot prove who it is. Ring, and tell support."
    ),
    "server_unsuited": phrase(
        "MessageFaults", "The mail server lacks what the settings ask for. Ring, and tell support."
    ),
    "address_refused": phrase(
        "MessageFaults", "The mail server refuses the address. Ring, and have the address checked."
    ),
    "folder_not_writable": phrase(
        "MessageFaults",
        "Nothing can be written to the folder for mail. Ring, and tell support.",
    ),
    "webhook_secret_unreadable": phrase(
        "MessageFaults", "The message service's secret cannot be read. Ring, and tell support."
    ),
    "webhook_untrusted": phrase(
        "MessageFaults", "The message service cannot prove who it is. Ring, and tell support."
    ),
    "webhook_unreachable": phrase(
        "MessageFaults",
        "The message service cannot be reached. It is tried again by itself; ring until then.",
    ),
    "webhook_silent": phrase(
        "MessageFaults",
        "The message service has not answered in time. The message may have arrived: ring and ask.",
    ),
    "webhook_redirected": phrase(
        "MessageFaults", "The message service has moved. Ring, and tell support."
    ),
    "webhook_refused": phrase(
        "MessageFaults", "The message service refuses the message. Ring, and tell support."
    ),
    "no_address": phrase("MessageFaults", "There is no address to send to. Ring instead."),
    "by_desk": phrase("MessageFaults", "This house sends no messages. Ring instead."),
}
_ANY_OTHER = phrase("MessageFaults", "The message has not gone out. Ring, and tell support.")


def fault_in_words(voice: Voice, reason: str) -> str:
    """Say what stands in the way of a message, and what to do."""
    return voice.say(_FAULTS.get(reason, _ANY_OTHER))
