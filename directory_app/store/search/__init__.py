"""Full-text search in SQLite: what is indexed, and how a query is answered."""
