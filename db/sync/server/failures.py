"""What the server and the way to it say no with, told as `HouseFailure`.

Nothing that was sent stands in a failure: PostgreSQL quotes rows and values in its messages, and
those are names of visitors. Only its SQLSTATE and the facts that a function of ours gives are kept.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy.exc import DBAPIError

from db.sync.counterpart import HouseFailure
from db.sync.server.address import ServerAddress
from db.sync.server.probing import reason_against

_OURS = {
    "FO001": "house.struck_off",
    "FO002": "house.foreign_origin",
    "FO003": "house.gap",
    "FO004": "house.forked",
    "FO005": "house.broken",
    "FO006": "house.code",
    "FO007": "house.name_taken",
    "FO008": "house.no_such_station",
    "FO009": "house.last_keeper",
}
_POSTGRESQL = {
    "23505": "house.forked",  # an event that another origin has already
    "28000": "house.struck_off",
    "28P01": "house.password",
    "3D000": "house.not_a_house",
    "3F000": "house.not_a_house",
    "42501": "house.not_allowed",
    "42P01": "house.not_a_house",
    "42883": "house.not_a_house",
    "53100": "house.full",
    "58030": "house.disk",
}
_GONE = ("08", "57P", "53300")
_WHILE_CONNECTING = (
    # The server's own words come in its language; SQLSTATEs are not given before the sign-in.
    (r"certificate|does not support SSL|SSL error: (?!unexpected eof)", "house.certificate"),
    (r"not permitted to log in|tillåts inte logga in|får inte logga in", "house.struck_off"),
    (r"password authentication failed|[Ll]ösenord", "house.password"),
    (r'database ".*" does not exist|databasen? ".*" (finns|existerar) inte', "house.not_a_house"),
    # The file is one that each database needs before anybody is let in; its name is never put into
    # other languages, and the reason is given from PostgreSQL 15 on.
    (r"No space left on device|Enheten är full|could not write init file", "house.full"),
)
_NOT_NOW = (
    r"terminat|postmaster|shutting down|starting up|recovery|avslut|startar|stäng"
    r"|too many|slots are reserved|för många|slottar"
)
"""What a server says that is being stopped or started, or has no place for one more, also after it
has seen the password."""
_CERTIFICATE_REASONS = (
    (r"does not match host name", "host_name"),
    (r"does not support SSL", "not_encrypted"),
    (r"root certificate file|could not load|could not read", "no_authority"),
)


@contextmanager
def told_as_failures() -> Iterator[None]:
    """Turn what the driver raises into `HouseFailure`."""
    try:
        yield
    except psycopg.Error as error:
        raise failure_of(error) from None
    except DBAPIError as error:
        original = error.orig
        raise (
            failure_of(original)
            if isinstance(original, psycopg.Error)
            else HouseFailure("house.failed", error=type(original).__name__)
        ) from None


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """Tell of a full disk as `house.no_room` what is done in one piece: then nothing was.

    Of `house.full` the station's lane tells: it tries again by itself, and nobody need.
    """
    try:
        yield
    except HouseFailure as failure:
        if failure.code != "house.full":
            raise
        raise HouseFailure("house.no_room", **failure.facts) from None


def failure_of(error: psycopg.Error) -> HouseFailure:
    """Name what the server said in answer to a statement, or that it says nothing any more."""
    state = error.sqlstate
    if state is None:
        if isinstance(error, psycopg.OperationalError):
            return HouseFailure("house.unreachable")
        return HouseFailure("house.failed", error=type(error).__name__)
    if state in _OURS:
        return HouseFailure(_OURS[state], **_facts(error))
    if state.startswith(_GONE):
        return HouseFailure("house.unreachable", sqlstate=state)
    return HouseFailure(_POSTGRESQL.get(state, "house.failed"), sqlstate=state)


def failure_to_connect(error: psycopg.Error, address: ServerAddress | None = None) -> HouseFailure:
    """Name why there is no connection.

    `house.certificate` says in `reason` what is wrong: `host_name`, `expired`, `not_yet_valid`,
    `not_encrypted`, `no_authority` (no file of authorities here), `unknown_authority` or `other`.
    """
    said = str(error)
    for pattern, code in _WHILE_CONNECTING:
        if re.search(pattern, said):
            if code == "house.certificate":
                return HouseFailure(code, reason=_certificate_reason(said, address))
            return HouseFailure(code)
    was_asked = error.pgconn is not None and error.pgconn.used_password
    if was_asked and "FATAL" in said and not re.search(_NOT_NOW, said):
        return HouseFailure("house.password")
    return HouseFailure("house.unreachable")


def _certificate_reason(said: str, address: ServerAddress | None) -> str:
    for pattern, reason in _CERTIFICATE_REASONS:
        if re.search(pattern, said):
            return reason
    return "other" if address is None else reason_against(address)


def _facts(error: psycopg.Error) -> dict[str, Any]:
    detail = error.diag.message_detail
    facts: dict[str, Any] = json.loads(detail) if detail else {}
    return facts
