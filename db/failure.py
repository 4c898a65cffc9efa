"""What storage says no with: a code and the facts, never a sentence."""

import sqlite3
from typing import Any

from sqlalchemy.exc import DBAPIError


class StorageFailure(Exception):  # noqa: N818 - the code says what failed
    """Storage could not do what was asked; what was stored before still stands.

    Codes: `storage.in_use`, `storage.newer`, `storage.damaged`, `storage.disk_full`,
    `storage.not_writable`, `storage.missing`, `storage.not_a_station`, `storage.failed`.
    """

    def __init__(self, code: str, **facts: Any) -> None:
        """Take the code and the facts of one failure."""
        super().__init__(code)
        self.code = code
        self.facts = facts


def failure_of(error: DBAPIError | sqlite3.Error | OSError) -> StorageFailure:
    """Name what the database or the operating system said."""
    original = error.orig if isinstance(error, DBAPIError) else error
    detail = str(original)
    if "disk is full" in detail or "No space left" in detail or "database or disk" in detail:
        return StorageFailure("storage.disk_full", detail=detail)
    if "malformed" in detail or "not a database" in detail or "disk image" in detail:
        return StorageFailure("storage.damaged", detail=detail)
    if "readonly" in detail or "unable to open" in detail or isinstance(original, PermissionError):
        return StorageFailure("storage.not_writable", detail=detail)
    return StorageFailure("storage.failed", detail=detail)
