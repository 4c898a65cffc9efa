"""What an examination finds: rows of facts, worded elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Light(StrEnum):
    """How something stands; GREY: could not be examined because of what is red in another row."""

    GREEN = "green"
    RED = "red"
    GREY = "grey"


@dataclass(frozen=True)
class Finding:
    """One row: what was examined ("printer" with the printer's name), and what was found."""

    row: str
    light: Light
    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""


def green(row: str, code: str, /, name: str = "", **facts: Any) -> Finding:
    """Find something in order."""
    return Finding(row, Light.GREEN, code, facts, name)


def red(row: str, code: str, /, name: str = "", **facts: Any) -> Finding:
    """Find something that needs mending."""
    return Finding(row, Light.RED, code, facts, name)


def not_examined(row: str) -> Finding:
    """Tell that something else must be mended before this can be examined."""
    return Finding(row, Light.GREY, "not_examined")
