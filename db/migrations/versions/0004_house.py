"""Of several stations: events that could not be merged, and who was heard when."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "event_apart",
        sa.Column("origin", sa.Text, primary_key=True),
        sa.Column("origin_seq", sa.Integer, primary_key=True),
        sa.Column("hash", sa.LargeBinary, primary_key=True),
        sa.Column("event_id", sa.Text, nullable=False),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("seen_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "house_station",
        sa.Column("station", sa.Text, primary_key=True),
        sa.Column("complete_to", sa.BigInteger),
        sa.Column("heard_at", sa.BigInteger),
    )
    op.create_table(
        "house_member",
        sa.Column("station", sa.Text, primary_key=True),
        sa.Column("address", sa.Text, nullable=False),
        sa.Column("certificate", sa.Text, nullable=False),
        sa.Column("gone_at", sa.BigInteger),
    )
