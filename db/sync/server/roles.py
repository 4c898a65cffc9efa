"""The roles of a house on its server; roles are shared by all databases of a PostgreSQL."""

from dataclasses import dataclass
from typing import Self

ERASURE, KEEPER = "erasure", "keeper"
RIGHTS = (ERASURE, KEEPER)
"""What a station may be given beyond what every station may do."""


@dataclass(frozen=True)
class Roles:
    """The names of a house's roles; `short` are eight hexadecimal digits of the house's id."""

    short: str

    @classmethod
    def owned_by(cls, owner: str) -> Self:
        """Give the roles of the house whose tables this role owns."""
        return cls(owner.removeprefix("foaje_").removesuffix("_owner"))

    @property
    def owner(self) -> str:
        """Give who owns the tables, and in whose name stations append; nobody can sign in as it."""
        return self._named("owner")

    @property
    def porter(self) -> str:
        """Give who makes and blocks the stations' roles; nobody can sign in as it either."""
        return self._named("porter")

    @property
    def guest(self) -> str:
        """Give the group of those invited who have not enrolled yet: they may do that alone."""
        return self._named("guest")

    @property
    def station(self) -> str:
        """Give the group of stations: they read, and append to their own origins."""
        return self._named("station")

    @property
    def erasure(self) -> str:
        """Give the group of those who may erase bodies, and nothing else."""
        return self._named(ERASURE)

    @property
    def keeper(self) -> str:
        """Give the group of those who may invite stations and strike them off."""
        return self._named(KEEPER)

    @property
    def groups(self) -> tuple[str, ...]:
        """Give the groups that the porter hands out and takes away."""
        return (self.guest, self.station, self.erasure, self.keeper)

    def login(self, suffix: str) -> str:
        """Give the role that one station signs in with."""
        return self._named(suffix)

    def _named(self, what: str) -> str:
        return f"foaje_{self.short}_{what}"
