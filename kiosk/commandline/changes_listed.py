"""Personnel changes as the command line tells them."""

from collections.abc import Iterator, Mapping

from kiosk.calendar import midnight
from kiosk.directory.model import Person
from kiosk.directory.staff_changes.model import ChangeKind, LeadTimes, StaffChange
from kiosk.reception.employment import Confirmed
from kiosk.typed_text import cleaned
from kiosk.wording.voice import Voice, phrase

TOLD = phrase("CommandLine", "The change is in the desk's queue, with number {change}.")
PUT_ASIDE = phrase("CommandLine", "The change is put aside.")

_KINDS = {
    ChangeKind.NEW_NUMBER: phrase("CommandLine", "New number: {name}, from {date}"),
    ChangeKind.STARTED: phrase("CommandLine", "Has started: {name}, from {date}"),
    ChangeKind.LEFT: phrase("CommandLine", "Has left: {name}, from {date}"),
    ChangeKind.MOVED: phrase("CommandLine", "Has moved: {name}, from {date}"),
}
_LEAD = phrase("CommandLine", "Confirmed in the last year: {number}. Half of them within {median}.")
_CONFIRMED = phrase("CommandLine", "The directory is right: {name}.")
_HANDED_OVER = phrase("CommandLine", "Visits that now go to {name}: {number}")
_TO_THE_DESK = phrase("CommandLine", "Visits without a host, for the desk to see to: {number}")


def change_in_words(voice: Voice, change: StaffChange, person: Person | None) -> str:
    """Tell a change on one line, with its number."""
    new = f"{change.given_name} {change.family_name}".strip()
    name = person.name if person else change.about or new
    date = voice.date(midnight(change.effective_on))
    return f"{voice.say(_KINDS[change.kind], name=cleaned(name), date=date)}  {change.change_id}"


def lead_times_in_words(voice: Voice, lead: LeadTimes) -> Iterator[str]:
    """Tell how fast changes were confirmed; nothing where there were none."""
    if lead.median is not None:
        median = voice.minutes(lead.median.total_seconds())
        yield voice.say(_LEAD, number=lead.confirmed, median=median)


def confirmed_in_words(
    voice: Voice, done: Confirmed, people: Mapping[str, Person]
) -> Iterator[str]:
    """Tell what was carried out, and who receives the visits of who left."""
    yield voice.say(_CONFIRMED, name=cleaned(people[done.person_id].name))
    handover = done.handover
    if not handover.visits:
        return
    heir = people.get(handover.to_person_id)
    if heir is None:
        yield voice.say(_TO_THE_DESK, number=handover.visits)
    else:
        yield voice.say(_HANDED_OVER, name=cleaned(heir.name), number=handover.visits)
