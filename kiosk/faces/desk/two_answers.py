"""Two answers to one visit, given at two desks before they heard of each other, in words."""

from kiosk.faces.desk.standing import Standing
from kiosk.visits.answers import Answer, Answers
from kiosk.wording.voice import Voice, phrase

_CHIP = phrase("DeskTwoAnswers", "Two answers")
_TOLD = phrase(
    "DeskTwoAnswers",
    "Two answers at once. What counts: {counts}. What does not: {others}. Answer once more to "
    "settle it.",
)
_MET = phrase(
    "DeskTwoAnswers",
    "Met at one desk and ended at another at once. The visit counts as in the house. "
    "What does not count: {others}.",
)
_COMES = phrase("DeskTwoAnswers", "the host comes ({who})")
_CANNOT = phrase("DeskTwoAnswers", "the host cannot receive ({who})")
_ENDED = phrase("DeskTwoAnswers", "the visit ended ({who})")
_WHO_AND_WHEN = phrase("DeskTwoAnswers", "{name}, {time}")
_AT_STATION = phrase("DeskTwoAnswers", "station {station}, {time}")


def two_answers(voice: Voice) -> Standing:
    """Tell that two desks have answered at once."""
    return Standing(voice.say(_CHIP), "warn")


def two_answers_in_words(voice: Voice, answers: Answers) -> str:
    """Say which answer counts and which does not, and who gave them; "" for nothing to say."""
    if not answers.overruled:
        return ""
    others = ", ".join(_answer(voice, each) for each in answers.overruled)
    if answers.counts is None or all(each.comes is None for each in answers.overruled):
        return voice.say(_MET, others=others)
    return voice.say(_TOLD, counts=_answer(voice, answers.counts), others=others)


def _answer(voice: Voice, answer: Answer) -> str:
    said = {True: _COMES, False: _CANNOT, None: _ENDED}[answer.comes]
    time = voice.clock(answer.at)
    if answer.who:
        return voice.say(said, who=voice.say(_WHO_AND_WHEN, name=answer.who, time=time))
    who = voice.say(_AT_STATION, station=answer.station, time=time)
    return voice.say(said, who=who)
