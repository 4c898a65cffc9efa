"""The table of messages taken for people of the house."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Table, Text

from db.tables.metadata import projection_tables

message = Table(
    "message",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("came", Boolean, nullable=False),
    Column("call_back", Boolean, nullable=False),
    Column("taken_at", BigInteger, nullable=False),
    Column("seen_at", BigInteger),
    Index("message_person", "person_id", "taken_at"),
)
