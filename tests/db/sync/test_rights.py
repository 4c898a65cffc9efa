"""What a station may not do on the house's server is tried, each with its own login."""

from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest
from psycopg import sql

from db.sync.server.keeping import Keeping
from db.sync.server.roles import Roles
from db.sync.server.tables import house_tables
from tests.db.sync.chains import Chain
from tests.db.sync.conftest import Connect, House, Invite

TABLES = sorted([*(each.name for each in house_tables.sorted_tables), "alembic_version"])
READABLE = {
    "alembic_version", "claim", "event", "event_body", "finding", "house", "origin", "station",
}  # fmt: skip
STATIONS_FUNCTIONS = {"append", "beat", "leave", "tell"}

Session = psycopg.Connection


@pytest.fixture
def session(house: House, connect: Connect, invite: Invite) -> Iterator[Session]:
    """Sign in as a station that has no rights but a station's; another has handed events over."""
    connect().take(Chain().grow(2))
    guard = invite("Guard").login
    who = house.server.as_user(guard.role, guard.secret, house.database)
    with closing(psycopg.connect(who, autocommit=True)) as connection:
        yield connection


def may_not(session: Session, statement: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        session.execute(statement.encode())


def test_a_station_writes_to_no_table(session: Session, house: House) -> None:
    for table in TABLES:
        column = house.ask(
            "SELECT column_name FROM information_schema.columns"
            f" WHERE table_schema = 'foaje' AND table_name = '{table}' LIMIT 1"
        )[0][0]
        before = house.ask(f"SELECT count(*) FROM foaje.{table}")
        may_not(session, f"INSERT INTO foaje.{table} DEFAULT VALUES")
        may_not(session, f"UPDATE foaje.{table} SET {column} = NULL")
        may_not(session, f"DELETE FROM foaje.{table}")
        may_not(session, f"TRUNCATE foaje.{table}")
        may_not(session, f"DO $$ BEGIN LOCK TABLE foaje.{table} IN EXCLUSIVE MODE; END $$")
        may_not(session, f"DROP TABLE foaje.{table}")
        may_not(session, f"ALTER TABLE foaje.{table} ADD COLUMN more text")
        assert house.ask(f"SELECT count(*) FROM foaje.{table}") == before


def test_a_station_reads_what_it_needs_and_no_more(session: Session) -> None:
    for table in TABLES:
        if table in READABLE:
            session.execute(sql.SQL("SELECT * FROM foaje.{}").format(sql.Identifier(table)))
        else:
            may_not(session, f"SELECT count(*) FROM foaje.{table}")


def test_a_station_may_call_four_functions(session: Session, house: House) -> None:
    role = session.info.user
    asked = f"SELECT p.proname, has_function_privilege('{role}', p.oid, 'EXECUTE') FROM pg_proc p"
    said = house.ask(f"{asked} WHERE p.pronamespace = 'foaje'::regnamespace")
    assert {name for name, may in said if may} == STATIONS_FUNCTIONS
    assert len(said) == 13
    may_not(session, "SELECT foaje.erase(ARRAY['x'])")
    may_not(session, "SELECT foaje.strike_off('Reception')")
    may_not(session, "SELECT foaje.dismiss('Reception')")
    may_not(session, "SELECT foaje.invite('00000000', 'Mine', '{keeper}', 'SCRAM-SHA-256$', 0, '')")
    may_not(session, "SELECT foaje.enrol('', '', 'SCRAM-SHA-256$')")


def test_a_station_becomes_nobody_else(session: Session, house: House) -> None:
    roles = Roles(house.short)
    for each in (roles.owner, roles.porter, roles.guest, roles.erasure, roles.keeper, "postgres"):
        may_not(session, f'SET ROLE "{each}"')
        may_not(session, f'GRANT "{each}" TO "{session.info.user}"')
    may_not(session, f'SET ROLE "{house.first.login.role}"')
    may_not(session, f"ALTER ROLE \"{house.first.login.role}\" PASSWORD 'mine'")
    may_not(session, "CREATE ROLE mine")
    may_not(session, "CREATE TABLE foaje.mine (x int)")
    may_not(session, "CREATE FUNCTION foaje.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'")
    may_not(session, "CREATE OR REPLACE FUNCTION foaje.erase(event_ids text[]) RETURNS bigint"
            " LANGUAGE sql AS 'SELECT 1'")  # fmt: skip
    may_not(session, "DROP SCHEMA foaje CASCADE")


def test_functions_heed_no_tables_of_the_one_who_calls_them(session: Session, house: House) -> None:
    """Names of the caller's temporary schema must not stand in for ours or for PostgreSQL's."""
    session.execute("CREATE TEMP TABLE station AS SELECT * FROM foaje.station")
    session.execute("UPDATE station SET login = session_user")
    session.execute("CREATE TEMP TABLE event (x int)")
    session.execute("SET search_path = pg_temp, public")
    before = house.ask("SELECT heard_at FROM foaje.station WHERE name = 'Reception'")
    session.execute("SELECT foaje.beat(1, 'x', '{}', '{}', '{}', '{}')")
    assert house.ask("SELECT heard_at FROM foaje.station WHERE name = 'Reception'") == before
    settings = house.ask(
        "SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'foaje'::regnamespace"
        " AND p.proconfig IS DISTINCT FROM ARRAY['search_path=pg_catalog, pg_temp']"
    )
    assert settings == []


def test_who_is_invited_may_enrol_and_nothing_else(house: House) -> None:
    with Keeping(house.address, house.first.login, house.first.house_id) as keeping:
        keeping.invite("Guard")
    (login,) = house.ask("SELECT login FROM foaje.invitation")
    role = str(login[0])
    house.ask(f"ALTER ROLE \"{role}\" PASSWORD 'known'")
    who = house.server.as_user(role, "known", house.database)
    with closing(psycopg.connect(who, autocommit=True)) as guest:
        for table in TABLES:
            if table not in {"house", "alembic_version"}:
                may_not(guest, f"SELECT count(*) FROM foaje.{table}")
        may_not(guest, "SELECT foaje.beat(1, 'x', '{}', '{}', '{}', '{}')")
        may_not(guest, "SELECT foaje.leave()")


def test_nobody_can_sign_in_as_who_owns_things(house: House) -> None:
    asked = f"SELECT rolname, rolcanlogin, rolsuper FROM pg_roles WHERE rolname ~ '{house.short}'"
    roles = Roles(house.short)
    said = {name: (login, superuser) for name, login, superuser in house.ask(asked)}
    assert said[house.first.login.role] == (True, False)
    closed = {name for name, (login, _) in said.items() if not login}
    assert closed >= {roles.owner, roles.porter, *roles.groups}
    assert not any(superuser for _, superuser in said.values())


def test_an_erasing_station_cannot_write_and_a_keeping_one_cannot_erase(
    house: House, invite: Invite
) -> None:
    roles, archive = Roles(house.short), invite("Archive", "erasure").login.role
    office = invite("Office", "keeper").login.role
    asked = "SELECT pg_has_role('{}', '{}', 'MEMBER')"
    has = {
        (who, what): house.ask(asked.format(who, what))[0][0]
        for who in (archive, office)
        for what in (roles.station, roles.erasure, roles.keeper, roles.owner, roles.porter)
    }
    assert [what for (who, what), yes in has.items() if who == archive and yes] == [
        roles.station, roles.erasure,
    ]  # fmt: skip
    assert [what for (who, what), yes in has.items() if who == office and yes] == [
        roles.station, roles.keeper,
    ]  # fmt: skip
