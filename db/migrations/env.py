"""Run migrations on the connection that `db.schema` hands in, inside its transaction."""

from alembic import context

from db.tables import journal_tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=journal_tables,
    transactional_ddl=True,
)
context.run_migrations()
