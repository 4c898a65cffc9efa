"""The house's own texts: what stands in braces is a field of that text, or an error."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.refusal import Refused
from kiosk.settings import settings_from
from kiosk.settings.texts import FIELDS, TextsOfALanguage


def with_text(key: str, text: str, language: str = "sv") -> dict[str, Any]:
    return {"texts": {language: {key: text}}}


def refusal_or_none(raw: dict[str, Any]) -> Refused | None:
    """Give how settings were refused; any other exception is the test's failure."""
    try:
        settings_from(raw)
    except Refused as refused:
        return refused
    return None


def test_every_text_has_its_fields() -> None:
    assert set(FIELDS) == set(TextsOfALanguage.__struct_fields__)


def test_a_text_is_kept_for_its_own_language_alone() -> None:
    texts = settings_from(with_text("host_cannot", "{host} kan inte.")).texts
    assert texts.in_language("sv").host_cannot == "{host} kan inte."
    assert texts.in_language("en") == texts.in_language("fi") == TextsOfALanguage()


@pytest.mark.parametrize("key", FIELDS)
def test_every_field_a_text_may_have_is_taken(key: str) -> None:
    settings_from(with_text(key, " ".join(f"{{{each}}}" for each in FIELDS[key])))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Hej {besökare}", "{besökare}"),
        ("{host} {Host}", "{Host}"),
        ("{}", "{}"),
        ("{host!r}", "{host!r}"),
        ("{host.name}", "{host.name}"),
        ("{ host}", "{ host}"),
        ("{host", "{"),
        ("host}", "}"),
        ("{{host}}", "{"),
    ],
)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_what_is_no_field_is_refused_with_the_key_and_the_fields(
    text: str, wrong: str, language: str
) -> None:
    with pytest.raises(Refused) as refused:
        settings_from(with_text("host_cannot", text, language))
    assert refused.value.code == "settings.not_allowed"
    assert refused.value.facts == {
        "key": f"texts.{language}.host_cannot",
        "value": wrong,
        "allowed": "{host}, {town_hall}, {municipality}, {desk}, {phone}",
    }


def test_the_subject_cannot_name_visitor_or_host() -> None:
    for each in ("{visitor}", "{host}"):
        with pytest.raises(Refused):
            settings_from(with_text("host_subject", each))


@given(st.sampled_from(sorted(FIELDS)), st.text(alphabet="{}ahost \n", max_size=30))
def test_any_text_is_taken_or_refused(key: str, text: str) -> None:
    refused = refusal_or_none(with_text(key, text))
    if refused is None:
        assert "{" not in text.replace("{host}", "")
    else:
        assert refused.facts["key"] == f"texts.sv.{key}"
