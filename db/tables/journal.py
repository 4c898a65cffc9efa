"""Tables that are only ever added to, and migrated by Alembic."""

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
)

from db.tables.metadata import journal_tables

event = Table(
    "event",
    journal_tables,
    Column("event_id", Text, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("origin_seq", Integer, nullable=False),
    Column("hlc", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject_id", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("body_commit", LargeBinary, nullable=False),
    Column("prev_hash", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("origin", "origin_seq", name="event_origin_seq"),
    Index("event_subject", "subject_id"),
    Index("event_hlc", "hlc"),
)

event_body = Table(
    "event_body",
    journal_tables,
    Column("event_id", Text, primary_key=True),
    Column("salt", LargeBinary, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

projection_version = Table(
    "projection_version",
    journal_tables,
    Column("name", Text, primary_key=True),
    Column("version", Integer, nullable=False),
)

sign_of_life = Table(
    "sign_of_life",
    journal_tables,
    Column("station", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
)

wrong_pin = Table(
    "wrong_pin",
    journal_tables,
    Column("user_id", Text, primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("last_at", BigInteger, nullable=False),
)

event_apart = Table(
    "event_apart",
    journal_tables,
    Column("origin", Text, primary_key=True),
    Column("origin_seq", Integer, primary_key=True),
    Column("hash", LargeBinary, primary_key=True),
    Column("event_id", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("seen_at", BigInteger, nullable=False),
)

house_station = Table(
    "house_station",
    journal_tables,
    Column("station", Text, primary_key=True),
    Column("complete_to", BigInteger),
    Column("heard_at", BigInteger),
)

house_member = Table(
    "house_member",
    journal_tables,
    Column("station", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("certificate", Text, nullable=False),
    Column("gone_at", BigInteger),
)
"""The house's list as the server last gave it, for when the server is away."""
