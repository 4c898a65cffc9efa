"""The entries of a directory server of a small town hall."""

from pathlib import Path

import pytest

from kiosk.directory.model import Person
from kiosk.directory.queries import everybody
from kiosk.exchange.ldap_directory import read_ldap
from kiosk.refusal import Refused
from kiosk.settings import LdapSource
from kiosk.station import Station
from tests.slapd import BASE, PEOPLE, person

SECRET = f"ou=secret,{BASE}"
BOSSES = f"ou=bosses,{BASE}"
ELSEWHERE = f"ou=elsewhere,{PEOPLE}"
REFERRAL = (
    f"dn: {ELSEWHERE}\nobjectClass: referral\nobjectClass: extensibleObject\nou: elsewhere\n"
    f"ref: ldap://127.0.0.1:1/{ELSEWHERE}\n"
)
ENTRIES = (
    person(
        "Anna",
        "Ek",
        telephoneNumber="0950-166 00",
        mobile="070-174 06 05",
        title="Handläggare",
        department="Bygg",
        company="Samhälle",
        physicalDeliveryOfficeName="A 12",
        employeeNumber="1001",
        manager=f"CN=Bo, {PEOPLE}",
    ),
    person("Bo", "Ål", department="Bygg", company="Samhälle", manager=f"cn=vera,{BOSSES}"),
    person("Cy", "Ö", department="Bygg", company="Samhälle", manager=f"cn=bo,{PEOPLE}"),
    person("Di", "Ås", manager=f"cn=x,{SECRET}"),
    person("Elsa", "Berg", givenName="", displayName="Berg, Elsa"),
    f"dn: {BOSSES}\nobjectClass: organizationalUnit\nou: bosses\n",
    f"dn: cn=vera,{BOSSES}\nobjectClass: inetOrgPerson\ncn: vera\nsn: Vik\nmail: vera@b.example\n",
    f"dn: {SECRET}\nobjectClass: organizationalUnit\nou: secret\n",
    f"dn: cn=x,{SECRET}\nobjectClass: inetOrgPerson\ncn: x\nsn: X\nmail: x@b.example\n",
    REFERRAL,
)


def people(station: Station) -> dict[str, Person]:
    with station.reading() as connection:
        return {each.details.given_name: each for each in everybody(connection)}


def refusal_of(source: LdapSource, folder: Path) -> Refused:
    with pytest.raises(Refused) as refusal:
        read_ldap(source, folder)
    return refusal.value
