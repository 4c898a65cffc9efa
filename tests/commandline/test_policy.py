"""`kiosk policy` and `kiosk policy-informed`: on screen, as CSV and by a real mail server."""

import csv
import email
import email.policy
import socket
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from db.clock import machine_clock
from kiosk.directory.commands import lead_unit, record_person
from kiosk.directory.model import PersonDetails
from kiosk.directory.queries import person_meant_by, unit_meant_by
from kiosk.directory.referrals.commands import set_referral
from kiosk.directory.referrals.model import ReferralWanted
from kiosk.directory.referrals.reasons import Reason
from kiosk.station import Station, office_days
from tests.commandline.conftest import Kiosk

POLICY = (
    '[policy]\nversion = "2"\ndecided_by = "Kommunfullmäktige"\n'
    'valid_from = 2021-06-21\nregistry_number = "KS/2021:550"\n'
)


class Inbox:
    """Keeps what a mail server is handed; refuses one address."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address == "eva.ek2@b.example":
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        assert isinstance(message, EmailMessage)
        self.messages.append(message)
        return "250 taken"


@pytest.fixture
def inbox(house: Path) -> Iterator[Inbox]:
    """Give a mail server that the house's settings name."""
    kept = Inbox()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings(house, f'channel = "smtp"\nsmtp_host = "127.0.0.1"\nsmtp_port = {port}')
    server = Controller(kept, hostname="127.0.0.1", port=port)
    server.start()
    yield kept
    server.stop()


def settings(house: Path, host_messages: str) -> None:
    told = f"{POLICY}[host_messages]\n{host_messages}\n"
    (house / "foaje.toml").write_text(told, "utf-8")


@pytest.fixture
def house(folder: Path) -> Path:
    """Give the folder with a policy, a manager for Bygg, and somebody away with a cell of traps."""
    (folder / "foaje.toml").write_text(POLICY, "utf-8")
    with Station(folder) as station:
        with station.reading() as connection:
            anna = person_meant_by(connection, "anna@b.example").person_id
            eva = person_meant_by(connection, "eva.ek@b.example").person_id
            bygg = unit_meant_by(connection, "Bygg").unit_id
        station.do(lead_unit, bygg, manager_id=anna, actor="test")
        trap = PersonDetails("=1+1", "Ek;@SUM", unit="Bygg", email="trap@b.example")
        station.do(record_person, trap, actor="test")
        away = ReferralWanted(eva, Reason.SICK, machine_clock())
        station.do(set_referral, away, office=office_days(station.settings), actor="test")
    return folder


def lead_miljo(house: Path, manager: str) -> None:
    with Station(house) as station:
        with station.reading() as connection:
            person_id = person_meant_by(connection, manager).person_id
            unit_id = unit_meant_by(connection, "Miljö").unit_id
        station.do(lead_unit, unit_id, manager_id=person_id, actor="test")


def test_lists_are_told_under_headings(kiosk: Kiosk, house: Path) -> None:
    ran = kiosk("policy")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(
        "Policyn, version 2, beslutad av Kommunfullmäktige, gäller från 2021-06-21, "
        "diarienummer KS/2021:550\n\nChef: Anna Stenmark\n\nInformerade om policyn\n"
        "  Bygg: 0 av 3 informerade\n"
    )
    assert "\nFrånvarande utan återkomsttid\n  Bygg: Eva Ek, Frånvarande sedan " in ran.out
    assert "\n\nUtan chef\n\n" in ran.out
    assert "Sjuk" not in ran.out


def test_a_reason_of_health_is_in_no_format(kiosk: Kiosk, house: Path) -> None:
    (listed,) = kiosk("policy", "--manager", "anna@b.example", "--json").answer["lists"]
    (bygg,) = listed["units"]
    assert [(each["person"], each["reason"]) for each in bygg["without_return"]] == [
        ("eva.ek@b.example", None)
    ]
    assert "juk" not in kiosk("policy", "--format", "csv").out


def test_json_has_figures_and_names(kiosk: Kiosk, house: Path) -> None:
    answer = kiosk("policy", "--json").answer
    assert answer["policy"]["version"] == "2"
    assert answer["policy"]["valid_from"] == "2021-06-21"
    assert [each["manager"] for each in answer["lists"]] == ["anna@b.example", None]
    bygg = answer["lists"][0]["units"][0]
    assert (bygg["informed"], bygg["employed"]) == (0, 3)
    assert len(bygg["not_informed"]) == 3


def test_without_a_version_no_figure_is_invented(kiosk: Kiosk, house: Path) -> None:
    (house / "foaje.toml").unlink()
    answer = kiosk("policy", "--json").answer
    assert answer["lists"][0]["units"][0]["informed"] is None
    assert "informerade" not in kiosk("policy").out


def test_the_table_opens_without_formulas(kiosk: Kiosk, house: Path) -> None:
    out = kiosk("policy", "--format", "csv").out
    assert out.startswith("\ufeff")
    rows = list(csv.reader(out.removeprefix("\ufeff").splitlines(), delimiter=";"))
    assert rows[0] == ["Chef", "Enhet", "Fråga", "Vem", "Uppgift"]
    names = {row[3] for row in rows[1:]}
    assert "'=1+1 Ek;'@SUM" in names
    assert not any(cell.startswith(("=", "@")) for row in rows for cell in row)


def test_who_leads_no_unit_has_no_list(kiosk: Kiosk, house: Path) -> None:
    ran = kiosk("policy", "--manager", "eva.ek@b.example", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "policy.leads_no_unit")


def test_who_has_been_informed_is_recorded(kiosk: Kiosk, house: Path) -> None:
    ran = kiosk("policy-informed", "anna@b.example", "eva.ek@b.example", "--on", "2026-01-02")
    assert (ran.code, ran.out) == (0, "Noterat som informerade om version 2: 2 personer.\n")
    bygg = kiosk("policy", "--json").answer["lists"][0]["units"][0]
    assert [each["person"] for each in bygg["not_informed"]] == ["trap@b.example"]
    older = kiosk("policy-informed", "anna@b.example", "--version", "1", "--json")
    assert older.answer["version"] == "1"
    bygg = kiosk("policy", "--json").answer["lists"][0]["units"][0]
    assert bygg["not_informed"][1]["version"] == "1"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("nobody@b.example",), "person.not_found"),
        (("Eva Ek",), "person.several"),
        (("anna@b.example", "--on", "2199-01-01"), "policy.day_to_come"),
        (("anna@b.example", "--on", "i går"), "command.day_unreadable"),
    ],
)
def test_what_cannot_be_recorded_is_refused(
    kiosk: Kiosk, house: Path, arguments: tuple[str, ...], code: str
) -> None:
    ran = kiosk("policy-informed", *arguments, "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, code)


def test_a_version_must_be_known(kiosk: Kiosk, folder: Path) -> None:
    ran = kiosk("policy-informed", "anna@b.example", "--json")
    assert (ran.code, ran.answer["error"]["code"]) == (2, "policy.version_missing")


def test_each_manager_gets_one_message_with_the_table(
    kiosk: Kiosk, house: Path, inbox: Inbox
) -> None:
    ran = kiosk("policy", "--mail")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Anna Stenmark: skickat.",
        "Enheter utan chef: inte skickat. Ange cheferna med kiosk unit lead.",
    ]
    (message,) = inbox.messages
    assert message["To"] == "anna@b.example"
    body = message.get_body()
    assert body is not None
    assert "Chef: Anna Stenmark" in body.get_content()
    assert "Miljö" not in body.get_content()
    (table,) = message.iter_attachments()
    assert table.get_filename() == "policy.csv"
    content = table.get_payload(decode=True)
    assert isinstance(content, bytes)
    assert content.startswith(b"\xef\xbb\xbf")
    assert "'=1+1" in content.decode()


def test_a_refused_address_is_told_and_the_others_are_sent(
    kiosk: Kiosk, house: Path, inbox: Inbox
) -> None:
    lead_miljo(house, "eva.ek2@b.example")
    ran = kiosk("policy", "--mail", "--json")
    assert ran.code == 1
    assert ran.answer["mail"] == [
        {"manager": "eva.ek2@b.example", "outcome": "failed", "reason": "address_refused"},
        {"manager": "anna@b.example", "outcome": "sent", "reason": None},
    ]
    assert len(inbox.messages) == 1
    assert (
        "Eva Ek: gick inte. E-postservern tar inte emot adressen." in kiosk("policy", "--mail").out
    )


def test_a_server_that_does_not_answer_fails_for_everybody(kiosk: Kiosk, house: Path) -> None:
    settings(house, 'channel = "smtp"\nsmtp_host = "127.0.0.1"\nsmtp_port = 1')
    ran = kiosk("policy", "--mail", "--json")
    assert ran.code == 1
    assert ran.answer["mail"][0]["reason"] == "server_unreachable"
    assert "går inte att nå" in kiosk("policy", "--mail").out


def test_a_house_that_rings_and_a_manager_without_address_are_told_so(
    kiosk: Kiosk, house: Path
) -> None:
    ran = kiosk("policy", "--mail")
    assert ran.code == 0
    assert "Anna Stenmark: inte skickat, för inställningarna anger ingen väg" in ran.out
    settings(house, 'channel = "folder"\nfolder = "ut"')
    with Station(house) as station:
        station.do(record_person, PersonDetails("Ove", "Mård", unit="Miljö"), actor="test")
    lead_miljo(house, "Ove Mård")
    outcomes = {
        each["manager"]: each["outcome"]
        for each in kiosk("policy", "--mail", "--json").answer["mail"]
    }
    assert outcomes == {"Ove Mård": "no_address", "anna@b.example": "sent"}
    assert len(list((house / "ut").iterdir())) == 1


def test_the_table_alone_cannot_be_mailed(kiosk: Kiosk, house: Path) -> None:
    ran = kiosk("policy", "--mail", "--format", "csv")
    assert ran.code == 2
    assert ran.err.startswith("Med --mail följer tabellen med")
