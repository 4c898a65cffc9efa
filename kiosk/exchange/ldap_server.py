"""Asking a directory server: signing in, reading in pages, looking one entry up.

Everything that can go wrong is `Refused("ldap.…")`. Nothing that is raised or logged here holds
the password; nobody follows the server's referrals to other servers, for those were not named.
"""

import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import ldap3
from ldap3.core.exceptions import (
    LDAPExceptionError,
    LDAPInvalidDnError,
    LDAPInvalidFilterError,
    LDAPObjectClassError,
    LDAPStartTLSError,
)

from kiosk.exchange.ldap_password import password_of
from kiosk.refusal import Refused
from kiosk.settings import LdapSource

PAGED_RESULTS = "1.2.840.113556.1.4.319"  # RFC 2696

# Results of RFC 4511, appendix A.
_SUCCESS = 0
_REFERRAL = 10
_NO_SUCH_OBJECT = 32
_INVALID_DN = 34
_WRONG_PASSWORD = 49
_LIMITS = (3, 4, 11)
_NOT_ALLOWED = 50


@dataclass(frozen=True)
class Entry:
    """One entry: its distinguished name, and the values of its attributes by name in lower case."""

    dn: str
    values: Mapping[str, Sequence[bytes]]


class _CheckedTls(ldap3.Tls):  # type: ignore[misc] # ldap3 has no types
    """Encryption as Python does it: ldap3 checks names by a function that Python has removed."""

    def wrap_socket(self, connection: Any, do_handshake: bool = False) -> None:  # noqa: ARG002 - ldap3's
        context, server = ssl.create_default_context(cafile=self.ca_certs_file), connection.server
        connection.socket = context.wrap_socket(connection.socket, server_hostname=server.host)


class DirectoryServer:
    """A server that is signed in to."""

    def __init__(self, connection: Any, source: LdapSource) -> None:
        """Ask over an open connection."""
        self._connection = connection
        self._source = source

    def pages(self, attributes: Sequence[str]) -> Iterator[list[Entry]]:
        """Give the people, one whole page at a time.

        Raises `Refused` with `ldap.base_unknown`, `ldap.base_elsewhere`, `ldap.filter_unreadable`,
        `ldap.not_allowed`, `ldap.limited`, `ldap.search_failed` or `ldap.gone`.
        """
        cookie = b""
        while True:
            result, entries = self._search(
                self._source.base,
                self._source.filter,
                ldap3.SUBTREE,
                attributes,
                paged_size=self._source.page_size,
                paged_cookie=cookie or None,
            )
            self._check(result)
            yield entries
            control = (result.get("controls") or {}).get(PAGED_RESULTS)
            cookie = control["value"]["cookie"] if control else b""
            if not cookie:
                return

    def look_up(self, dn: str, attributes: Sequence[str]) -> Entry | None:
        """Give one entry; None when there is none, or none that may be seen.

        Raises `Refused("ldap.gone")`.
        """
        result, entries = self._search(dn, "(objectClass=*)", ldap3.BASE, attributes)
        return entries[0] if result["result"] == _SUCCESS and entries else None

    def _search(
        self, base: str, wanted: str, scope: str, attributes: Sequence[str], **paged: Any
    ) -> tuple[Mapping[str, Any], list[Entry]]:
        try:
            self._connection.search(base, wanted, scope, attributes=list(attributes), **paged)
        except LDAPInvalidFilterError as error:
            raise Refused("ldap.filter_unreadable", value=wanted) from error
        except (LDAPInvalidDnError, LDAPObjectClassError) as error:
            raise Refused("ldap.base_unknown", base=base) from error
        except (LDAPExceptionError, OSError) as error:
            raise Refused("ldap.gone", url=self._source.url) from error
        found = [
            each for each in self._connection.response or () if each["type"] == "searchResEntry"
        ]
        return self._connection.result, [_entry(each) for each in found]

    def _check(self, result: Mapping[str, Any]) -> None:
        code, base = result["result"], self._source.base
        if code == _SUCCESS:
            return
        if code in (_NO_SUCH_OBJECT, _INVALID_DN):
            raise Refused("ldap.base_unknown", base=base)
        if code == _REFERRAL:
            raise Refused("ldap.base_elsewhere", base=base)
        if code == _NOT_ALLOWED:
            raise Refused("ldap.not_allowed", base=base)
        if code in _LIMITS:
            raise Refused("ldap.limited")
        raise Refused("ldap.search_failed", detail=result["description"])


@contextmanager
def signed_in(source: LdapSource, folder: Path) -> Iterator[DirectoryServer]:
    """Connect and sign in, and hang up in the end.

    Raises `Refused` with `ldap.unreachable`, `ldap.not_secured`, `ldap.password_in_clear`,
    `ldap.password_wrong`, `ldap.sign_in_refused`, or what `password_of` raises.
    """
    password = _password_for(source, folder)
    connection = _connected(source, password)
    try:
        _sign_in(connection, source)
        yield DirectoryServer(connection, source)
    finally:
        # Whoever is gone need not be told that we hang up.
        with suppress(LDAPExceptionError, OSError):
            connection.unbind()
        # ldap3 leaves it open where it could not connect.
        if connection.socket is not None:
            connection.socket.close()


def _password_for(source: LdapSource, folder: Path) -> str | None:
    if not source.bind_dn:
        return None
    if not (source.encrypted_at_once or source.starttls or _is_this_machine(source.host)):
        raise Refused("ldap.password_in_clear", url=source.url)
    return password_of(source, folder)


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _connected(source: LdapSource, password: str | None) -> Any:
    try:
        tls = _CheckedTls(validate=ssl.CERT_REQUIRED, ca_certs_file=source.ca_file or None)
        server = ldap3.Server(
            source.host,
            port=source.port,
            use_ssl=source.encrypted_at_once,
            tls=tls,
            get_info=ldap3.NONE,
            connect_timeout=source.connect_seconds,
        )
        return ldap3.Connection(
            server,
            user=source.bind_dn or None,
            password=password,
            read_only=True,
            auto_referrals=False,
            check_names=False,
            return_empty_attributes=False,
            receive_timeout=source.receive_seconds,
        )
    except LDAPExceptionError as error:
        raise Refused("ldap.not_secured", url=source.url) from error


def _sign_in(connection: Any, source: LdapSource) -> None:
    try:
        connection.open(read_server_info=False)
        if source.starttls:
            connection.start_tls(read_server_info=False)
    except (LDAPExceptionError, OSError) as error:
        raise Refused(
            "ldap.not_secured" if _is_insecure(error) else "ldap.unreachable", url=source.url
        ) from error
    try:
        connection.bind(read_server_info=False)
    except (LDAPExceptionError, OSError) as error:
        raise Refused("ldap.unreachable", url=source.url) from error
    result = connection.result
    if result["result"] == _WRONG_PASSWORD:
        raise Refused("ldap.password_wrong", name=source.bind_dn)
    if result["result"] != _SUCCESS:
        raise Refused("ldap.sign_in_refused", detail=result["description"])


def _is_insecure(error: Exception) -> bool:
    """Tell a certificate that is not trusted, which to ldap3 is a socket that cannot be opened."""
    told = str(error).lower()
    return "timed out" not in told and (isinstance(error, LDAPStartTLSError) or "ssl" in told)


def _entry(found: Mapping[str, Any]) -> Entry:
    values = {name.lower(): tuple(each) for name, each in found["raw_attributes"].items()}
    return Entry(found["dn"], values)
