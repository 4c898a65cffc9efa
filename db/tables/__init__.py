"""Every table of a station's file, in one place.

`journal_tables` are only ever added to and migrated by Alembic. `projection_tables` are derived:
dropped and folded again when their projection's version differs, never migrated. Times are
milliseconds since 1970 in UTC (`db.clock`).
"""

from db.tables.directory import (
    number_redirect,
    person,
    phone_duty,
    phone_hours,
    referral,
    source,
    staff_change,
    unit,
    unmanned,
)
from db.tables.evacuation import alarm, evacuation, help_call, lockdown, roll_mark
from db.tables.house import desk_absence, job, special_day
from db.tables.journal import (
    event,
    event_apart,
    event_body,
    house_member,
    house_station,
    projection_version,
    sign_of_life,
    wrong_pin,
)
from db.tables.messages import message
from db.tables.metadata import SCHEMA_REVISION, journal_tables, projection_tables
from db.tables.privacy import disposal, erasure, hold, read_made, search_made, user_account
from db.tables.visits import (
    ARRIVED_AGAIN,
    BEHIND_INITIALS,
    BOOKED_BY_CODE,
    DOUBLES_ANOTHER,
    FOLLOWS_ANOTHER,
    FROM_A_SOURCE,
    MAY_RETURN,
    OF_A_SERIES,
    ON_A_SLIP,
    TOLD_OF_OTHERS,
    desk_call,
    rating,
    slip_batch,
    visit,
    visit_seal,
)

__all__ = [
    "ARRIVED_AGAIN",
    "BEHIND_INITIALS",
    "BOOKED_BY_CODE",
    "DOUBLES_ANOTHER",
    "FOLLOWS_ANOTHER",
    "FROM_A_SOURCE",
    "MAY_RETURN",
    "OF_A_SERIES",
    "ON_A_SLIP",
    "SCHEMA_REVISION",
    "TOLD_OF_OTHERS",
    "alarm",
    "desk_absence",
    "desk_call",
    "disposal",
    "erasure",
    "evacuation",
    "event",
    "event_apart",
    "event_body",
    "help_call",
    "hold",
    "house_member",
    "house_station",
    "job",
    "journal_tables",
    "lockdown",
    "message",
    "number_redirect",
    "person",
    "phone_duty",
    "phone_hours",
    "projection_tables",
    "projection_version",
    "rating",
    "read_made",
    "referral",
    "roll_mark",
    "search_made",
    "sign_of_life",
    "slip_batch",
    "source",
    "special_day",
    "staff_change",
    "unit",
    "unmanned",
    "user_account",
    "visit",
    "visit_seal",
    "wrong_pin",
]
