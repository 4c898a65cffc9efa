"""Secrets of stations: turned into verifiers here, so that none stands in a server's log."""

import secrets

import psycopg

_ENCODING = b"scram-sha-256"


def new_secret() -> str:
    """Make a secret that nobody needs to remember: 256 bits."""
    return secrets.token_urlsafe(32)


def new_suffix() -> str:
    """Make what tells one role of a house from another."""
    return secrets.token_hex(4)


def verifier_of(connection: psycopg.Connection, role: str, secret: str) -> str:
    """Give what the server checks a secret with; the secret cannot be told from it."""
    made = connection.pgconn.encrypt_password(secret.encode(), role.encode(), _ENCODING)
    return made.decode()
