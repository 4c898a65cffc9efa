"""Run migrations on the connection that `db.sync.server.migrating` hands in."""

from alembic import context

from db.sync.server.tables import SCHEMA, house_tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=house_tables,
    version_table_schema=SCHEMA,
    include_schemas=True,
    transactional_ddl=True,
)
context.run_migrations()
