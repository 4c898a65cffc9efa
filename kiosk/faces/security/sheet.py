"""What the security face shows, as Qt Quick reads it."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.dispatch.evacuation_paper import ACTOR, EvacuationPaper
from kiosk.documents.inside_list import ListWords
from kiosk.evacuation.model import Mark
from kiosk.faces.acting_view_model import ActingViewModel
from kiosk.faces.alarm_view_model import AlarmViewModel
from kiosk.faces.attendance_view_model import AttendanceViewModel
from kiosk.faces.help_view_model import HelpViewModel
from kiosk.faces.house import House
from kiosk.faces.house_edge_view_model import HouseEdgeViewModel
from kiosk.faces.security import words
from kiosk.faces.security.lockdown import LockdownViewModel
from kiosk.faces.security.papers import Papers
from kiosk.faces.security.roll import Roll
from kiosk.faces.security.roll_model import RollModel
from kiosk.faces.security.roll_reading import RollReading
from kiosk.privacy.users.model import Task
from kiosk.wording.refusals import sentence
from kiosk.wording.voice import Voice

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_GAPS_SHOWN = 3
"""Lines of stations not heard: twenty of them would leave no room for the people."""


@QmlElement
class SecuritySheet(QObject):
    """The list as the file has it; when the file fails, as it was last known, and it says so."""

    changed = Signal()
    evacuatingChanged = Signal()  # noqa: N815 - Qt's name for the change of a property

    def __init__(
        self, house: House, paper: EvacuationPaper, voice: Voice, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._house = house
        self._papers = Papers(paper, voice, lambda: house.acting(ACTOR), self)
        self._papers.changed.connect(self.changed)
        house.printersChanged.connect(self.changed)
        self._voice = voice
        self._words = ListWords(voice, house.now())
        self._model = RollModel(self._words, self)
        self._alert = ""
        self._end_refusal = ""
        self._commanding = False
        self._was_evacuating = False
        self._marks_sent: dict[str, Mark | None] = {}
        self._reading = RollReading(house, paper, self)
        self._lockdown = LockdownViewModel(house, self._reading, voice, self)
        self.changed.connect(self._lockdown.changed)
        self._help = HelpViewModel(house, lambda: self._voice, ACTOR, self, discreet=False)
        self.changed.connect(self._help.changed)
        self._alarm_rows = AlarmViewModel(house, lambda: self._voice, ACTOR, self)
        self.changed.connect(self._alarm_rows.changed)
        self._attendance = AttendanceViewModel(house, lambda: self._voice, self)
        self.changed.connect(self._attendance.changed)
        self._edge = HouseEdgeViewModel(house, lambda: self._voice, self, names_the_silent=False)
        self.changed.connect(self._edge.changed)
        self._sign_in = ActingViewModel(house, lambda: self._voice, ACTOR, self, Task.KEEP_WATCH)
        self.changed.connect(self._sign_in.changed)

    @property
    def _roll(self) -> Roll:
        return self._reading.roll

    @Property(RollModel, notify=changed)
    def people(self) -> RollModel:
        """Give the lines of the list."""
        return self._model

    @Property(LockdownViewModel, notify=changed)
    def lockdown(self) -> LockdownViewModel:
        """Give what is told and done about a lock-down."""
        return self._lockdown

    @Property(HelpViewModel, notify=changed)
    def help(self) -> HelpViewModel:
        """Give who calls for colleagues."""
        return self._help

    @Property(HouseEdgeViewModel, notify=changed)
    def edge(self) -> HouseEdgeViewModel:
        """Give how the station stands to the others of its house."""
        return self._edge

    @Property(AlarmViewModel, notify=changed)
    def alarm(self) -> AlarmViewModel:
        """Give what the fire alarm says."""
        return self._alarm_rows

    @Property(AttendanceViewModel, notify=changed)
    def attendance(self) -> AttendanceViewModel:
        """Give whether somebody is at the desk."""
        return self._attendance

    @Property(ActingViewModel, notify=changed)
    def signIn(self) -> ActingViewModel:
        """Give who keeps watch here, if anybody has said so; nothing waits for it."""
        return self._sign_in

    @Property(bool, notify=changed)
    def loaded(self) -> bool:
        """Tell whether the file has been asked."""
        return self._reading.loaded

    @Property(bool, notify=evacuatingChanged)
    def evacuating(self) -> bool:
        """Tell whether an evacuation or a drill is going on."""
        return self._roll.evacuation is not None

    @Property(bool, notify=changed)
    def drill(self) -> bool:
        """Tell whether it is only a drill."""
        return self._roll.is_drill

    @Property(str, notify=changed)
    def townHall(self) -> str:
        """Give the name of the house."""
        return self._house.settings.town_hall.name

    @Property(str, notify=changed)
    def gathering(self) -> str:
        """Say where everybody gathers, and in an evacuation since when."""
        place = self._house.settings.town_hall.assembly_point
        return words.gathering(self._roll.evacuation, place, self._voice)

    @Property(int, notify=changed)
    def headcount(self) -> int:
        """Count the persons on the list."""
        return self._roll.total.persons

    @Property(int, notify=changed)
    def outside(self) -> int:
        """Count the persons who are out."""
        return self._roll.total.out

    @Property(int, notify=changed)
    def unaccounted(self) -> int:
        """Count the persons neither out nor known not to be in the house."""
        return self._roll.total.unaccounted

    @Property(str, notify=changed)
    def missing(self) -> str:
        """Say how many of the unaccounted are known to be missing."""
        return words.missing(self._roll.total, self._voice)

    @Property(str, notify=changed)
    def stillOpen(self) -> str:
        """Ask who signs for the unaccounted, "" when everybody is accounted for."""
        return words.still_open(self._roll.total, self._voice)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs know no C++ name
    def standings(self) -> dict[str, str]:
        """Say by the name of each zone how many it holds or lacks."""
        evacuating = self._roll.evacuation is not None
        return {
            self._words.zone(zone): words.zone_standing(count, self._voice, evacuating=evacuating)
            for zone, count in self._roll.zones.items()
        }

    @Property(str, notify=changed)
    def complete(self) -> str:
        """Say up to when the list is complete."""
        return self._words.complete(self._roll.inside)

    @Property(str, notify=changed)
    def warnings(self) -> str:
        """Say what may be wrong with the list and what it never contains."""
        return " ".join(self._words.warnings(self._roll.inside))

    @Property(str, notify=changed)
    def gaps(self) -> str:
        """Say a line for each station of which the list may lack somebody, "" for none."""
        return "\n".join(self._words.gaps(self._roll.inside, at_most=_GAPS_SHOWN))

    @Property(bool, notify=changed)
    def doubtful(self) -> bool:
        """Tell whether the list may be wrong: old, unverified or not fresh from the file."""
        return self._reading.failure is not None or self._words.is_doubtful(self._roll.inside)

    @Property(str, notify=changed)
    def nobody(self) -> str:
        """Say what stands in place of people when there are none."""
        return self._words.nobody(self._roll.inside)

    @Property(str, notify=changed)
    def verified(self) -> str:
        """Tell what the last check of the file found: yes, no, or not_yet."""
        return {True: "yes", False: "no", None: "not_yet"}[self._roll.inside.verified]

    @Property(str, notify=changed)
    def failure(self) -> str:
        """Say why the list is not fresh from the file, "" when it is."""
        error = self._reading.failure
        return words.unread(sentence(self._voice, error), self._voice) if error else ""

    @Property(str, notify=changed)
    def alert(self) -> str:
        """Say what could not be done and what to do instead."""
        return self._alert

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Say what became of the last list printed or saved."""
        return self._papers.notice

    @Property(str, notify=changed)
    def noticeTone(self) -> str:
        """Give the tone of the notice: ok, warn, alarm."""
        return self._papers.tone

    @Property(str, notify=changed)
    def paper(self) -> str:
        """Say why the list would not come out on paper, "" while it would."""
        return words.paper_warning(self._house.printers.standings(), self._voice)

    @Property(bool, notify=changed)
    def printing(self) -> bool:
        """Tell whether paper or a file is being made."""
        return self._papers.busy

    @Property(str, notify=changed)
    def endRefusal(self) -> str:
        """Say why the evacuation was not ended."""
        return self._end_refusal

    @Property(bool, notify=changed)
    def commanding(self) -> bool:
        """Tell whether a start or an end is on its way; a second press does nothing meanwhile."""
        return self._commanding
