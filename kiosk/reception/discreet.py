"""Opening the name behind the initials of a discreet booking, for whoever has it at work."""

from sqlalchemy import Connection

from kiosk.visits.queries import full_name, visit_by_id


def opened_name(connection: Connection, visit_id: str) -> str:
    """Give the whole name of a visitor to somebody at the desk; "" for a visit that is gone.

    Every showing of such a name comes through here: the one place to note who read what.
    """
    found = visit_by_id(connection, visit_id)
    return "" if found is None else full_name(connection, found)
