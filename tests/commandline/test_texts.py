"""`kiosk texts`: every text, filled in, with whether it is the house's own."""

from pathlib import Path

from kiosk.settings.texts import FIELDS
from tests.commandline.conftest import Kiosk


def test_every_text_is_shown_filled_in(kiosk: Kiosk, folder: Path) -> None:
    for language in ("sv", "en"):
        ran = kiosk("texts", "--language", language, "--json")
        assert ran.code == 0
        texts = ran.answer["texts"]
        assert [each["key"] for each in texts] == [f"texts.{language}.{each}" for each in FIELDS]
        assert not any("{" in each["example"] or each["own"] for each in texts)
        assert all(each["example"] and each["fields"] for each in texts)


def test_the_houses_own_is_shown_where_it_is_used(kiosk: Kiosk, folder: Path) -> None:
    own = "\n".join(f'{each} = "EGEN {each}"' for each in FIELDS)
    (folder / "foaje.toml").write_text(f"[texts.sv]\n{own}\n", "utf-8")
    texts = kiosk("texts", "--json").answer["texts"]
    assert [each["example"].strip("”") for each in texts] == [f"EGEN {each}" for each in FIELDS]
    assert all(each["own"] for each in texts)
    said = kiosk("texts").out
    assert said.startswith(
        "texts.sv.host_subject  {town_hall} {municipality} {desk} {phone}\n  EGEN host_subject\n"
    )


def test_a_wrong_field_is_told_with_key_and_fields(kiosk: Kiosk, folder: Path) -> None:
    (folder / "foaje.toml").write_text('[texts.sv]\nhost_cannot = "{vem} kan inte"\n', "utf-8")
    ran = kiosk("texts", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "settings.not_allowed")
    assert ran.err.startswith("Inställningen texts.sv.host_cannot kan inte vara ”{vem}”.")
    assert "{host}, {town_hall}" in ran.err
