"""The directory server that staff are read from, and which of its attributes mean what."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from msgspec import Meta

from kiosk.refusal import Refused
from kiosk.settings.sections import Line, Name, Section

# The description of an attribute in RFC 4512, 1.4; left empty, it is not read.
Attribute = Annotated[str, Meta(pattern=r"^([A-Za-z][A-Za-z0-9-]{0,99}|[0-9]+(\.[0-9]+)+)?\Z")]
Seconds = Annotated[int, Meta(ge=1, le=120)]

_URL = re.compile(r"ldaps?://([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?/?", re.IGNORECASE)


class LdapAttributes(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the server calls what the directory knows; an empty name is not read.

    `display_name` stands in where one of the two names is missing, `second_unit` where there is no
    `unit`. `manager` holds the distinguished name of another entry.
    """

    display_name: Attribute = "displayName"
    given_name: Attribute = "givenName"
    family_name: Attribute = "sn"
    extension: Attribute = ""
    phone: Attribute = "telephoneNumber"
    mobile: Attribute = "mobile"
    email: Attribute = "mail"
    title: Attribute = "title"
    unit: Attribute = "department"
    second_unit: Attribute = "ou"
    administration: Attribute = "company"
    room: Attribute = "physicalDeliveryOfficeName"
    manager: Attribute = "manager"
    source_id: Attribute = "employeeNumber"


class LdapSource(Section, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A directory server, read again every few minutes while the program runs.

    The password of `bind_dn` is never a setting: it is the first line of `password_file`, which
    only the program's user may read and which lies in the station's folder unless it says
    otherwise, or it is in the environment variable `password_environment`. Without `bind_dn` the
    server is asked anonymously. `ca_file` holds the certificates to trust instead of the system's.
    With `complete`, people the server no longer names are taken out.
    """

    url: Line
    base: Line
    name: Name = "LDAP"
    starttls: bool = False
    ca_file: str = ""
    bind_dn: str = ""
    password_file: str = ""
    password_environment: str = ""
    # Computers are persons to some servers, but have no family name.
    filter: Line = "(&(objectClass=person)(sn=*))"
    page_size: Annotated[int, Meta(ge=1, le=1000)] = 500
    connect_seconds: Seconds = 5
    receive_seconds: Seconds = 20
    every_minutes: Annotated[int, Meta(ge=1, le=1440)] = 5
    complete: bool = False
    attributes: LdapAttributes = LdapAttributes()

    @property
    def encrypted_at_once(self) -> bool:
        """Tell whether the connection is encrypted from its first byte."""
        return self.url.lower().startswith("ldaps:")

    @property
    def host(self) -> str:
        """Give the server's name or address."""
        return urlsplit(self.url).hostname or ""

    @property
    def port(self) -> int:
        """Give the server's port, the usual one unless said."""
        return urlsplit(self.url).port or (636 if self.encrypted_at_once else 389)

    def check(self) -> None:
        """Refuse with `settings.not_allowed` what the types let through."""
        found = _URL.fullmatch(self.url)
        if found is None or not 0 < int((found[2] or ":1")[1:]) <= 65535:
            self._refuse("url", self.url, "ldap://HOST[:PORT], ldaps://HOST[:PORT]")
        if self.starttls and self.encrypted_at_once:
            self._refuse("starttls", "true", "ldap://")
        if self.password_file and self.password_environment:
            self._refuse("password_environment", self.password_environment, "password_file = ''")
        said = self.password_file or self.password_environment
        if bool(said) != bool(self.bind_dn):
            key = "bind_dn" if said else "password_file"
            self._refuse(key, "", "bind_dn + (password_file | password_environment)")
        for key in ("given_name", "family_name", "email"):
            if not getattr(self.attributes, key):
                self._refuse(f"attributes.{key}", "", "not empty")

    def _refuse(self, key: str, value: str, allowed: str) -> None:
        raise Refused(
            "settings.not_allowed", key=f"sources.ldap.{key}", value=value, allowed=allowed
        )
