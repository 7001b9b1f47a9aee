"""How a directory is kept: tables, migrations, transactions and the full-text index."""
