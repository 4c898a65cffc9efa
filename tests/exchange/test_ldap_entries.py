"""Entries of a directory server under our names of the columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exchange.ldap_entries import names_from, names_of, records_of, same_dn
from kiosk.exchange.ldap_server import Entry
from kiosk.settings import LdapAttributes

WORD = st.text(st.characters(categories=("Lu", "Ll")), min_size=1, max_size=8)
NAME = st.lists(WORD, min_size=1, max_size=3).map(" ".join)


@given(NAME, NAME, st.sampled_from(["{g} {f}", "{f}, {g}", "{f} {g}", "{g}  {f} "]))
def test_a_name_that_is_missing_is_what_is_shown_besides_the_other(
    given_name: str, family: str, form: str
) -> None:
    shown = form.format(g=given_name, f=family)
    assert names_from(shown, given_name, family) == (given_name, family)
    found = names_from(shown, "", family)[0].split()
    assert sorted([*found, *family.split()]) == sorted(shown.replace(",", " ").split())


@pytest.mark.parametrize(
    ("shown", "known", "found"),
    [
        ("Anna Ek", ("", ""), ("Anna", "Ek")),
        ("von Ek, Anna Li", ("", ""), ("Anna Li", "von Ek")),
        ("Anna von Ek", ("", "von ek"), ("Anna", "von ek")),
        ("Ek, Anna", ("Anna", ""), ("Anna", "Ek")),
        ("Service Desk", ("", "Ek"), ("", "Ek")),
        ("", ("", "Ek"), ("", "Ek")),
        ("Anna", ("", ""), ("", "Anna")),
    ],
)
def test_names_are_filled_in_from_the_one_that_is_shown(
    shown: str, known: tuple[str, str], found: tuple[str, str]
) -> None:
    assert names_from(shown, *known) == found


def test_an_entry_that_is_no_text_is_refused_and_the_others_are_taken() -> None:
    entries = [
        Entry("cn=a", {"givenname": [b"Anna"], "sn": [b"\xff"]}),
        Entry("cn=b", {"givenname": [b"Bo", b"Bosse"], "sn": ["Ål".encode()], "ou": [b"Bygg"]}),
    ]
    taken = records_of(entries, LdapAttributes())
    assert [(row.line, row.code, row.facts) for row in taken.refused] == [
        (1, "ldap_row.no_text", {"column": "sn"})
    ]
    (record,) = taken.records
    assert (record.line, record.fields["förnamn"], record.fields["enhet"]) == (2, "Bo", "Bygg")
    assert taken.columns == {"förnamn", "efternamn", "enhet"}


def test_only_the_attributes_with_a_name_are_asked_for() -> None:
    asked = names_of(LdapAttributes(mobile="", room="roomNumber"))
    assert "roomNumber" in asked
    assert not {"", "mobile"} & set(asked)


@given(st.text(max_size=30))
def test_any_name_of_an_entry_has_a_form_to_compare(dn: str) -> None:
    assert same_dn(dn) == same_dn(dn)


def test_names_that_differ_in_capitals_and_blanks_are_the_same() -> None:
    assert same_dn("CN=Bo, OU=People,DC=b") == same_dn("cn=bo,ou=people,dc=b")
    assert same_dn("cn=bo,dc=b") != same_dn("cn=bo,dc=c")
    assert same_dn("no name") == "no name"
