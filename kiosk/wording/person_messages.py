"""A message for somebody of the house in words: who called, what was said, what became of it."""

from dataclasses import dataclass

from kiosk.jobs.model import Job, JobState
from kiosk.messages.model import Message
from kiosk.wording.message_faults import fault_in_words
from kiosk.wording.phone_numbers import national
from kiosk.wording.voice import Voice, phrase

_SEEN = phrase("PersonMessage", "Known since {time}")
_SENT = phrase("PersonMessage", "Sent {time}")
_ON_THE_WAY = phrase("PersonMessage", "On its way")
_CALLED = phrase("PersonMessage", "{name} called {time}")
_CAME = phrase("PersonMessage", "{name} came {time}")
_SOMEBODY = phrase("PersonMessage", "Somebody")
_CALL_BACK = phrase("PersonMessage", "Wants an answer")


@dataclass(frozen=True)
class MessageOutcome:
    """What became of a message: in words, with a tone; `open` until the person knows of it."""

    label: str
    tone: str = "neutral"
    open: bool = True


def outcome_in_words(voice: Voice, message: Message, job: Job | None) -> MessageOutcome:
    """Tell what became of a message, and what to do where it has not gone out."""
    if message.seen_at is not None:
        seen = voice.say(_SEEN, time=voice.clock(message.seen_at))
        return MessageOutcome(seen, "ok", open=False)
    if job is None or job.state in (JobState.QUEUED, JobState.UNKNOWN):
        return MessageOutcome(voice.say(_ON_THE_WAY))
    if job.state in (JobState.SENT, JobState.CONFIRMED):
        return MessageOutcome(voice.say(_SENT, time=voice.clock(job.changed_at)), "ok")
    return MessageOutcome(fault_in_words(voice, job.reason), "warn")


def headline(voice: Voice, message: Message) -> str:
    """Say who called or came, and when."""
    caller = message.caller
    said = _CAME if caller.came else _CALLED
    name = caller.name or voice.say(_SOMEBODY)
    return voice.say(said, name=name, time=voice.clock(message.taken_at))


def details(voice: Voice, message: Message) -> str:
    """Say how the caller is reached, whether an answer is wanted, and what was said."""
    caller = message.caller
    wanted = voice.say(_CALL_BACK) if message.call_back else ""
    return " · ".join(
        each for each in (wanted, national(caller.phone), caller.email, message.text) if each
    )
