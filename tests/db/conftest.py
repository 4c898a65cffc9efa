"""Storage is tested as it stands: every file is migrated, and every commit waits for the disk."""

import pytest

from db import engine, schema, store
from tests.conftest import HASTY, WAITING


@pytest.fixture(autouse=True)
def _nothing_is_cut_short(monkeypatch: pytest.MonkeyPatch) -> None:
    pragmas = tuple(each.replace(HASTY, WAITING) for each in engine._WRITER_PRAGMAS)
    monkeypatch.setattr(engine, "_WRITER_PRAGMAS", pragmas)
    monkeypatch.setattr(store, "migrate", schema.migrate)
