"""A public meeting in words: what it is called, where, and how many are there."""

from kiosk.typed_text import cleaned
from kiosk.visits.model import Visit, VisitState
from kiosk.wording.voice import Voice, phrase

PUBLIC_MEETING = phrase("PublicMeeting", "Public meeting")
_PLANNED = phrase("PublicMeeting", "{title} is planned.")
_HELD = phrase("PublicMeeting", "{title} goes on: %n person(s).", "", 1)
_OVER = phrase("PublicMeeting", "{title} is over.")
_CANCELLED = phrase("PublicMeeting", "{title} is cancelled.")
_OF_STATE = {
    VisitState.EXPECTED: _PLANNED,
    VisitState.LEFT: _OVER,
    VisitState.CANCELLED: _CANCELLED,
}


def meeting_in_words(voice: Voice, meeting: Visit) -> str:
    """Tell how a public meeting stands."""
    title = cleaned(meeting.visitor.name)
    if meeting.state in _OF_STATE:
        return voice.say(_OF_STATE[meeting.state], title=title)
    return voice.say(_HELD, meeting.persons, title=title)
