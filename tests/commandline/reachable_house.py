"""A house with people who can be found, and some who cannot."""

from kiosk.directory.model import Person, PersonDetails
from kiosk.directory.queries import person_meant_by
from kiosk.settings import Settings
from kiosk.station import Station, office_days

OFFICE = office_days(Settings())
PEOPLE = [
    PersonDetails(
        "Maj",
        "Mård",
        title="Chef",
        unit="Bygg",
        email="maj@b.example",
        extension="166",
        phone="+46701234567",
        stand_in_email="bo@b.example",
    ),
    PersonDetails("Bo", "Borg", email="bo@b.example"),
    PersonDetails("Hedda", "Hemlig", email="hedda@b.example", hidden=True),
    PersonDetails("Siv", "Skyddad", email="siv@b.example", protected=True),
    PersonDetails("Sune", "Sekret", unit="Soc", secret_unit=True, email="sune@b.example"),
]


def meant(station: Station, who: str) -> Person:
    with station.reading() as connection:
        return person_meant_by(connection, who)
