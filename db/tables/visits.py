"""Tables of visits, calls to the desk and what visitors thought of it."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text, text

from db.tables.metadata import projection_tables

_TOLD_OF_OTHERS = "(needs <> '' OR companions <> '')"
_MAY_RETURN = "(state = 'left' AND booked_until IS NOT NULL)"
_BEHIND_INITIALS = "(discreet IS 1 AND full_name <> '')"

_BOOKED_BY_CODE = "booking_code <> ''"
_OF_A_SERIES = "series <> ''"
_FROM_A_SOURCE = "source_key <> ''"
_ON_A_SLIP = "slip <> 0"
_FOLLOWS_ANOTHER = "follows <> ''"
_ARRIVED_AGAIN = "arrived_again <> ''"
_DOUBLES_ANOTHER = "again_of <> ''"

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
    Column("follows", Text, nullable=False),
    Column("follows_as", Text, nullable=False),
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
    Column("overruled", Text, nullable=False),
    Column("arrived_again", Text, nullable=False),
    Column("again_of", Text, nullable=False),
    Column("erased", Boolean, nullable=False),
    Index("visit_state", "state", "erased"),
    Index("visit_badge_code", "badge_code"),
    Index("visit_booking_code", "booking_code", sqlite_where=text(_BOOKED_BY_CODE)),
    Index("visit_series", "series", sqlite_where=text(_OF_A_SERIES)),
    Index("visit_source_key", "source_key", sqlite_where=text(_FROM_A_SOURCE)),
    Index(
        "visit_told",
        "state",
        sqlite_where=text(_TOLD_OF_OTHERS),
    ),
    Index("visit_may_return", "state", "booked_until", sqlite_where=text(_MAY_RETURN)),
    Index("visit_behind_initials", "state", sqlite_where=text(_BEHIND_INITIALS)),
    Index("visit_alias", "arrived_at", "booked_for", sqlite_where=text("alias IS 1")),
    Index("visit_slip", "slip", sqlite_where=text(_ON_A_SLIP)),
    Index("visit_arrived_again", "subject_id", sqlite_where=text(_ARRIVED_AGAIN)),
    Index("visit_again_of", "again_of", sqlite_where=text(_DOUBLES_ANOTHER)),
    Index("visit_follows", "follows", sqlite_where=text(_FOLLOWS_ANOTHER)),
)

TOLD_OF_OTHERS = text(_TOLD_OF_OTHERS)
"""The visits with needs or companions; told in these very words, their index is used."""
MAY_RETURN = text(_MAY_RETURN)
"""Who has left and was booked for several days; told in these very words, likewise."""
BEHIND_INITIALS = text(_BEHIND_INITIALS)
"""The visits that show initials for a name; told in these very words, likewise."""

BOOKED_BY_CODE = text(_BOOKED_BY_CODE)
"""The visits that have a booking's code; told in these very words, their index is used."""

OF_A_SERIES = text(_OF_A_SERIES)
"""The bookings of any series; told in these very words, likewise."""

FROM_A_SOURCE = text(_FROM_A_SOURCE)
"""The bookings another system knows; told in these very words, likewise."""

ON_A_SLIP = text(_ON_A_SLIP)
"""The visits written down on numbered paper; told in these very words, likewise."""

FOLLOWS_ANOTHER = text(_FOLLOWS_ANOTHER)
"""The visits of who comes along with another; told in these very words, their index is used."""

ARRIVED_AGAIN = text(_ARRIVED_AGAIN)
"""The visits that arrived at two stations; told in these very words, their index is used."""

DOUBLES_ANOTHER = text(_DOUBLES_ANOTHER)
"""The visits made of such a second arrival; told in these very words, likewise."""

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
