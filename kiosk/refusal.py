"""What a command or a reader of foreign input says no with: a code and the facts, never a sentence.

Rooms raise `Refused`; `kiosk.wording.refusals` turns it into what the person reads.
"""

from typing import Any


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error of the program
    """The request cannot be carried out as it stands; nothing was stored.

    `code` is stable, `room.reason` in lower case ("visit.already_left"); `facts` are the values
    the sentence needs, keyed by the placeholder names of that sentence.
    """

    def __init__(self, code: str, **facts: Any) -> None:
        """Take the code and the facts of one refusal."""
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        """Show code and facts, for logs and failing tests."""
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({told})"
