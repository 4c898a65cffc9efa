"""The station's sign of life: up to when the list of who is inside is known to be complete."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "sign_of_life",
        sa.Column("station", sa.Text, primary_key=True),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
    op.create_index("event_hlc", "event", ["hlc"])
