"""The password the directory server wants, kept where nobody else can read it."""

import os
from pathlib import Path

from kiosk.exchange.secret_file import SecretUnreadable, first_line_of
from kiosk.refusal import Refused
from kiosk.settings import LdapSource


def password_of(source: LdapSource, folder: Path) -> str:
    """Read the password, from its file or from the environment.

    Raises `Refused` with `ldap.password_file_missing`, `ldap.password_file_open`,
    `ldap.password_unset` or `ldap.password_empty`; none of them holds the password.
    """
    if source.password_file:
        path = folder / Path(source.password_file).expanduser()
        password, place = _first_line(path), str(path)
    else:
        said = os.environ.get(source.password_environment)
        if said is None:
            raise Refused("ldap.password_unset", name=source.password_environment)
        password, place = said, source.password_environment
    # An empty one would sign in as nobody, and the server would not say so (RFC 4513, 5.1.2).
    if not password:
        raise Refused("ldap.password_empty", name=place)
    return password


def _first_line(path: Path) -> str:
    try:
        return first_line_of(path)
    except SecretUnreadable as error:
        if error.why == "missing":
            raise Refused(
                "ldap.password_file_missing", file=str(path), detail=error.detail
            ) from error
        if error.why == "open":
            raise Refused("ldap.password_file_open", file=str(path)) from error
        raise Refused("ldap.password_empty", name=str(path)) from None
