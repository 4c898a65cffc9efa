"""What the desk tells of the house whoever is on the card: its name, the time, an evacuation."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.errands import DeskErrands
from kiosk.faces.desk.picture import DeskPicture
from kiosk.faces.desk.replies import greeting
from kiosk.faces.desk.standing import emergency_of
from kiosk.settings import Settings

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskHeaderViewModel(QObject):
    """The words around the lists and the card; told again with every picture."""

    changed = Signal()

    def __init__(self, errands: DeskErrands, parent: QObject) -> None:
        super().__init__(parent)
        self._errands = errands
        self._picture = DeskPicture()

    def show(self, picture: DeskPicture) -> None:
        """Show what the picture tells, and the time it is now."""
        self._picture = picture
        self.changed.emit()

    @Property(str, notify=changed)
    def deskName(self) -> str:
        """Give what the desk is called in this house."""
        return self._settings.town_hall.desk_name

    @Property(str, notify=changed)
    def townHall(self) -> str:
        """Give the name of the house."""
        return self._settings.town_hall.name

    @Property(str, notify=changed)
    def greeting(self) -> str:
        """Give how to answer the telephone (M01)."""
        town_hall = self._settings.town_hall
        return greeting(self._errands.voice, town_hall.municipality, town_hall.desk_name)

    @Property(str, notify=changed)
    def date(self) -> str:
        """Give today in words."""
        return self._errands.voice.date(self._errands.house.now())

    @Property(str, notify=changed)
    def shortDate(self) -> str:
        """Give today in few letters."""
        return self._errands.voice.short_date(self._errands.house.now())

    @Property(str, notify=changed)
    def time(self) -> str:
        """Give the time of day."""
        return self._errands.voice.clock(self._errands.house.now())

    @Property(str, notify=changed)
    def language(self) -> str:
        """Give the language shown."""
        return self._errands.voice.language

    @Property(str, notify=changed)
    def evacuation(self) -> str:
        """Give the evacuation or lock-down going on, in words; empty when there is none."""
        return emergency_of(self._errands.voice, self._picture.emergency)

    @property
    def _settings(self) -> Settings:
        return self._errands.house.settings
