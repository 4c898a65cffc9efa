"""The languages a visitor may choose among, and how one types in the chosen one."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.settings import Settings
from kiosk.wording.language_packs import LanguagePack, language_pack, switched_on

QML_IMPORT_NAME = "Foaje"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class LanguageChoice(QObject):
    """The languages this house has switched on; `chosen` asks for one of them.

    Somebody outside tells by `shown` which language the face is in.
    """

    changed = Signal()
    chosen = Signal(str)

    def __init__(self, settings: Settings, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._packs = switched_on(settings)
        self._pack = language_pack(language)
        self._picking = False
        self._typed_on_keys = False

    @property
    def pack(self) -> LanguagePack:
        """Give what is known of the language shown."""
        return self._pack

    @property
    def codes(self) -> tuple[str, ...]:
        """Give the languages offered."""
        return tuple(each.code for each in self._packs)

    @property
    def all_shown(self) -> bool:
        """Tell whether somebody is choosing among all languages."""
        return self._picking

    def shown(self, language: str) -> None:
        """Take notice of the language the face is in now."""
        self._pack = language_pack(language)
        self.changed.emit()

    def type_on_keys(self, *, typed: bool) -> None:
        """Take notice that somebody types on a keyboard of keys, or touches the glass again."""
        if typed != self._typed_on_keys:
            self._typed_on_keys = typed
            self.changed.emit()

    @Slot()
    def pick(self) -> None:
        """Show all languages to choose among."""
        self._show_all(shown=True)

    @Slot()
    def close(self) -> None:
        """Stop choosing and keep the language."""
        self._show_all(shown=False)

    @Slot(str)
    def choose(self, code: str) -> None:
        """Choose one of the languages offered."""
        self.close()
        if any(each.code == code for each in self._packs):
            self.chosen.emit(code)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # names are allowed
    def offered(self) -> list[dict[str, object]]:
        """Give the languages: `code`, and `name` in the language itself."""
        return [{"code": each.code, "name": each.name} for each in self._packs]

    @Property(str, notify=changed)
    def code(self) -> str:
        """Give the language shown."""
        return self._pack.code

    @Property(bool, notify=changed)
    def rightToLeft(self) -> bool:
        """Tell whether the language shown is written from right to left."""
        return self._pack.right_to_left

    @Property(str, notify=changed)
    def keyboard(self) -> str:
        """Give the layout of the on-screen keyboard."""
        return self._pack.keyboard

    @Property(bool, notify=changed)
    def typedOnKeys(self) -> bool:
        """Tell whether the on-screen keyboard stands back for one of keys."""
        return self._typed_on_keys

    @Property(bool, notify=changed)
    def picking(self) -> bool:
        """Tell whether all languages are shown to choose among."""
        return self.all_shown

    def _show_all(self, *, shown: bool) -> None:
        if shown != self._picking:
            self._picking = shown
            self.changed.emit()
