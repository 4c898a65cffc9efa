"""The receptionist's desk: lists, card, search and form, kept together and up to date."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement
from sqlalchemy import Connection

from kiosk.faces.desk.along_view_model import candidates_of
from kiosk.faces.desk.attention import News, news_in
from kiosk.faces.desk.booking_view_model import is_declined_walk_in
from kiosk.faces.desk.card import Chosen
from kiosk.faces.desk.keys import CALL, PERSON
from kiosk.faces.desk.meeting_sheet import meeting_sheet
from kiosk.faces.desk.one_question import Answer, OneQuestion, Question
from kiosk.faces.desk.panes import DeskPanes
from kiosk.faces.desk.people import People
from kiosk.faces.desk.picture import DeskPicture, stand_in_of
from kiosk.faces.desk.picture_reading import PictureReading
from kiosk.faces.desk.sheet import Sheet, call_sheet, inside_sheet, person_sheet, visit_sheet
from kiosk.faces.desk.shown_code import open_by_code
from kiosk.faces.house import House
from kiosk.visits.model import VisitInside
from kiosk.wording.voice import Voice

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MILLISECONDS = 30_000
_ROOMS_TO_SEE_TO = frozenset(
    {
        "person",
        "unit",
        "referral",
        "source",
        "visit",
        "phone_duty",
        "unmanned",
        "staff_change",
        "job",
        "message",
    }
)


@QmlElement
class DeskViewModel(DeskPanes):
    """Everything the desk shows. The file is read beside the GUI thread, the newest picture wins.

    `noticed` tells that somebody has come or called, other than by what was done here.

    Make and `close` it on the GUI thread; after that it hears nothing more.
    """

    noticed = Signal(str)
    languageWanted = Signal(str)  # noqa: N815 - a signal QML may hear

    def __init__(self, house: House, language: str = "sv", parent: QObject | None = None) -> None:
        super().__init__(house, language, parent)
        self._closed = self._seen_once = False
        self._reading = PictureReading(house)
        self._question = OneQuestion(house, self._prepare, self._errands.refuse)
        self._clock = QTimer(self)
        self._connect()
        self._read_people()
        self._tick()

    def _connect(self) -> None:
        self._errands.changed.connect(self.changed)
        self._alarm.raised.connect(lambda: self.noticed.emit(News.ALARM.value))
        self._search.chosen.connect(self.select)
        self._notices.chosen.connect(self.select)
        self._notices.opened.connect(self._policy.leave)
        self._policy.opened.connect(self._notices.leave)
        for one in (self._notices, self._policy, self._printers):
            one.opened.connect(self._sign_in.leave)
            self._sign_in.opened.connect(one.leave)
        for opens in (self._notices, self._policy, self._sign_in, self._printers):
            opens.opened.connect(self._planning.leave)
        for other in (self._notices, self._policy):
            other.opened.connect(self._printers.leave)
            self._printers.opened.connect(other.leave)
        self._sign_in.opened.connect(self._walk_in.cancel)
        self._sign_in.handedOver.connect(self.start_over)
        self._picker.chosen.connect(self._pick)
        self._help.called.connect(lambda: self.noticed.emit(News.HELP.value))
        self._card.registering.connect(self.register)
        self._walk_in.registered.connect(self.select)
        self._walk_in.changed.connect(self.changed)
        self._card.booking.connect(self._change_booking)
        self._planning.booked.connect(self.select)
        self._planning.opened.connect(self._leave_sheets)
        self._house.changed.connect(self._hear)
        self._clock.timeout.connect(self._tick)
        self._clock.start(TICK_MILLISECONDS)

    def close(self) -> None:
        """Hear nothing more of the house."""
        if not self._closed:
            self._closed = True
            self._clock.stop()
            self._question.close()
            self._card.close()
            self._planning.close()
            self._notices.close()
            self._policy.close()
            self._printers.close()
            self._sign_in.close()
            self._help.close()
            self._alarm.close()
            self._edge.close()
            self._attendance.close()
            self._practice.close()
            self._house.changed.disconnect(self._hear)

    @Slot(str)
    def select(self, key: str) -> None:
        """Choose a visit, a call or a person; what is known of it is shown at once."""
        self._leave_sheets()
        self._planning.leave()
        self._selected = key
        self._picture = self._picture.with_selected(key)
        self._draw()
        self._question.ask()

    def take_code(self, code: str) -> None:
        """Open the visit of a code read at the desk; a locked desk takes none."""
        if not self._sign_in.is_locked:
            open_by_code(self._errands, code, self.select)

    @Slot()
    @Slot(str)
    def register(self, person_id: str = "") -> None:
        """Open the form for somebody who has not booked."""
        self._leave_sheets()
        self._planning.leave()
        self._walk_in.show(self._people.by_id.get(person_id))

    @Slot()
    def book(self) -> None:
        """Open the form for a new booking: to who is on the card, of who was declined there."""
        chosen = self._chosen(self._picture)[1]
        known = chosen.visit is None or is_declined_walk_in(chosen.visit)
        self._leave_sheets()
        self._planning.book(chosen if known else Chosen())

    def touch(self) -> None:
        """Note that somebody is at work, so that the desk does not lock."""
        self._sign_in.touch()
        self._attendance.touch()

    def start_over(self) -> None:
        """Leave nothing of who was here before: nothing chosen, asked, typed or found."""
        self._card.hand_over()
        self._search.clear()
        self.select("")

    @Slot()
    def dismiss(self) -> None:
        """Take the message away."""
        self._errands.forget()

    @Slot(str)
    def wantLanguage(self, language: str) -> None:
        """Ask for another language; the face switches, then tells `use_language`."""
        self.languageWanted.emit(language)

    def use_language(self, language: str) -> None:
        """Say everything in this language from now on."""
        self._errands.voice = Voice(language)
        self._planning.draw()
        self._notices.draw()
        self._policy.draw()
        self._printers.draw()
        self._sign_in.draw()
        self._help.changed.emit()
        self._alarm.changed.emit()
        self._attendance.changed.emit()
        self._edge.changed.emit()
        self._handbook.changed.emit()
        self._draw()

    @Slot()
    def refresh(self) -> None:
        """Read the whole picture anew; while one is being read, once more after it."""
        self._reading.forget()
        self._question.ask()

    def _change_booking(self) -> None:
        """Open the form with the booking on the card."""
        self._leave_sheets()
        self._planning.book(self._chosen(self._picture)[1])

    def _leave_sheets(self) -> None:
        """Take from the card what was open there, but for what is planned."""
        self._walk_in.cancel()
        self._notices.leave()
        self._policy.leave()
        self._printers.leave()
        self._sign_in.leave()
        self._picker.clear()
        self._errands.forget()

    def _hear(self, subjects: frozenset[str]) -> None:
        if subjects & {"person", "unit"}:
            self._read_people()
        self._reading.hear(subjects)
        self._question.ask()
        self._planning.refresh()
        if subjects & _ROOMS_TO_SEE_TO:
            self._notices.refresh_soon()
            self._policy.refresh_soon()
        if subjects & {"job", "visit"}:
            self._printers.refresh()

    def _tick(self) -> None:
        self.refresh()
        self._notices.refresh()
        self._policy.refresh()
        self._printers.refresh()
        self._help.refresh()

    def _prepare(self) -> tuple[Question, Answer]:
        key = self._selected
        return self._reading.question(key), partial(self._take, key)

    def _read_people(self) -> None:
        self._house.ask(self._index_of_people, self._know, self._errands.refuse)

    def _index_of_people(self, connection: Connection) -> People:
        return People(self._house.everybody(connection), self._house.settings.errands)

    def _know(self, people: People) -> None:
        if not self._closed:
            self._people = people
            self._house.index_is_built()
            self._draw()

    def _take(self, asked_for: str, picture: DeskPicture) -> None:
        self._reading.take(picture)
        self._notice(picture)
        self._picture = picture
        if asked_for != self._selected:
            self._picture = picture.with_selected(self._selected)
        merged_into = picture.selected.merged_into if picture.selected is not None else ""
        if merged_into and asked_for == self._selected:
            self.select(merged_into)  # of the two only that one is left to do anything with
        else:
            self._draw()

    def _notice(self, picture: DeskPicture) -> None:
        if self._seen_once:
            now = self._house.now()
            news = news_in(self._picture, picture, self._selected, now)
        else:
            self._seen_once, news = True, None
        if news is not None:
            self.noticed.emit(news.value)

    def _draw(self) -> None:
        picture, voice, now = self._picture, self._voice, self._house.now()
        self._header.show(picture)
        self._printers.show(picture)
        self._sign_in.show_waiting(len(picture.waiting) + len(picture.calls))
        self._lists.draw(picture, voice, now)
        self._card.show(*self._chosen(picture))
        self.changed.emit()

    def _chosen(self, picture: DeskPicture) -> tuple[Sheet, Chosen]:
        key, voice = self._selected, self._voice
        person = self._people.by_id.get(key.removeprefix(PERSON))
        if key.startswith(PERSON) and person is not None:
            sheet = person_sheet(
                voice, person, self._people, picture.reach, self._house.now(), self._house.settings
            )
            return sheet, Chosen(person=person, reach=picture.reach, messages=picture.messages)
        call = picture.call(key.removeprefix(CALL)) if key.startswith(CALL) else None
        if call is not None:
            return call_sheet(voice, call), Chosen(call=call)
        visit = picture.selected
        if visit is None:
            listed = picture.listed(key)
            if isinstance(listed, VisitInside):
                return inside_sheet(voice, listed), Chosen()
            return Sheet(), Chosen()
        stand_in = stand_in_of(visit.host, self._people.by_email)
        chosen = Chosen(
            visit,
            badge=picture.badge,
            stand_in=stand_in,
            reach=picture.reach,
            doubles=tuple(picture.doubles),
            candidates=candidates_of(visit, picture.visits()),
        )
        if visit.is_public_meeting:
            return meeting_sheet(voice, visit, self._house.now()), chosen
        return visit_sheet(
            voice, picture, self._people, self._house.now(), self._house.settings
        ), chosen

    def _pick(self, key: str) -> None:
        person = self._people.by_id.get(key.removeprefix(PERSON))
        if person is None:
            return
        if self._walk_in.shown:
            self._walk_in.pick(person)
        elif not self._planning.pick(person) and not self._notices.pick(person):
            self._card.pick(person)
