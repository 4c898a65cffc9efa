"""A house: its stations, their origins and events, and the functions through which they write."""

from pathlib import Path

import psycopg
import sqlalchemy as sa
from alembic import context, op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from db.sync.server.roles import Roles

revision = "0001"
down_revision = None

FUNCTIONS = Path(__file__).parent.parent / "functions"


def upgrade() -> None:
    _make_tables_of_events()
    _make_tables_of_stations()
    roles: Roles = context.config.attributes["roles"]
    _run("0001_owner.sql")
    _run("0001_peers.sql")
    _grant(roles)
    # Who makes roles has no more rights to the tables than it takes, and owns no function besides.
    op.execute(f'GRANT CREATE ON SCHEMA foaje TO "{roles.porter}"')
    op.execute(f'SET LOCAL ROLE "{roles.porter}"')
    _run("0001_porter.sql")
    _let("invite(text, text, text[], text, bigint, bytea)", roles.keeper)
    _let("enrol(text, text, text)", roles.guest)
    _let("strike_off(text)", roles.keeper)
    _let("leave()", roles.station)
    op.execute(f'SET LOCAL ROLE "{roles.owner}"')
    op.execute(f'REVOKE CREATE ON SCHEMA foaje FROM "{roles.porter}"')


def _make_tables_of_events() -> None:
    op.create_table(
        "origin",
        sa.Column("origin", sa.Text, primary_key=True),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("head_seq", sa.BigInteger, nullable=False),
        sa.Column("head_hash", sa.LargeBinary, nullable=False),
        sa.Column("touched_at", sa.BigInteger, nullable=False),
        schema="foaje",
    )
    op.create_index("origin_touched", "origin", ["touched_at"], schema="foaje")
    op.create_table(
        "event",
        sa.Column("event_id", sa.Text, primary_key=True),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("origin_seq", sa.BigInteger, nullable=False),
        sa.Column("hlc", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject_id", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("body_commit", sa.LargeBinary, nullable=False),
        sa.Column("prev_hash", sa.LargeBinary, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("origin", "origin_seq", name="event_origin_seq"),
        schema="foaje",
    )
    op.create_table(
        "event_body",
        sa.Column("event_id", sa.Text, primary_key=True),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        schema="foaje",
    )
    op.create_table(
        "erasure",
        sa.Column("event_id", sa.Text, primary_key=True),
        sa.Column("erased_at", sa.BigInteger, nullable=False),
        schema="foaje",
    )
    op.create_table(
        "claim",
        sa.Column("station", sa.Text, primary_key=True),
        sa.Column("origin", sa.Text, primary_key=True),
        sa.Column("seq", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
        schema="foaje",
    )
    op.create_table(
        "finding",
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("station", sa.Text, primary_key=True),
        sa.Column("origin", sa.Text, primary_key=True),
        sa.Column("seq", sa.BigInteger, primary_key=True),
        sa.Column("seq_before", sa.BigInteger, nullable=False),
        sa.Column("found_at", sa.BigInteger, nullable=False),
        schema="foaje",
    )
    op.create_index("finding_found", "finding", ["found_at"], schema="foaje")


def _make_tables_of_stations() -> None:
    op.create_table(
        "house",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("short", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        schema="foaje",
    )
    op.create_table(
        "station",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("login", sa.Text, nullable=False),
        sa.Column("rights", ARRAY(sa.Text), nullable=False),
        sa.Column("enrolled_at", sa.BigInteger, nullable=False),
        sa.Column("struck_off_at", sa.BigInteger),
        sa.Column("left_at", sa.BigInteger),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("certificate", sa.Text, nullable=False),
        sa.Column("complete_to", sa.BigInteger),
        sa.Column("heard_at", sa.BigInteger),
        sa.Column("instance", sa.Text, nullable=False),
        sa.Column("heads", JSONB, nullable=False),
        sa.UniqueConstraint("login", name="station_login"),
        schema="foaje",
    )
    op.create_table(
        "instance",
        sa.Column("station", sa.Text, primary_key=True),
        sa.Column("instance", sa.Text, primary_key=True),
        sa.Column("first_heard_at", sa.BigInteger, nullable=False),
        schema="foaje",
    )
    op.create_table(
        "invitation",
        sa.Column("login", sa.Text, primary_key=True),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("rights", ARRAY(sa.Text), nullable=False),
        sa.Column("made_at", sa.BigInteger, nullable=False),
        sa.Column("expires_at", sa.BigInteger, nullable=False),
        sa.Column("used_at", sa.BigInteger),
        sa.Column("parcel", sa.LargeBinary),
        schema="foaje",
    )


def _grant(roles: Roles) -> None:
    everyone = ", ".join(f'"{each}"' for each in (roles.porter, *roles.groups))
    op.execute(f"GRANT USAGE ON SCHEMA foaje TO {everyone}")
    op.execute(f"GRANT SELECT ON foaje.house, foaje.alembic_version TO {everyone}")
    op.execute(
        "GRANT SELECT ON foaje.station, foaje.origin, foaje.event, foaje.event_body, foaje.claim,"
        f' foaje.finding TO "{roles.station}"'
    )
    op.execute(
        "GRANT SELECT (login, station, rights, made_at, expires_at, used_at) ON foaje.invitation"
        f' TO "{roles.keeper}"'
    )
    op.execute(f'GRANT SELECT ON foaje.station TO "{roles.keeper}"')
    op.execute(f'GRANT SELECT, INSERT, UPDATE, DELETE ON foaje.invitation TO "{roles.porter}"')
    op.execute(f'GRANT SELECT, INSERT, UPDATE ON foaje.station TO "{roles.porter}"')
    op.execute(f'GRANT SELECT, DELETE ON foaje.claim TO "{roles.porter}"')
    _let(
        "append(text, bigint, text[], bigint[], text[], text[], text[], text[],"
        " bytea[], bytea[], bytea[], bytea[], bytea[])",
        roles.station,
    )
    _let("beat(bigint, text, jsonb, text[], bigint[], bytea[])", roles.station)
    _let("erase(text[])", roles.erasure)
    _let("tell(text, text)", roles.station)


def _let(function: str, role: str) -> None:
    op.execute(f'GRANT EXECUTE ON FUNCTION foaje.{function} TO "{role}"')


def _run(file: str) -> None:
    driver = op.get_bind().connection.driver_connection
    assert isinstance(driver, psycopg.Connection)  # noqa: S101 - what SQLAlchemy opened
    driver.execute((FUNCTIONS / file).read_bytes())  # as it stands: a per cent is no parameter
