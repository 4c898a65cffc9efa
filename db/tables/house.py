"""Tables of the opening hours, of the desk being manned, and of what is to be printed or sent."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text

from db.tables.metadata import projection_tables

special_day = Table(
    "special_day",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("day", Text, nullable=False),
    Column("opens", Text, nullable=False),
    Column("closes", Text, nullable=False),
    Column("text", Text, nullable=False),
    Index("special_day_day", "day"),
)

desk_absence = Table(
    "desk_absence",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("begun_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    Column("noticed", Boolean, nullable=False),
)

job = Table(
    "job",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("ordered_by", Text, nullable=False),
    Column("ordered_at", BigInteger, nullable=False),
    Column("changed_at", BigInteger, nullable=False),
    Column("as_typed", Boolean, nullable=False),
    Column("after_persons", Integer, nullable=False),
    Column("after_companions", Integer, nullable=False),
    Index("job_state", "state"),
    Index("job_about", "about"),
)
