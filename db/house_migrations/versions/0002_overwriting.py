"""When something was last erased, and last overwritten in the server's files; no samples of bodies.

And whoever holds what a station wrote that has gone may hand it over.

What ANALYZE has seen of a column stands in a catalogue, which no erasure reaches. Naming the type
of a column anew throws away what was taken of it before.
"""

from pathlib import Path

import psycopg
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

FUNCTIONS = Path(__file__).parent.parent / "functions"


def upgrade() -> None:
    op.add_column("house", sa.Column("erased_at", sa.BigInteger), schema="foaje")
    op.add_column("house", sa.Column("overwritten_at", sa.BigInteger), schema="foaje")
    op.execute("UPDATE foaje.house SET erased_at = (SELECT max(x.erased_at) FROM foaje.erasure x)")
    for column in ("salt", "body"):
        for change in ("TYPE bytea", "SET STATISTICS 0"):
            op.execute(f"ALTER TABLE foaje.event_body ALTER COLUMN {column} {change}")
    driver = op.get_bind().connection.driver_connection
    assert isinstance(driver, psycopg.Connection)  # noqa: S101 - what SQLAlchemy opened
    driver.execute((FUNCTIONS / "0002_owner.sql").read_bytes())
