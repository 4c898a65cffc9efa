"""What came of running a command line in this process."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Ran:
    """What came of a command line."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> dict[str, Any]:
        """Give the one JSON object on standard output, failing if there is anything else."""
        assert self.out.endswith("\n")
        assert self.out.count("\n") == 1
        answer: dict[str, Any] = json.loads(self.out)
        return answer


Kiosk = Callable[..., Ran]
