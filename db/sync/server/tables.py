"""The tables of a house on its server, migrated by Alembic (`db/house_migrations`).

Times are milliseconds since 1970 in UTC; those of the server are by its own clock.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

SCHEMA = "foaje"
HOUSE_REVISION = "0002"
"""The newest migration; numbers only ever rise."""

house_tables = MetaData(schema=SCHEMA)

house = Table(
    "house",
    house_tables,
    Column("id", Text, primary_key=True),
    Column("short", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("erased_at", BigInteger),
    Column("overwritten_at", BigInteger),
)
"""`erased_at` is when bodies were last erased, `overwritten_at` when their file was last written
anew, and nothing erased before stands in it."""

station = Table(
    "station",
    house_tables,
    Column("name", Text, primary_key=True),
    Column("login", Text, nullable=False),
    Column("rights", ARRAY(Text), nullable=False),
    Column("enrolled_at", BigInteger, nullable=False),
    Column("struck_off_at", BigInteger),
    Column("left_at", BigInteger),
    Column("address", Text, nullable=False),
    Column("certificate", Text, nullable=False),
    Column("complete_to", BigInteger),
    Column("heard_at", BigInteger),
    Column("instance", Text, nullable=False),
    Column("heads", JSONB, nullable=False),
    UniqueConstraint("login", name="station_login"),
)

instance = Table(
    "instance",
    house_tables,
    Column("station", Text, primary_key=True),
    Column("instance", Text, primary_key=True),
    Column("first_heard_at", BigInteger, nullable=False),
)
"""Every start of the program at a station, to tell a clone of its PC from a start anew."""

origin = Table(
    "origin",
    house_tables,
    Column("origin", Text, primary_key=True),
    Column("station", Text, nullable=False),
    Column("head_seq", BigInteger, nullable=False),
    Column("head_hash", LargeBinary, nullable=False),
    Column("touched_at", BigInteger, nullable=False),
    Index("origin_touched", "touched_at"),
)

event = Table(
    "event",
    house_tables,
    Column("event_id", Text, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("origin_seq", BigInteger, nullable=False),
    Column("hlc", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject_id", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("body_commit", LargeBinary, nullable=False),
    Column("prev_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("origin", "origin_seq", name="event_origin_seq"),
)

event_body = Table(
    "event_body",
    house_tables,
    Column("event_id", Text, primary_key=True),
    Column("salt", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

erasure = Table(
    "erasure",
    house_tables,
    Column("event_id", Text, primary_key=True),
    Column("erased_at", BigInteger, nullable=False),
)
"""Whose bodies are gone for good, also of events that no station has handed over yet."""

claim = Table(
    "claim",
    house_tables,
    Column("station", Text, primary_key=True),
    Column("origin", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)
"""The heads that each station says it holds."""

finding = Table(
    "finding",
    house_tables,
    Column("kind", Text, primary_key=True),
    Column("station", Text, primary_key=True),
    Column("origin", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("seq_before", BigInteger, nullable=False),
    Column("found_at", BigInteger, nullable=False),
    Index("finding_found", "found_at"),
)

invitation = Table(
    "invitation",
    house_tables,
    Column("login", Text, primary_key=True),
    Column("station", Text, nullable=False),
    Column("rights", ARRAY(Text), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("used_at", BigInteger),
    Column("parcel", LargeBinary),
)
