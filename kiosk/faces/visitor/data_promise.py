"""What the town hall promises about what visitors write, as its settings say (LAW02, GDPR02)."""

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from kiosk.devices.qr_symbol import QUIET_ZONE, qr_modules
from kiosk.privacy.model import VISITS, rule_for
from kiosk.settings import Settings

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1

_HOURS_OF_A_DAY = 24
_TOLD_IN_HOURS = 48
"""From two days on a time is told in days, where it is whole days."""


@QmlElement
class DataPromise(QObject):
    """How long, by which decision, and who answers; the words are the screen's own."""

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rule = rule_for(VISITS, settings.retention)
        self._told = settings.data_protection
        self._page = settings.data_protection.web_page

    @Property(int, constant=True)
    def hours(self) -> int:
        """Give after how many hours it is erased; 0 where that is told in days."""
        return 0 if self._in_days() else self._rule.hours

    @Property(int, constant=True)
    def days(self) -> int:
        """Give after how many days it is erased; 0 where that is told in hours."""
        return self._rule.hours // _HOURS_OF_A_DAY if self._in_days() else 0

    @Property(str, constant=True)
    def decision(self) -> str:
        """Give the registry number and day of the decision, "" before there is one."""
        if not self._rule.decided:
            return ""
        return f"{self._rule.registry_number.strip()}, {self._rule.decided_on}"

    @Property(str, constant=True)
    def controller(self) -> str:
        """Give who is responsible, "" where the settings do not say."""
        return self._told.controller.strip()

    @Property(str, constant=True)
    def officer(self) -> str:
        """Give how to reach the data protection officer, "" where the settings do not say."""
        return self._told.officer.strip()

    @Property(str, constant=True)
    def webPage(self) -> str:
        """Give the page with everything about it, "" where there is none."""
        return self._page

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]  # names are allowed
    def pageSymbol(self) -> list[str]:
        """Give the page as a QR code: rows of 1 (black) and 0, with the white around them."""
        if not self._page:
            return []
        rows = qr_modules(self._page.encode())
        side = len(rows) + 2 * QUIET_ZONE
        white = ["0" * side] * QUIET_ZONE
        edge = "0" * QUIET_ZONE
        inner = [edge + "".join("1" if each else "0" for each in row) + edge for row in rows]
        return [*white, *inner, *white]

    def _in_days(self) -> bool:
        return self._rule.hours >= _TOLD_IN_HOURS and self._rule.hours % _HOURS_OF_A_DAY == 0
