"""People as vCard 4.0, read back by a library that had no part in writing them."""

from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from kiosk.directory.model import PersonDetails
from kiosk.exchange.language_tags import language_tags
from kiosk.exchange.staff_listed import ListedPerson, StaffExport
from kiosk.exchange.staff_vcard import staff_as_vcards
from tests.exchange.staff_samples import people

SWITCHBOARD = "+4695016600"
PERSON = "0198f000-0000-7000-8000-000000000001"


def written(*town: PersonDetails, switchboard: str | None = SWITCHBOARD) -> bytes:
    listed = tuple(ListedPerson(PERSON, each, "", ()) for each in town)
    return staff_as_vcards(StaffExport(listed, 0, frozenset(), False), switchboard)


def lines(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")[:-1]


def read(content: bytes) -> list[Any]:
    return list(vobject.readComponents(content.decode()))


def test_a_card_tells_who_and_how_to_reach_them() -> None:
    anna = PersonDetails(
        "Anna",
        "Öberg",
        title="Handläggare",
        unit="Bygglov",
        administration="Samhällsbyggnad",
        extension="6601",
        phone="+46280181121",
        mobile="+46701234567",
        email="anna@b.example",
        visiting_address="Storgatan 2, Vansbro",
        languages="svenska, Nordsamiska, klingonska",
    )
    assert lines(written(anna)) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"UID:urn:uuid:{PERSON}",
        "FN:Anna Öberg",
        "N:Öberg;Anna;;;",
        "ORG:Samhällsbyggnad;Bygglov",
        "TITLE:Handläggare",
        'TEL;VALUE=uri;TYPE="work,voice":tel:+46280181121',
        'TEL;VALUE=uri;TYPE="work,voice":tel:+4695016600;ext=6601',
        'TEL;VALUE=uri;TYPE="work,cell":tel:+46701234567',
        "EMAIL;TYPE=work:anna@b.example",
        "ADR;TYPE=work:;;Storgatan 2\\, Vansbro;;;;",
        "LANG:sv",
        "LANG:se",
        "END:VCARD",
    ]


@given(people())
def test_another_program_reads_what_was_written(town: list[PersonDetails]) -> None:
    cards = read(written(*town))
    assert len(cards) == len(town)
    for card, details in zip(cards, town, strict=True):
        assert card.version.value == "4.0"
        assert card.fn.value == f"{details.given_name} {details.family_name}"
        assert card.n.value.family == details.family_name
        assert card.n.value.given == details.given_name
        assert card.uid.value == f"urn:uuid:{PERSON}"
        assert card.email.value == details.email
        if details.title:
            assert card.title.value == details.title
        if details.unit and not details.secret_unit:
            assert card.org.value == [details.administration, details.unit]
        if details.visiting_address and not details.protected:
            assert card.adr.value.street == details.visiting_address


@given(people(), st.integers(0, 5), st.sampled_from("aÅŋ語𐌰"))
def test_no_line_is_longer_than_75_octets_and_none_cuts_a_letter(
    town: list[PersonDetails], before: int, letter: str
) -> None:
    long = PersonDetails("x" * before + letter * 90, "Ek")
    content = written(*town, long)
    assert content.count(b"\r") == content.count(b"\n") == content.count(b"\r\n")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert read(content)[-1].n.value.given == long.given_name


def test_a_long_line_is_as_long_as_it_may_be() -> None:
    content = written(PersonDetails("Å" * 100, "Ek"))
    begun, gone_on, *_ = [line for line in content.split(b"\r\n") if "Å".encode() in line]
    assert (len(begun), len(gone_on)) == (75, 75)


def test_a_protected_person_is_told_without_whereabouts() -> None:
    eva = PersonDetails(
        "Eva",
        "Ek",
        room="A1",
        mobile="+46701234567",
        visiting_address="Storgatan 2",
        hidden=True,
        protected=True,
    )
    content = written(eva).decode()
    assert not any(told in content for told in ("A1", "+4670", "Storgatan"))
    assert "CATEGORIES:dold,skyddad" in content


@pytest.mark.parametrize(
    ("administration", "unit", "told"),
    [
        ("Social", "Skyddat boende", "ORG:Social"),
        ("Skyddat boende", "Skyddat boende", None),
        ("", "Skyddat boende", None),
    ],
)
def test_a_secret_unit_is_never_named(administration: str, unit: str, told: str | None) -> None:
    eva = PersonDetails("Eva", "Ek", unit=unit, administration=administration, secret_unit=True)
    found = [line for line in lines(written(eva)) if line.startswith("ORG")]
    assert found == ([told] if told else [])


@pytest.mark.parametrize(
    ("administration", "unit", "told"),
    [("", "Bygg", "ORG:;Bygg"), ("Social", "Social", "ORG:Social"), ("Social", "", "ORG:Social")],
)
def test_whoever_has_no_unit_belongs_to_the_administration(
    administration: str, unit: str, told: str
) -> None:
    eva = PersonDetails("Eva", "Ek", unit=unit, administration=administration)
    assert told in lines(written(eva))


def test_an_extension_without_switchboard_is_a_text() -> None:
    content = lines(written(PersonDetails("Eva", "Ek", extension="121"), switchboard=None))
    assert 'TEL;VALUE=text;TYPE="work,voice":121' in content


def test_a_language_is_told_once_and_unknown_ones_are_not() -> None:
    assert list(language_tags("svenska, Meänkieli, SVENSKA, -, klingonska")) == ["sv", "fit"]
    assert list(language_tags("")) == []
