"""What msgspec says of a wrong value, as code and facts: the key, what stands there, what may."""

import re
from typing import Any

from kiosk.refusal import Refused


def refusal(kind: type, raw: dict[str, Any], message: str) -> Refused:
    """Turn msgspec's "Expected `int`, got `str` - at `$.printers[0].port`" into code and facts."""
    # From the right: a wrong value is quoted in the message and may hold anything.
    found = re.fullmatch(r"(.*) - at `\$(.*)`", message, re.DOTALL)
    said, place = found.groups() if found else (message, "")
    key = place.lstrip(".")
    unknown = re.search(r"unknown field `(.*)`$", said, re.DOTALL)
    if unknown:
        key = f"{key}.{unknown[1]}".lstrip(".")
        return Refused("settings.unknown_key", key=key)
    missing = re.search(r"missing required field `(\w+)`", said)
    if missing:
        return Refused("settings.missing_key", key=f"{key}.{missing[1]}".lstrip("."))
    value = _value_at(raw, key)
    allowed = _choices_at(kind, key) if said.startswith("Invalid enum value") else said
    return Refused("settings.not_allowed", key=key, value=value, allowed=allowed)


def _choices_at(struct: type, key: str) -> str:
    """Name the values a setting may have, which msgspec leaves untold."""
    from msgspec import inspect

    kind = inspect.type_info(struct)
    for name in re.findall(r"[^.\[\]]+", key):
        if isinstance(kind, inspect.StructType):
            kind = next(each.type for each in kind.fields if each.encode_name == name)
        elif isinstance(kind, inspect.VarTupleType):
            kind = kind.item_type
        if isinstance(kind, inspect.UnionType):  # what may also be left out
            kind = next(each for each in kind.types if not isinstance(each, inspect.NoneType))
    if isinstance(kind, inspect.DictType):
        kind = kind.value_type
    kinds = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    choices = [each.values for each in kinds if isinstance(each, inspect.LiteralType)]
    return ", ".join(str(value) for values in choices for value in values)


def _value_at(raw: Any, key: str) -> Any:
    found: Any = raw
    for name, position in re.findall(r"([^.\[\]]+)|\[(\d+)\]", key):
        if position and isinstance(found, list):
            found = found[int(position)]
        elif name and isinstance(found, dict):
            found = found.get(name)
    return found
