"""Tables of evacuations, lock-downs, alarms and calls for help."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Table, Text

from db.tables.metadata import projection_tables

evacuation = Table(
    "evacuation",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("drill", Boolean, nullable=False),
    Column("started_at", BigInteger, nullable=False),
    Column("started_by", Text, nullable=False),
    Column("hosts_told", Boolean, nullable=False),
    Column("ended_at", BigInteger),
)

lockdown = Table(
    "lockdown",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("drill", Boolean, nullable=False),
    Column("started_at", BigInteger, nullable=False),
    Column("started_by", Text, nullable=False),
    Column("ended_at", BigInteger),
)

alarm = Table(
    "alarm",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("station", Text, nullable=False),
    Column("fault", Text, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    Column("rested_at", BigInteger),
    Index("alarm_ended", "ended_at"),
    Index("alarm_rested", "station", "rested_at"),
)

help_call = Table(
    "help_call",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("place", Text, nullable=False),
    Column("station", Text, nullable=False),
    Column("called_at", BigInteger, nullable=False),
    Column("coming_at", BigInteger),
    Column("coming", Text, nullable=False),
    Column("ended_at", BigInteger),
    Index("help_call_ended", "ended_at"),
)

roll_mark = Table(
    "roll_mark",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("visit_id", Text, primary_key=True),
    Column("mark", Text, nullable=False),
    Column("marked_at", BigInteger, nullable=False),
)
