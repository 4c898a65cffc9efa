"""People with all that a staff list can hold, by chance."""

from hypothesis import strategies as st

from kiosk.directory.model import PersonDetails, PersonKind
from kiosk.typed_text import cleaned

AWKWARD = (
    "=cmd()",
    "+46",
    "-Åsa",
    "@SUM(1)",
    "'Anna",
    "'=Anna",
    "''=Anna",
    'O"Neill',
    "a;=b",
    "a, 'b, -c",
    "Ánde\nJovnna",
    "Čáhput Đorđi",
    "محمد",
    "نرگس\u200cالسادات",
    "back\\slash, comma; semi",
    "＝wide",
)
TEXTS = st.one_of(st.sampled_from(AWKWARD), st.text(max_size=30), st.just("")).map(cleaned)
NAMES = (
    st.one_of(st.sampled_from(AWKWARD), st.text(min_size=1, max_size=20))
    .map(cleaned)
    .filter(lambda name: any(map(str.isalpha, name)) and "@" not in name)
)
PHONES = st.sampled_from(
    ["", "+46280181121", "+46701234567", "+4722123456", "+46812345678", "+46771123456"]
)
LANGUAGES = st.lists(
    st.sampled_from(["svenska", "Nordsamiska", "=formel", "arabiska"]), unique=True
).map(", ".join)


@st.composite
def people(draw: st.DrawFn) -> list[PersonDetails]:
    """Draw a few people who are told apart by e-mail, some led by or standing in for others."""
    count = draw(st.integers(1, 5))
    emails = [f"{'+' if each % 2 else ''}p{each}@b.example" for each in range(count)]
    units = draw(st.lists(NAMES, min_size=1, max_size=2, unique_by=str.casefold))
    secret = {unit: draw(st.booleans()) for unit in units}
    return [_person(draw, email, emails, secret) for email in emails]


def _person(
    draw: st.DrawFn, email: str, emails: list[str], secret: dict[str, bool]
) -> PersonDetails:
    others = st.sampled_from(["", *(each for each in emails if each != email)])
    unit = draw(st.sampled_from(["", *secret]))
    protected = draw(st.booleans())
    return PersonDetails(
        given_name=draw(NAMES),
        family_name=draw(NAMES),
        source_id=draw(st.sampled_from(["", f"={email}"])),
        title=draw(TEXTS),
        unit=unit,
        administration="=Förvaltning" if unit else "",
        secret_unit=secret.get(unit, False),
        extension=draw(st.sampled_from(["", "121", "0042"])),
        phone=draw(PHONES),
        mobile=draw(PHONES),
        email=email,
        room=draw(TEXTS),
        manager_email=draw(others),
        stand_in_email=draw(others),
        kind=draw(st.sampled_from(PersonKind)),
        hidden=protected or draw(st.booleans()),
        protected=protected,
        visiting_address=draw(TEXTS),
        languages=draw(LANGUAGES),
        policy_version=draw(TEXTS),
        policy_informed_on=draw(st.sampled_from(["", "2026-01-15"])),
    )
