"""What the receptionist says when a host cannot come, in the house's own words."""

from dataclasses import replace

import pytest

from kiosk.commandline.text_examples import EXAMPLE_VISIT
from kiosk.directory.model import Person, PersonDetails
from kiosk.faces.desk.replies import reply_to
from kiosk.settings import settings_from
from kiosk.visits.model import Contact
from kiosk.wording.voice import Voice

OWN = settings_from(
    {
        "texts": {
            "sv": {
                "host_cannot": "{host} hinner inte.",
                "host_cannot_stand_in": "{host} hinner inte, men {stand_in}.",
            }
        }
    }
)
BO = Person("bo", PersonDetails("Bo", "Berg"))


def said(
    contact: Contact = Contact.CANNOT, *, stand_in: Person | None, hidden: bool = False
) -> str:
    host = Person("eva", PersonDetails("Eva", "Ek", hidden=hidden))
    visit = replace(EXAMPLE_VISIT, host=host, contact=contact)
    return reply_to(Voice("sv"), visit, stand_in, None, OWN)


def test_a_host_who_cannot_come_is_told_in_the_houses_words() -> None:
    assert said(stand_in=None) == "”Eva Ek hinner inte.”"
    assert said(stand_in=BO) == "”Eva Ek hinner inte, men Bo Berg.”"


def test_a_hidden_host_or_stand_in_is_not_named_in_them_either() -> None:
    assert said(stand_in=None, hidden=True) == "”En medarbetare hinner inte.”"
    unseen = Person("bo", PersonDetails("Bo", "Berg", protected=True))
    assert said(stand_in=unseen) == "”Eva Ek hinner inte.”"


@pytest.mark.parametrize("contact", [each for each in Contact if each is not Contact.CANNOT])
def test_they_are_said_of_nothing_else(contact: Contact) -> None:
    assert "hinner" not in said(contact, stand_in=BO)
