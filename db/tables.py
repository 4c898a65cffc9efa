"""Every table of a station's file, in one place.

`journal_tables` are only ever added to and migrated by Alembic. `projection_tables` are derived:
dropped and folded again when their projection's version differs, never migrated. Times are
milliseconds since 1970 in UTC (`db.clock`).
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

SCHEMA_REVISION = "0003"
"""The newest migration; compared with the file's before Alembic is even loaded."""

journal_tables = MetaData()
projection_tables = MetaData()

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

_TOLD_OF_OTHERS = "(needs <> '' OR companions <> '')"

visit = Table(
    "visit",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("company", Text, nullable=False),
    Column("host_id", Text, nullable=False),
    Column("wish", Text, nullable=False),
    Column("persons", Integer, nullable=False),
    Column("booked_persons", Integer, nullable=False),
    Column("companions", Text, nullable=False),
    Column("needs", Text, nullable=False),
    Column("alias", Boolean, nullable=False),
    Column("lookup", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("booking_code", Text, nullable=False),
    Column("badge_code", Text, nullable=False),
    Column("booked_for", BigInteger),
    Column("ends_at", BigInteger),
    Column("booked_until", BigInteger),
    Column("discreet", Boolean, nullable=False),
    Column("full_name", Text, nullable=False),
    Column("after_hours", Boolean, nullable=False),
    Column("email", Text, nullable=False),
    Column("series", Text, nullable=False),
    Column("source_key", Text, nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("cancelled_at", BigInteger),
    Column("arrived_at", BigInteger),
    Column("met_at", BigInteger),
    Column("met_by", Text, nullable=False),
    Column("left_at", BigInteger),
    Column("said_left_at", BigInteger),
    Column("probably_left_at", BigInteger),
    Column("still_here_asked_at", BigInteger),
    Column("merged_into", Text, nullable=False),
    Column("merged_at", BigInteger),
    Column("slip", Integer, nullable=False),
    Column("contact", Text, nullable=False),
    Column("contact_at", BigInteger),
    Column("answer_text", Text, nullable=False),
    Column("answer_source", Text, nullable=False),
    Column("asked_at", BigInteger),
    Column("reminded_at", BigInteger),
    Column("stand_in_id", Text, nullable=False),
    Column("stand_in_asked_at", BigInteger),
    Column("message_text", Text, nullable=False),
    Column("message_phone", Text, nullable=False),
    Column("message_email", Text, nullable=False),
    Column("erased", Boolean, nullable=False),
    Index("visit_state", "state", "erased"),
    Index("visit_badge_code", "badge_code"),
    Index("visit_booking_code", "booking_code"),
    Index("visit_series", "series", sqlite_where=text("series <> ''")),
    Index("visit_source_key", "source_key", sqlite_where=text("source_key <> ''")),
    Index(
        "visit_told",
        "state",
        sqlite_where=text(_TOLD_OF_OTHERS),
    ),
    Index("visit_alias", "arrived_at", "booked_for", sqlite_where=text("alias IS 1")),
    Index("visit_slip", "slip", sqlite_where=text("slip <> 0")),
)
TOLD_OF_OTHERS = text(_TOLD_OF_OTHERS)
"""The visits with needs or companions; told in these very words, their index is used."""

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

visit_seal = Table(
    "visit_seal",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("visit_id", Text, nullable=False),
    Column("openings", Integer, nullable=False),
    Index("visit_seal_visit", "visit_id"),
)

slip_batch = Table(
    "slip_batch",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("printed_at", BigInteger, nullable=False),
)

desk_call = Table(
    "desk_call",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("called_at", BigInteger, nullable=False),
    Column("acknowledged_at", BigInteger),
    Column("unanswered_at", BigInteger),
    Column("answered_at", BigInteger),
    Index("desk_call_answered", "answered_at"),
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
    Index("job_state", "state"),
    Index("job_about", "about"),
)

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

rating = Table(
    "rating",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("day", Text, nullable=False),
    Column("ones", Integer, nullable=False),
    Column("twos", Integer, nullable=False),
    Column("threes", Integer, nullable=False),
    Column("fours", Integer, nullable=False),
    Column("fives", Integer, nullable=False),
    Index("rating_day", "day"),
)

roll_mark = Table(
    "roll_mark",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
    Column("visit_id", Text, primary_key=True),
    Column("mark", Text, nullable=False),
    Column("marked_at", BigInteger, nullable=False),
)

disposal = Table(
    "disposal",
    projection_tables,
    Column("subject_id", Text, primary_key=True),
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
