"""Tables of people, units and their phones."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text

from db.tables.metadata import projection_tables

unit = Table(
    "unit",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("administration", Text, nullable=False),
    Column("secret", Boolean, nullable=False),
    Column("manager_id", Text, nullable=False),
    Column("deputy_ids", Text, nullable=False),
)

person = Table(
    "person",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("source_id", Text, nullable=False),
    Column("given_name", Text, nullable=False),
    Column("family_name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("unit_id", Text, nullable=False),
    Column("extension", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("mobile", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("room", Text, nullable=False),
    Column("manager_email", Text, nullable=False),
    Column("stand_in_email", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("card", Text, nullable=False),
    Column("hidden", Boolean, nullable=False),
    Column("protected", Boolean, nullable=False),
    Column("visiting_address", Text, nullable=False),
    Column("languages", Text, nullable=False),
    Column("policy_version", Text, nullable=False),
    Column("policy_informed_on", Text, nullable=False),
    Column("ended", Boolean, nullable=False),
    Index("person_email", "email"),
)

referral = Table(
    "referral",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("starts_at", BigInteger, nullable=False),
    Column("ends_at", BigInteger),
    Column("returns_at", BigInteger),
    Column("line", Text, nullable=False),
    Column("forward_person_id", Text, nullable=False),
    Column("forward_number", Text, nullable=False),
    Column("public_text", Text, nullable=False),
    Column("internal_text", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("source_key", Text, nullable=False),
    Column("recorded_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    Index("referral_person", "person_id"),
    Index("referral_source", "source", "source_key"),
)

phone_hours = Table(
    "phone_hours",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("weekly", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("review_on", Text, nullable=False),
)

phone_duty = Table(
    "phone_duty",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("unit_id", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("starts_at", BigInteger, nullable=False),
    Column("ends_at", BigInteger, nullable=False),
    Index("phone_duty_unit", "unit_id"),
    Index("phone_duty_person", "person_id"),
)

unmanned = Table(
    "unmanned",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("unit_id", Text, nullable=False),
    Column("starts_at", BigInteger, nullable=False),
    Column("ends_at", BigInteger, nullable=False),
    Column("refer_person_id", Text, nullable=False),
    Column("refer_number", Text, nullable=False),
    Column("recorded_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    Index("unmanned_unit", "unit_id"),
)

staff_change = Table(
    "staff_change",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("what", Text, nullable=False),
    Column("person_id", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("effective_on", Text, nullable=False),
    Column("told_by", Text, nullable=False),
    Column("sender_known", Boolean, nullable=False),
    Column("channel", Text, nullable=False),
    Column("told_at", BigInteger, nullable=False),
    Column("given_name", Text, nullable=False),
    Column("family_name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("administration", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("extension", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("mobile", Text, nullable=False),
    Column("room", Text, nullable=False),
    Column("visiting_address", Text, nullable=False),
    Column("successor_id", Text, nullable=False),
    Column("confirmed_at", BigInteger),
    Column("confirmed_by", Text, nullable=False),
    Column("put_aside_at", BigInteger),
    Column("put_aside_because", Text, nullable=False),
    Index("staff_change_confirmed", "confirmed_at"),
)

number_redirect = Table(
    "number_redirect",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("old_number", Text, primary_key=True),
    Column("person_id", Text, nullable=False),
    Column("until", Text, nullable=False),
    Index("number_redirect_number", "old_number"),
)

source = Table(
    "source",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("live", Boolean, nullable=False),
    Column("read_at", BigInteger),
    Column("failed_at", BigInteger),
    Column("failure", Text, nullable=False),
    Column("taken", Integer, nullable=False),
    Column("refused", Integer, nullable=False),
    Column("columns", Text, nullable=False),
)
