"""The way to the house's server for who installs and keeps the house, and for a new station."""

from pathlib import Path

from db.sync.server.address import Login, ServerAddress
from db.sync.server.house_server import HouseServer
from db.sync.server.keeping import Keeping
from kiosk.house.belonging import demand_server, server_address
from kiosk.house.membership import Membership, read_membership
from kiosk.refusal import Refused
from kiosk.settings import FILE_NAME, HouseSettings, Settings


def address_in(settings: Settings, folder: Path) -> ServerAddress:
    """Give where the settings say the house's server is; raises `Refused("house.not_set")`."""
    if settings.house is None:
        raise Refused("house.not_set", file=str(folder / FILE_NAME))
    return server_address(settings.house, folder)


def lines_for_settings(house: HouseSettings, station: str) -> list[str]:
    """Give what `foaje.toml` of another station of the house must say, line by line."""
    lines = [f"station = {_quoted(station)}", "", "[house]", f"host = {_quoted(house.host)}"]
    if house.port != HouseSettings(host=house.host).port:
        lines.append(f"port = {house.port}")
    lines.append(f"database = {_quoted(house.database)}")
    if house.root_certificate:
        lines.append(f"root_certificate = {_quoted(house.root_certificate)}")
    if house.encryption == "off":
        lines.append('encryption = "off"')
    if house.address:
        lines.append('# address = "…"  (its own, for when the server is away)')
    if house.port_between_stations != HouseSettings(host=house.host).port_between_stations:
        lines.append(f"port_between_stations = {house.port_between_stations}")
    return lines


def own_membership(folder: Path) -> Membership:
    """Give the station's membership; raises `Refused("house.no_member")` where it is alone."""
    membership = read_membership(folder)
    if membership is None:
        raise Refused("house.no_member")
    return membership


def house_server(settings: Settings, folder: Path) -> HouseServer:
    """Give the server of the station's house, not connected yet; raises `Refused`."""
    return HouseServer(*way_to_house(settings, folder))


def keeping_of(settings: Settings, folder: Path) -> Keeping:
    """Give the house's book of stations, not connected yet; raises `Refused`."""
    return Keeping(*way_to_house(settings, folder))


def way_to_house(settings: Settings, folder: Path) -> tuple[ServerAddress, Login, str]:
    """Give the server, what to sign in with, and which house it must be; raises `Refused`."""
    membership = own_membership(folder)
    address = server_address(demand_server(settings, membership), folder)
    return address, Login(membership.login, membership.secret), membership.house_id


def _quoted(text: str) -> str:
    """Quote as TOML does; what a setting may be made of needs no escape but these."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
