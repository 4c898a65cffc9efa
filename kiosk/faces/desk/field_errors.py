"""Why a form was not taken, told at the field it is about."""

from collections.abc import Callable, Mapping

from kiosk.faces.desk.errands import DeskErrands
from kiosk.refusal import Refused
from kiosk.wording.refusals import sentence


class FieldErrors:
    """What is wrong with one form; `field_of` names fields by how the codes of refusals begin."""

    def __init__(
        self, errands: DeskErrands, field_of: Mapping[str, str], changed: Callable[[], None]
    ) -> None:
        self._errands = errands
        self._field_of = field_of
        self._changed = changed
        self._error: Refused | None = None

    def in_words(self) -> dict[str, str]:
        """Give what to do about a field, by its name; "" is about the whole."""
        if self._error is None:
            return {}
        return {self._field(self._error): sentence(self._errands.voice, self._error)}

    def forget(self) -> None:
        """Take what is typed as right until it is refused."""
        self._error = None

    def keep(self, refused: Refused) -> None:
        """Keep what is wrong, be it with the whole; whoever calls tells that it changed."""
        self._error = refused

    def take(self, error: Exception) -> bool:
        """Tell at the field what was refused; says whether there is such a field."""
        if not isinstance(error, Refused) or not self._field(error):
            return False
        self._error = error
        self._changed()
        return True

    def _field(self, refused: Refused) -> str:
        begins = (each for each in self._field_of if refused.code.startswith(each))
        return self._field_of[found] if (found := next(begins, "")) else ""
