"""The house's own words: filled in, on the lines they may have, and never empty."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kiosk.reception.availability import Availability, Because
from kiosk.refusal import Refused
from kiosk.settings import Settings, settings_from
from kiosk.settings.texts import FIELDS
from kiosk.wording.availability import spoken_announcement
from kiosk.wording.message_texts import answer_promised, one_line, worded
from kiosk.wording.voice import Voice

SWEDISH, ENGLISH = Voice("sv"), Voice("en")
NOW = datetime(2026, 11, 24, 11, 10, tzinfo=UTC)
BACK = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def own(**texts: str) -> Settings:
    told: dict[str, Any] = {"phone": "+46280181000", "desk_name": "Växeln"}
    return settings_from({"town_hall": told, "texts": {"sv": texts}})


def test_the_programs_own_text_stands_until_the_house_has_one() -> None:
    assert worded(SWEDISH, Settings(), "host_cannot", "Kan inte.", host="Eva") == "Kan inte."
    settings = own(host_cannot="{host} hinner inte.")
    assert worded(SWEDISH, settings, "host_cannot", "Kan inte.", host="Eva") == "Eva hinner inte."
    assert worded(ENGLISH, settings, "host_cannot", "Cannot.", host="Eva") == "Cannot."


def test_the_houses_fields_are_filled_in_by_themselves() -> None:
    settings = own(host_subject="Ring {desk}, {phone}")
    assert one_line(SWEDISH, settings, "host_subject", "x") == "Ring Växeln, 0280-18 10 00"


def test_a_brace_in_a_name_is_no_field() -> None:
    settings = own(host_cannot_stand_in="{host} / {stand_in}")
    said = one_line(
        SWEDISH, settings, "host_cannot_stand_in", "x", host="{stand_in}", stand_in="{host}"
    )
    assert said == "{stand_in} / {host}"


def test_a_name_brings_no_lines_of_its_own() -> None:
    settings = own(host_booked="{visitor} är här.\nRing.")
    said = worded(SWEDISH, settings, "host_booked", "x", visitor="Åsa\r\nBetala\x07 nu")
    assert said == "Åsa Betala nu är här.\nRing."


def test_a_text_that_says_nothing_is_not_said() -> None:
    for empty in (" \n ", "{host}"):
        assert worded(SWEDISH, own(host_cannot=empty), "host_cannot", "Kan inte.", host="") == (
            "Kan inte."
        )


def test_a_body_keeps_its_lines_and_a_subject_has_one() -> None:
    text = "En\n\nTvå\x07 "
    assert worded(SWEDISH, own(host_booked=text), "host_booked", "x") == "En\n\nTvå"
    assert one_line(SWEDISH, own(host_subject=text), "host_subject", "x") == "En Två"


def test_an_absence_is_announced_in_the_houses_words() -> None:
    settings = own(absent="{name} är {doing}.", absent_until="{name}: {doing}, åter {when}.")
    away = Availability(False, Because.NOT_IN_HOUSE)
    back = Availability(False, Because.HAS_VISITOR, back_at=BACK)
    assert spoken_announcement(SWEDISH, "Eva", away, NOW, settings) == "Eva är inte på plats."
    said = spoken_announcement(SWEDISH, "Eva", back, NOW, settings)
    assert said == "Eva: upptagen, åter klockan 13.00."


def test_who_is_available_or_has_left_is_not_announced_as_away() -> None:
    settings = own(absent="BORTA", absent_until="BORTA")
    for known in (
        Availability(True, Because.AVAILABLE),
        Availability(False, Because.LEFT_EMPLOYMENT),
    ):
        assert "BORTA" not in spoken_announcement(SWEDISH, "Eva", known, NOW, settings)


def test_an_answer_is_promised_by_a_day() -> None:
    assert answer_promised(ENGLISH, Settings(), NOW).startswith("You will be called back Tuesday")
    settings = own(answer_promised="Svar {when}.")
    assert answer_promised(SWEDISH, settings, NOW) == "Svar tisdag 24 november."


WORDS = st.text(max_size=20)
PIECES = st.lists(
    st.one_of(WORDS, st.sampled_from([f"{{{f}}}" for all_ in FIELDS.values() for f in all_])),
    max_size=6,
)


@given(st.sampled_from(sorted(FIELDS)), PIECES, st.data())
def test_no_template_and_no_name_can_break_the_filling(
    key: str, pieces: list[str], data: st.DataObject
) -> None:
    try:
        settings = settings_from({"texts": {"sv": {key: "".join(pieces)}}})
    except Refused:
        return
    facts = {each: data.draw(WORDS) for each in FIELDS[key]}
    said = worded(SWEDISH, settings, key, "Built in", **facts)
    assert said.strip()
    line = one_line(SWEDISH, settings, key, "Built in", **facts)
    assert "\n" not in line
    assert "\r" not in line
    line.encode("utf-8")
