"""The two kinds of tables: those of the journal, and those derived from it."""

from sqlalchemy import MetaData

SCHEMA_REVISION = "0004"
"""The newest migration; compared with the file's before Alembic is even loaded."""

journal_tables = MetaData()

projection_tables = MetaData()
