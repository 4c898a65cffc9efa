"""Making a house on a server, with the rights there are, and telling its schema's age."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from db.sync.counterpart import HouseFailure
from db.sync.server import creation, migrating
from db.sync.server.address import ServerAddress
from db.sync.server.creation import create_house, upgrade_house
from db.sync.server.house_server import HouseServer
from db.sync.server.keeping import Keeping, join
from db.sync.server.overwriting import overwrite_erased
from db.sync.server.tables import HOUSE_REVISION, house_tables
from tests.db.sync.chains import Chain
from tests.db.sync.conftest import Connect, House
from tests.postgres import ADMINISTRATOR, PostgresServer

NEXT_MIGRATION = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "0003", "0002"


def upgrade():
    op.create_table("more", sa.Column("x", sa.Text), schema="foaje")
"""


@pytest.fixture
def modest(postgres: PostgresServer, database: str) -> Iterator[str]:
    """Give an administrator who may make roles and schemas, and is no superuser."""
    postgres.execute("CREATE ROLE modest LOGIN CREATEROLE PASSWORD 'modest'")
    postgres.execute(f'GRANT CREATE ON DATABASE "{database}" TO modest')
    yield postgres.as_user("modest", "modest", database)
    postgres.execute("DROP OWNED BY modest", database)
    postgres.execute("REASSIGN OWNED BY modest TO postgres")
    for granted in ("admin_option", "true"):
        grants = postgres.execute(
            "SELECT roleid::regrole::text FROM pg_auth_members"
            f" WHERE member = 'modest'::regrole AND {granted}"
        )
        for (each,) in grants:
            postgres.execute(f"REVOKE {each} FROM modest CASCADE")
    postgres.execute("DROP ROLE modest")


def test_an_administrator_who_is_no_superuser_makes_a_whole_house(
    postgres: PostgresServer, database: str, modest: str
) -> None:
    first = create_house(modest, "Storfors", "Reception")
    address, chain = ServerAddress(postgres.host, postgres.port, database), Chain("Guard")
    with Keeping(address, first.login, first.house_id) as keeping:
        guard = join(address, keeping.invite("Guard").code)
        with HouseServer(address, guard.login, guard.house_id) as server:
            server.take(chain.grow(2))
            keeping.strike_off("Guard")
            with pytest.raises(HouseFailure):
                server.heads()
    overwrite_erased(modest)
    with (
        closing(psycopg.connect(modest)) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("SELECT * FROM foaje.event_body")


def test_who_may_not_make_roles_makes_no_house(
    postgres: PostgresServer, database: str, house: House
) -> None:
    """A station of another house on the same server is somebody like that."""
    login = house.first.login
    with pytest.raises(HouseFailure, match=r"house\.not_allowed"):
        create_house(postgres.as_user(login.role, login.secret, "postgres"), "Mine", "Mine")


def test_a_database_has_one_house(house: House) -> None:
    before = house.ask("SELECT rolname FROM pg_roles ORDER BY rolname")
    with pytest.raises(HouseFailure, match=r"house\.exists"):
        create_house(house.administrator, "Grannby", "Reception")
    assert house.ask("SELECT rolname FROM pg_roles ORDER BY rolname") == before


def test_a_house_that_could_not_be_made_leaves_nothing_behind(
    postgres: PostgresServer, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = "SELECT rolname FROM pg_roles ORDER BY rolname"
    before = postgres.execute(asked)
    monkeypatch.setattr("db.sync.server.creation.RIGHTS", ("erasure", None))
    with pytest.raises(HouseFailure, match=r"house\.failed"):
        create_house(postgres.administrator(database), "Storfors", None)  # type: ignore[arg-type] # the fault
    assert postgres.execute(asked) == before
    assert postgres.execute("SELECT FROM pg_namespace WHERE nspname = 'foaje'", database) == []


def test_the_migrated_schema_is_the_one_of_the_tables(house: House) -> None:
    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: psycopg.connect(house.administrator),
        poolclass=NullPool,
    )
    with engine.connect() as connection:
        options = {"include_schemas": True, "version_table_schema": "foaje", "compare_type": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, house_tables) == []


@pytest.mark.parametrize(("revision", "code"), [("0000", "house.older"), ("9999", "house.newer")])
def test_a_schema_of_another_time_is_told(
    house: House, connect: Connect, revision: str, code: str
) -> None:
    house.ask(f"UPDATE foaje.alembic_version SET version_num = '{revision}'")
    with pytest.raises(HouseFailure) as refusal:
        connect().heads()
    facts = {"revision": revision, "ours": HOUSE_REVISION}
    assert (refusal.value.code, refusal.value.facts) == (code, facts)
    with pytest.raises(HouseFailure) as refusal:
        join(house.address, "A" * 32)
    assert refusal.value.code == "house.code"


def test_a_house_of_today_needs_no_upgrade_and_one_of_tomorrow_gets_none(house: House) -> None:
    assert upgrade_house(house.administrator) == (HOUSE_REVISION, HOUSE_REVISION)
    house.ask("UPDATE foaje.alembic_version SET version_num = '9999'")
    with pytest.raises(HouseFailure, match=r"house\.newer"):
        upgrade_house(house.administrator)


def test_an_older_house_is_brought_up_to_date_and_keeps_what_it_has(
    postgres: PostgresServer, database: str, modest: str, monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:  # fmt: skip
    first = create_house(modest, "Storfors", "Reception")
    address, chain = ServerAddress(postgres.host, postgres.port, database), Chain()
    with HouseServer(address, first.login, first.house_id) as server:
        server.take(chain.grow())
        shutil.copytree(migrating.MIGRATIONS, tmp_path / "migrations")
        (tmp_path / "migrations" / "versions" / "0003_more.py").write_text(NEXT_MIGRATION, "utf-8")
        monkeypatch.setattr(migrating, "MIGRATIONS", tmp_path / "migrations")
        for module in (creation, migrating):
            monkeypatch.setattr(module, "HOUSE_REVISION", "0003")
        assert upgrade_house(modest) == ("0002", "0003")
        assert upgrade_house(modest) == ("0003", "0003")
        assert server.events_after({chain.origin: 0}, 9) == chain.events
    owner = postgres.execute("SELECT relowner::regrole::text FROM pg_class WHERE relname = 'more'",
                             database)  # fmt: skip
    assert str(owner[0][0]).endswith("_owner")


def test_a_database_without_a_house_is_told(postgres: PostgresServer, house: House) -> None:
    with pytest.raises(HouseFailure, match=r"house\.not_a_house"):
        upgrade_house(postgres.administrator())
    for name in ("postgres", "no_such_database"):
        address = ServerAddress(postgres.host, postgres.port, name)
        server = HouseServer(address, house.first.login, house.first.house_id)
        with server, pytest.raises(HouseFailure, match=r"house\.not_a_house"):
            server.heads()


def test_an_administrators_wrong_password_is_told(postgres: PostgresServer, database: str) -> None:
    with pytest.raises(HouseFailure, match=r"house\.password") as refusal:
        create_house(postgres.as_user(ADMINISTRATOR, "s3cr3t", database), "Storfors", "Reception")
    assert "s3cr3t" not in f"{refusal.value!r} {refusal.value.facts}"


def test_nobody_there_is_told(tmp_path: object) -> None:
    with pytest.raises(HouseFailure, match=r"house\.unreachable"):
        create_house(f"host={tmp_path} dbname=x", "Storfors", "Reception")
