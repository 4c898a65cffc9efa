"""What a simulated device says of itself while it runs, and what it says no with."""

from collections.abc import Mapping

from kiosk.wording.voice import Voice, phrase

OF_SIMULATION = {
    "simulate.one_line": phrase(
        "Simulation", "Say how programs reach it: --tcp PORT or --pty, one of the two."
    ),
    "simulate.no_pty": phrase(
        "Simulation", "This system has no pseudo-terminals. Use --tcp PORT instead of --pty."
    ),
    "simulate.port_taken": phrase(
        "Simulation",
        "Port {port} cannot be used: {detail}. Name another with --tcp; 0 takes a free one.",
    ),
    "simulate.link_taken": phrase(
        "Simulation", "{link} is there already and is not a link. Name another path with --link."
    ),
    "simulate.link_not_writable": phrase(
        "Simulation", "{link} could not be made: {detail}. Name another path with --link."
    ),
    "simulate.paper_not_writable": phrase(
        "Simulation", "{folder} cannot be written to: {detail}. Name another folder with --paper."
    ),
    "simulate.model_unknown": phrase(
        "Simulation", "There is no simulated model “{model}”. Choose among: {allowed}"
    ),
    "simulate.model_of_other_language": phrase(
        "Simulation", "“{model}” does not speak that language. Models that do: {allowed}"
    ),
    "simulate.contact_one_way": phrase(
        "Simulation",
        "The contact is either on lines of a port (--tcp, --line) or on a reader's inputs "
        "(--osdp), one of the two.",
    ),
    "simulate.no_key": phrase(
        "Simulation",
        "The key osdp.key in {folder} is missing, damaged, or others may read it. Make it with "
        "kiosk alarm key.",
    ),
    "simulate.no_libosdp": phrase(
        "Simulation", "A reader on a bus needs libosdp, which is not installed here."
    ),
    "simulate.kind_unknown": phrase(
        "Simulation", "There is no simulated reader “{kind}”. Choose among: {allowed}"
    ),
    "simulate.word_unknown": phrase(
        "Simulation", "“{text}” is not understood, and nothing was changed. Type one of: {allowed}"
    ),
    "simulate.not_this_printer": phrase(
        "Simulation",
        "“{text}”: this printer has no such thing, and nothing was changed. Type one of: {allowed}",
    ),
    "simulate.not_readable_so": phrase(
        "Simulation", "“{text}” is nothing this reader can read, and nothing was sent: {wanted}"
    ),
}

_HAPPENED = {
    "listening": phrase("Simulation", "Ready at 127.0.0.1, port {port}."),
    "port": phrase("Simulation", "Ready at {device}."),
    "connected": phrase("Simulation", "A program connected."),
    "disconnected": phrase("Simulation", "The program hung up."),
    "page": phrase("Simulation", "Page {number} is printed."),
    "page_drawn": phrase("Simulation", "Page {number} is printed: {file}"),
    "page_not_drawn": phrase(
        "Simulation",
        "Page {number} holds commands this program cannot draw; its bytes are in {file}",
    ),
    "page_not_kept": phrase("Simulation", "Page {number} is printed, but not kept: {detail}"),
    "dropped": phrase("Simulation", "The buffer is full: {bytes} bytes are lost."),
    "not_understood": phrase(
        "Simulation",
        "{bytes} bytes are no commands this printer understands; nothing came out of them.",
    ),
    "struck": phrase("Simulation", "The fault struck at byte {at}: {strike}."),
    "drawer": phrase("Simulation", "The drawer was opened."),
    "state": phrase("Simulation", "Now: {state}"),
    "read": phrase("Simulation", "Read and sent: {sent}"),
}


def happened_in_words(voice: Voice, code: str, facts: Mapping[str, object]) -> str:
    """Say what happened at a simulated device."""
    return voice.say(_HAPPENED[code], **{name: str(fact) for name, fact in facts.items()})
