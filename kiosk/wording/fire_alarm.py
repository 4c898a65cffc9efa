"""The fire alarm in words, for the screens, the doctor and the command line."""

from kiosk.evacuation.alarms.model import STILL_CLOSED
from kiosk.wording.voice import Voice, phrase

ASKED = phrase("FireAlarm", "The fire alarm went off at {time}. Evacuate the house?")
GONE_OFF = phrase("FireAlarm", "The fire alarm went off at {time}.")
AT_STATION = phrase("FireAlarm", "{said} Told by station {station}.")
START = phrase("FireAlarm", "Evacuate now")
OVER = phrase("FireAlarm", "The alarm is over")
OVER_AGAIN = phrase("FireAlarm", "Press again: it is over")
NOT_ENDED = phrase("FireAlarm", "The alarm could not be ended. {why}")
NOT_STARTED = phrase(
    "FireAlarm", "The screens could not be told. Get everybody out yourself. {why}"
)
CLOSE = phrase("FireAlarm", "Close")
LIST_COMING = phrase("FireAlarm", "The list is on its way.")

_FAULT = phrase(
    "FireAlarm", "Since {time} this screen would not show a fire alarm. {why} Go by the bells."
)
_WHY = {
    "cable": phrase("FireAlarm", "The cable to its contact is cut, shorted or wrongly connected."),
    "gone": phrase("FireAlarm", "The contact's port or reader does not answer."),
    "not_allowed": phrase("FireAlarm", "This computer may not open the contact's port."),
    "busy": phrase("FireAlarm", "Another program holds the contact's port."),
    "no_lines": phrase("FireAlarm", "The contact's port has no lines to read."),
    "no_key": phrase("FireAlarm", "The reader's key is missing."),
    STILL_CLOSED: phrase(
        "FireAlarm", "The alarm was ended, but its contact still stands as in an alarm."
    ),
    "no_library": phrase("FireAlarm", "A part of the program is missing."),
}
_UNKNOWN = "gone"


def fault_in_words(voice: Voice, fault: str, time: str) -> str:
    """Say at a face that the fire alarm would not be shown, since when and why."""
    why = voice.say(_WHY.get(fault, _WHY[_UNKNOWN]))
    return voice.say(_FAULT, time=time, why=why)
