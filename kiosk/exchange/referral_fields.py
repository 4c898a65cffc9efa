"""The fields of a listed referral, however the list is written: who, why, when, the line."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.directory.referrals.model import Line
from kiosk.directory.referrals.reasons import CATALOGUE, Reason, ReturnTime
from kiosk.directory.referrals.spelling import REASON_WORDS
from kiosk.exchange.staff_fields import LONGEST_NAME, LONGEST_TEXT, is_email
from kiosk.exchange.written_times import Edge, Written, WrittenTimes
from kiosk.refusal import Refused
from kiosk.typed_text import folded, is_number

COLUMNS: Mapping[str, str] = {
    "id": "id",
    "email": "e-post",
    "extension": "anknytning",
    "given_name": "förnamn",
    "family_name": "efternamn",
    "reason": "orsak",
    "starts_at": "från",
    "ends_at": "till",
    "returns_at": "åter",
    "public_text": "publik_text",
    "internal_text": "text",
    "forward_to": "hänvisad_till",
    "line": "linje",
}
"""The keys of a referral in JSON, and the columns that hold the same in CSV."""

_SHOWN = 60
_TEXTS = ("id", "public_text", "internal_text", "forward_to")
_REASONS: Mapping[str, Reason] = {
    folded(word): reason
    for reason, catalogued in CATALOGUE.items()
    for word in (reason.value, *catalogued.letters, *REASON_WORDS[reason])
}
_LINES: Mapping[str, Line] = {
    **{folded(each.value): each for each in Line},
    "oppen": Line.OPEN,
    "stangd": Line.CLOSED,
    "vidarekopplad": Line.FORWARDED,
}
_LASTS_DAYS = frozenset(
    {
        Reason.BUSINESS_TRIP,
        Reason.COURSE,
        Reason.VACATION,
        Reason.LEAVE,
        Reason.PARENTAL,
        Reason.CHILD_CARE,
        Reason.SICK,
        Reason.LEFT,
    }
)


@dataclass(frozen=True)
class ListedReferral:
    """One referral as a list has it. Times are UTC.

    Who it is about is told by `email`, else `extension`, else `name`. `starts_at` is None where
    the list says none: then it begins when the list is read. `counted_start` says that the
    beginning was counted from the day of reading. `ends_at` None is until further notice.
    """

    line: int
    source_id: str
    email: str
    extension: str
    name: str
    reason: Reason
    starts_at: datetime | None
    counted_start: bool
    ends_at: datetime | None
    returns_at: datetime | None
    state: Line
    forward_to: str
    public_text: str
    internal_text: str


@dataclass(frozen=True)
class Fields:
    """What stands in one entry, by the keys of `COLUMNS`, and what the list itself calls them."""

    said: Mapping[str, str]
    told: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.said.get(key, "")

    def column(self, key: str) -> str:
        """Give the name the list has for a field."""
        return self.told.get(key, key)


def reason_named(text: str) -> Reason | None:
    """Find a reason by its code, its letters or its Swedish name, kindly spelled."""
    return _REASONS.get(folded(text))


def listed_referral(line: int, fields: Fields, times: WrittenTimes) -> ListedReferral:
    """Read one entry; raises `Refused` with `column` and the `value` found there."""
    for key in _TEXTS:
        _check_length(fields, key, LONGEST_TEXT)
    names = [_name(fields, key) for key in ("given_name", "family_name")]
    email, extension = _email(fields), _extension(fields)
    if not (email or extension or all(names)):
        raise Refused("referral_row.person_missing")
    reason = _reason(fields)
    starts, ends, back = _times(fields, times, reason)
    return ListedReferral(
        line=line,
        source_id=fields["id"],
        email=email,
        extension=extension,
        name=" ".join(filter(None, names)),
        reason=reason,
        starts_at=starts.at if starts else None,
        counted_start=starts is None or starts.relative,
        ends_at=ends,
        returns_at=back,
        state=_line(fields),
        forward_to=fields["forward_to"],
        public_text=fields["public_text"],
        internal_text=fields["internal_text"],
    )


def _times(
    fields: Fields, times: WrittenTimes, reason: Reason
) -> tuple[Written | None, datetime | None, datetime | None]:
    """Read when it begins, when it ends, and when the person is back."""

    def read(key: str, edge: Edge) -> Written | None:
        column, days_first = fields.column(key), reason in _LASTS_DAYS
        return times.read(fields[key], edge, column=column, days_first=days_first)

    starts = read("starts_at", Edge.FROM)
    ends, back = read("ends_at", Edge.UNTIL), read("returns_at", Edge.BACK)
    until = ends.at if ends else back.at if back else None
    if ends and back and back.at < ends.at:
        # "Until Friday, back on Friday": the day back is no longer a day away.
        if not ends.by_day:
            facts = {"value": fields["returns_at"], "until": fields["ends_at"]}
            raise Refused("referral_row.back_before_until", **facts)
        until = back.at
    if starts and until and until <= starts.at:
        key = "ends_at" if ends else "returns_at"
        raise Refused(
            "referral_row.until_before_from",
            column=fields.column(key),
            value=fields[key],
            start=fields["starts_at"],
        )
    demanded = CATALOGUE[reason].return_time is ReturnTime.DEMANDED
    if demanded and not until:
        column = fields.column("returns_at")
        raise Refused("referral_row.return_time_missing", column=column, value=fields["reason"])
    return starts, until, back.at if back else None


def _reason(fields: Fields) -> Reason:
    said = fields["reason"]
    found = reason_named(said)
    if found is None:
        allowed = tuple(each.letters[0] for each in CATALOGUE.values())
        raise Refused(
            "referral_row.reason_unknown",
            column=fields.column("reason"),
            value=said[:_SHOWN],
            allowed=allowed,
        )
    return found


def _line(fields: Fields) -> Line:
    said = fields["line"]
    if not said:
        return Line.CLOSED
    found = _LINES.get(folded(said))
    if found is None:
        column = fields.column("line")
        raise Refused("referral_row.line_unreadable", column=column, value=said[:_SHOWN])
    if found is Line.FORWARDED and not fields["forward_to"]:
        raise Refused("referral_row.forward_missing", column=fields.column("forward_to"))
    return found


def _name(fields: Fields, key: str) -> str:
    said = fields[key]
    _check_length(fields, key, LONGEST_NAME)
    if said and not any(map(str.isalpha, said)):
        column = fields.column(key)
        raise Refused("referral_row.name_without_letter", column=column, value=said[:_SHOWN])
    return said


def _email(fields: Fields) -> str:
    said = fields["email"].lower()
    if said and not is_email(said):
        column = fields.column("email")
        raise Refused("referral_row.email_unreadable", column=column, value=said[:_SHOWN])
    return said


def _extension(fields: Fields) -> str:
    said = fields["extension"].replace(" ", "").replace("-", "")
    if said and not (is_number(said) and 2 <= len(said) <= 6):
        column, value = fields.column("extension"), fields["extension"][:_SHOWN]
        raise Refused("referral_row.extension_unreadable", column=column, value=value)
    return said


def _check_length(fields: Fields, key: str, limit: int) -> None:
    length = len(fields[key])
    if length > limit:
        column = fields.column(key)
        raise Refused("referral_row.too_long", column=column, length=length, limit=limit)
