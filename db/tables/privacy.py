"""Tables of disposal, and of who may see what and who did."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text

from db.tables.metadata import projection_tables

disposal = Table(
    "disposal",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("station", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("hours", Integer, nullable=False),
    Column("registry_number", Text, nullable=False),
    Column("decided_on", Text, nullable=False),
    Column("begun_at", BigInteger, nullable=False),
    Column("done_at", BigInteger),
    Column("subjects", Integer, nullable=False),
    Column("bodies", Integer, nullable=False),
    Column("files", Integer, nullable=False),
    Column("copies", Integer, nullable=False),
    Column("earliest", Text, nullable=False),
    Column("latest", Text, nullable=False),
    Index("disposal_done", "done_at"),
)

hold = Table(
    "hold",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("registry_number", Text, nullable=False),
    Column("visit_id", Text, nullable=False),
    Column("since", BigInteger),
    Column("until", BigInteger),
    Column("set_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    Index("hold_ended", "ended_at"),
)

user_account = Table(
    "user_account",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("roles", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("pin_hash", Text, nullable=False),
    Column("pepper_id", Text, nullable=False),
    Column("ended", Boolean, nullable=False),
)

read_made = Table(
    "read_made",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("actor", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("found", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Index("read_made_at", "at"),
)

search_made = Table(
    "search_made",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("read_id", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("visit_ids", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Index("search_made_read", "read_id"),
)

erasure = Table(
    "erasure",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("about", Text, nullable=False),
    Column("until_hlc", BigInteger, nullable=False),
    Column("kept_kinds", Text, nullable=False),
    Column("ahead", Text, nullable=False),
    Index("erasure_about", "about"),
)
