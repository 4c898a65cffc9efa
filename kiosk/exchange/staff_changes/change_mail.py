"""A mail that tells of a personnel change, in the form the manual gives managers.

The subject is "Personalförändring"; the first lines of the text are fields, "Fält: värde", and end
with an empty line. What follows, a greeting or a signature, is not read.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from kiosk.exchange.staff_changes.change_fields import COLUMNS
from kiosk.refusal import Refused
from kiosk.typed_text import cleaned, folded

LARGEST_MAIL = 5 * 1024 * 1024

_SHOWN = 60
_SUBJECT = "personalforandring"
_ANSWERED = re.compile(r"^(?:(?:re|sv|vb|fw|fwd)\s*:\s*)+", re.IGNORECASE)
_KEYS = {folded(column): key for key, column in COLUMNS.items()} | {"epostadress": "email"}


@dataclass(frozen=True)
class ChangeMail:
    """Who sent it, by address in lower case, and the fields found, "" where nothing is said."""

    sender: str
    said: Mapping[str, str]


def read_change_mail(path: Path) -> ChangeMail:
    """Read an .eml file; raises `Refused("staff_change_mail.…")`."""
    message = _message(path)
    subject = cleaned(str(message.get("Subject", "")))
    if not folded(_ANSWERED.sub("", subject)).startswith(_SUBJECT):
        raise Refused("staff_change_mail.other_subject", value=subject[:_SHOWN])
    said = dict.fromkeys(COLUMNS, "")
    said |= _fields(_text(message))
    return ChangeMail(_sender(message), said)


def _message(path: Path) -> EmailMessage:
    try:
        if path.stat().st_size > LARGEST_MAIL:
            raise Refused("staff_change_mail.too_large", file=path.name, limit=LARGEST_MAIL)
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise Refused("staff_change_file.missing", file=str(path)) from error
    except OSError as error:
        raise Refused(
            "staff_change_file.unreadable", file=str(path), detail=error.strerror
        ) from error
    message = BytesParser(EmailMessage, policy=policy.default).parsebytes(raw)
    if not message.keys():
        raise Refused("staff_change_mail.unreadable", file=path.name)
    return message


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    if body is None:
        raise Refused("staff_change_mail.no_text")
    try:
        return str(body.get_content())
    except (LookupError, ValueError) as error:
        raise Refused("staff_change_mail.no_text") from error


def _sender(message: EmailMessage) -> str:
    addresses = getattr(message.get("From"), "addresses", ())
    return addresses[0].addr_spec.lower() if addresses else ""


def _fields(text: str) -> dict[str, str]:
    """Read the lines up to the first empty one; a line that is no field is refused."""
    said: dict[str, str] = {}
    for line in text.strip().splitlines():
        if not line.strip():
            break
        name, colon, value = line.partition(":")
        key = _KEYS.get(folded(name))
        if key is None or not colon:
            raise Refused("staff_change_mail.line_unknown", value=cleaned(line)[:_SHOWN])
        said[key] = cleaned(value)
    if not said:
        raise Refused("staff_change_mail.no_text")
    return said
